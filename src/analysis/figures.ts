import { durationText } from '../units/duration-text.ts';
import type { AlarmResult, DrugResult, FactRecord, FaultResult, Result } from './result.ts';

/** One number or word of a result, and where it stands. */
export interface Figure {
  /** `drugs.morphine.delivered_ug`, `alarms.low-reservoir[0].raised_at_ms`, `faults.the kink.missed_ug.morphine`. */
  readonly path: string;
  readonly value: FigureValue;
  /** As its key names it: `ug`, `iu`, `ul`, `ms`, `percent`, `kpa`, `h`, `ug_per_ml`, …; empty for counts and words. */
  readonly unit: string;
}

export type FigureValue = number | string | boolean | null;

/**
 * All figures of a result in one flat list, in the order of the result: two results are compared by their paths.
 *
 * What is one thing in both results has one path: an alarm is found by its kind and how many of that kind rang before
 * (from 0), a fault by its name, a window by its length, a refill, an episode or a claim by its place in its list.
 * The timeline counts here by the kinds of its facts. Left out are what made the result (program, file, seed), the
 * names that paths are made of, curves over time, and the residuals of the ledger, which are rounding noise.
 */
export function figuresOf(result: Result): readonly Figure[] {
  const { duration_ms } = result.scenario;
  return [
    ...flat('scenario', { duration_ms }),
    ...Object.entries(result.drugs).flatMap(([name, drug]) => ofDrug(`drugs.${segment(name)}`, drug)),
    ...flat('volumes', result.volumes),
    ...flat('pressure', result.pressure),
    ...flat('requests', result.requests),
    ...ofAlarms(result.alarms),
    ...ofFaults(result.faults),
    ...counted('refills', result.refills),
    ...flat('reservoir', result.reservoir),
    ...byWindow('trumpet', result.trumpet),
    ...flat('startup', { overall_percent: result.startup?.overall_percent ?? null }),
    ...ofFacts(result.facts),
    ...result.expectations.flatMap(({ passed }, i) => flat(`expectations[${i}]`, { passed })),
  ];
}

function ofDrug(path: string, { worst_windows, episodes, ...rest }: DrugResult): readonly Figure[] {
  return [
    ...flat(path, rest),
    ...byWindow(`${path}.worst_windows`, worst_windows),
    ...counted(`${path}.episodes`, episodes),
  ];
}

function ofAlarms(alarms: readonly AlarmResult[]): readonly Figure[] {
  return [...grouped(alarms, ({ kind }) => kind)].flatMap(([kind, those]) =>
    counted(
      `alarms.${kind}`,
      those.map(({ raised_at_ms, cleared_at_ms }) => ({ raised_at_ms, cleared_at_ms })),
    ),
  );
}

/** Two faults may go by the same name where they have none but their kind: then the place among those counts. */
function ofFaults(faults: readonly FaultResult[]): readonly Figure[] {
  return [...grouped(faults, ({ name }) => name)].flatMap(([name, those]) =>
    those.flatMap(({ kind: _kind, name: _name, index: _index, ...rest }, i) =>
      flat(`faults.${segment(name)}${those.length > 1 ? `[${i}]` : ''}`, rest),
    ),
  );
}

function ofFacts(facts: readonly FactRecord[]): readonly Figure[] {
  return [...grouped(facts, ({ kind }) => kind)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, those]) => ({ path: `facts.${kind}`, value: those.length, unit: '' }));
}

function counted(path: string, items: readonly object[]): readonly Figure[] {
  return [
    { path: `${path}.count`, value: items.length, unit: '' },
    ...items.flatMap((item, i) => flat(`${path}[${i}]`, item)),
  ];
}

function byWindow(path: string, items: readonly { readonly window_ms: number }[]): readonly Figure[] {
  return items.flatMap(({ window_ms, ...rest }) => flat(`${path}[${durationText(window_ms)}]`, rest));
}

/** Everything below a value, a list of words as one of them; `unit` is that of the key above. */
function flat(path: string, value: unknown): readonly Figure[] {
  const figures: Figure[] = [];
  lay(figures, path, value, '');
  return figures;
}

function lay(figures: Figure[], path: string, value: unknown, unit: string): void {
  if (Array.isArray(value)) figures.push({ path, value: value.join(', '), unit });
  else if (typeof value !== 'object' || value === null)
    figures.push({ path, value: value as FigureValue, unit });
  else
    for (const [key, part] of Object.entries(value))
      lay(figures, `${path}.${segment(key)}`, part, unitIn(key) || unit);
}

const ending = /_((?:ug|iu)_per_ml|ul_per_h|ug|iu|ul|ms|percent|kpa)$/;

export function unitIn(key: string): string {
  return key.startsWith('hours_') ? 'h' : (ending.exec(key)?.[1] ?? '');
}

/** A name as a part of a path: between quotation marks where a dot or a bracket in it would be misread. */
function segment(name: string): string {
  return /[."[\]]/.test(name) ? JSON.stringify(name) : name;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

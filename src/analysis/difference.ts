import { rounded } from './round.ts';
import { figuresOf, type Figure, type FigureValue } from './figures.ts';
import type { FactRecord, Result } from './result.ts';

/** What two runs differ in: the first is what was, the second what is. */
export interface Difference {
  /** Nothing differs, neither a figure nor a fact. */
  readonly same: boolean;
  /** Where the two timelines part; null when they are one. */
  readonly first: FirstDifference | null;
  /** Every figure of either run, in the order of the first and then of what only the second has. */
  readonly figures: readonly FigureChange[];
  /** Alarms that one run has and the other has not; the n-th of a kind is compared with the n-th. */
  readonly alarms: { readonly gone: readonly Ring[]; readonly come: readonly Ring[] };
}

export interface FirstDifference {
  /** The earlier of the two. */
  readonly at_ms: number;
  /** Place in both timelines. */
  readonly index: number;
  /** Null where that timeline has ended. */
  readonly before: FactRecord | null;
  readonly after: FactRecord | null;
}

export interface FigureChange {
  readonly path: string;
  readonly unit: string;
  /** Undefined where that run has no such figure. */
  readonly before: FigureValue | undefined;
  readonly after: FigureValue | undefined;
  /** After less before; null where either is no number. */
  readonly change: number | null;
  /** The same, of the size of what was; null where that is nothing, for times, whose zero is the start, and for shares. */
  readonly percent: number | null;
}

/** An alarm, and when it was raised. */
export interface Ring {
  readonly kind: string;
  readonly raised_at_ms: number;
}

/** Compare two runs, fact by fact and figure by figure. */
export function differenceBetween(before: Result, after: Result): Difference {
  const first = firstDifference(before.facts, after.facts);
  const figures = rounded(changes(figuresOf(before), figuresOf(after)));
  return {
    same: first === null && !figures.some(hasChanged),
    first,
    figures,
    alarms: {
      gone: unmatched(before, after),
      come: unmatched(after, before),
    },
  };
}

/** Whether a figure is another one than it was. */
export function hasChanged({ before, after }: FigureChange): boolean {
  return before !== after;
}

/**
 * The first fact in which two timelines differ. When the pump reckons to be low and empty counts for nothing here:
 * that is a forecast, and would part two runs at their start that differ in nothing for months.
 */
function firstDifference(
  before: readonly FactRecord[],
  after: readonly FactRecord[],
): FirstDifference | null {
  const end = Math.max(before.length, after.length);
  for (let index = 0; index < end; index++) {
    const [one = null, other = null] = [before[index], after[index]];
    if (one !== null && other !== null && told(one) === told(other)) continue;
    const at_ms = Math.min(one?.at_ms ?? Infinity, other?.at_ms ?? Infinity);
    return { at_ms, index, before: one, after: other };
  }
  return null;
}

/** What a fact says, its keys in order. */
function told(fact: FactRecord): string {
  const details = Object.entries(fact).filter(([key]) => !key.startsWith('predicted_'));
  return JSON.stringify(details.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function changes(before: readonly Figure[], after: readonly Figure[]): readonly FigureChange[] {
  const then = new Map(before.map((figure) => [figure.path, figure]));
  const now = new Map(after.map((figure) => [figure.path, figure]));
  return [...new Map([...then, ...now]).values()].map(({ path, unit, value }) =>
    change(path, unit, known(then.get(path), path, value), known(now.get(path), path, value)),
  );
}

/** What is counted and not there at all is there no times. */
function known(figure: Figure | undefined, path: string, other: FigureValue): FigureValue | undefined {
  if (figure !== undefined) return figure.value;
  const isCount = path.startsWith('facts.') || path.endsWith('.count');
  return isCount && typeof other === 'number' ? 0 : undefined;
}

function change(
  path: string,
  unit: string,
  before: FigureValue | undefined,
  after: FigureValue | undefined,
): FigureChange {
  const isAmount = typeof before === 'number' && typeof after === 'number';
  const by = isAmount ? after - before : null;
  const hasSize = isAmount && before !== 0 && unit !== 'ms' && unit !== 'percent';
  return {
    path,
    unit,
    before,
    after,
    change: by,
    percent: hasSize ? (100 * (after - before)) / Math.abs(before) : null,
  };
}

function unmatched(one: Result, other: Result): readonly Ring[] {
  const left = new Map<string, number>();
  for (const { kind } of other.alarms) left.set(kind, (left.get(kind) ?? 0) + 1);
  return one.alarms.flatMap(({ kind, raised_at_ms }) => {
    const there = left.get(kind) ?? 0;
    left.set(kind, there - 1);
    return there > 0 ? [] : [{ kind, raised_at_ms }];
  });
}

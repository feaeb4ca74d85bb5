import { amountText } from '../amount.ts';
import { bolusText, listed } from './words.ts';
import type { FactKind } from '../../model/facts.ts';
import type { FactRecord } from '../../analysis/result.ts';
import type { Telling } from './telling.ts';

/** Our choice: a run with so few facts is told fact by fact. */
const FEW = 40;

/** Our choice: of what happens again and again so many are told, which shows how it goes; the rest is counted. */
const OFTEN = 3;

/** Whether each fact of the timeline is worth a sentence of its own; the others are summed up between those that are. */
export function notable(telling: Telling): readonly boolean[] {
  const { facts } = telling;
  if (facts.length <= FEW) return facts.map(() => true);
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    if (isRoutine(fact, telling)) return false;
    const what = [fact.kind, fact['index'], fact['alarm'], fact['bolus'], fact['because']].join(' ');
    const times = (seen.get(what) ?? 0) + 1;
    seen.set(what, times);
    return times <= OFTEN || !repeats.has(fact.kind);
  });
}

/** What the program does by itself, day after day, and what the patient asks for. */
function isRoutine({ kind, at_ms, bolus, because }: FactRecord, telling: Telling): boolean {
  if (kind === 'basal-changed') return !telling.ordered(at_ms, ['set-basal', 'set-program']);
  if (kind.startsWith('request-')) return true;
  if (kind === 'bolus-skipped') return true;
  if (kind === 'rate-limited') return because === 'cap';
  return (
    kind.startsWith('bolus-') && kind !== 'bolus-halted' && (bolus === 'patient' || bolus === 'scheduled')
  );
}

/** What is counted once it has happened often. Orders and refills never are: somebody took the trouble. */
const repeats: ReadonlySet<string> = new Set<FactKind>([
  'bolus-suspended',
  'bolus-resumed',
  'bolus-halted',
  'rate-limited',
  'fault-started',
  'fault-ended',
  'pressure-limited',
  'front-reached-tip',
  'release-bolus',
  'motor-stalled',
  'motor-recovered',
  'alarm-raised',
  'alarm-cleared',
  'order-refused',
  'side-port-blocked',
]);

/** Singular and plural of what is merely counted; what the table does not have goes without saying. */
const counted: Partial<Record<FactKind, readonly [one: string, many: string]>> = {
  'basal-changed': ['basal step', 'basal steps'],
  'bolus-halted': ['bolus halted', 'boluses halted'],
  'bolus-skipped': ['scheduled bolus skipped', 'scheduled boluses skipped'],
  'request-refused': ['request refused', 'requests refused'],
  'pressure-limited': ['time the pump gave way to the pressure', 'times the pump gave way to the pressure'],
  'front-reached-tip': ['change of mixture at the tip', 'changes of mixture at the tip'],
  'motor-stalled': ['stall of the motor', 'stalls of the motor'],
  'order-refused': ['order refused', 'orders refused'],
  'side-port-blocked': ['side port found closed', 'side ports found closed'],
};

/** Routine facts in a few words: `118 patient boluses (11.8 mg morphine), 58 requests refused (40 lockout, 18 max)`. */
export function summedUp(facts: readonly FactRecord[]): string {
  const parts = [
    ...bolusesIn(facts),
    ...Object.entries(counted).flatMap(([kind, words]) => {
      const those = facts.filter((fact) => fact.kind === kind);
      return those.length === 0 ? [] : [`${count(those.length, words)}${reasonsIn(those)}`];
    }),
    ...named(facts, 'fault-started', 'name', (n) => `came on ${count(n, ['time', 'times'])}`),
    ...released(facts),
    ...named(facts, 'alarm-raised', 'alarm', (n) => `rang ${count(n, ['time', 'times'])}`),
  ];
  return parts.join(', ');
}

function count(n: number, [one, many]: readonly [string, string]): string {
  return `${n} ${n === 1 ? one : many}`;
}

function bolusesIn(facts: readonly FactRecord[]): string[] {
  const begun = facts.filter(({ kind }) => kind === 'bolus-started');
  return ['scheduled', 'patient'].flatMap((bolus) => {
    const those = begun.filter((fact) => fact['bolus'] === bolus);
    if (those.length === 0) return [];
    const name = bolusText(bolus);
    return [`${count(those.length, [name, `${name}es`])} (${listed(dosesOf(those))})`];
  });
}

/** The doses of boluses, drug by drug. */
function dosesOf(facts: readonly FactRecord[]): string[] {
  const totals = new Map<string, { value: number; unit: 'ug' | 'iu' }>();
  for (const { drug, dose_ug, dose_iu } of facts) {
    const total = totals.get(String(drug)) ?? { value: 0, unit: dose_iu === undefined ? 'ug' : 'iu' };
    total.value += Number(dose_ug ?? dose_iu);
    totals.set(String(drug), total);
  }
  return [...totals].map(([drug, total]) => `${amountText(total)} ${drug}`);
}

/** ` (40 lockout, 18 max)`, the most frequent first. */
function reasonsIn(facts: readonly FactRecord[]): string {
  const times = new Map<string, number>();
  for (const { because } of facts)
    if (typeof because === 'string') times.set(because, (times.get(because) ?? 0) + 1);
  if (times.size === 0) return '';
  const texts = [...times].sort(([, a], [, b]) => b - a).map(([because, n]) => `${n} ${because}`);
  return ` (${texts.join(', ')})`;
}

/** How often each of the things of one name did something. */
function named(
  facts: readonly FactRecord[],
  kind: FactKind,
  by: string,
  did: (times: number) => string,
): string[] {
  const times = new Map<string, number>();
  for (const fact of facts)
    if (fact.kind === kind) times.set(String(fact[by]), (times.get(String(fact[by])) ?? 0) + 1);
  return [...times].map(([name, n]) => `"${name}" ${did(n)}`);
}

function released(facts: readonly FactRecord[]): string[] {
  const those = facts.filter(({ kind }) => kind === 'release-bolus');
  if (those.length === 0) return [];
  const volume = those.reduce((sum, fact) => sum + Number(fact['volume_ul']), 0);
  return [
    `${count(those.length, ['release bolus', 'release boluses'])} (${Number(volume.toPrecision(4))} uL)`,
  ];
}

import { alarms } from '../catalog/alarms/index.ts';
import { faults } from '../catalog/faults/index.ts';
import { stateAt, type StateAt } from './state-at.ts';
import type { Recording } from '../model/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { FactRecord } from './result.ts';

/** Why something happened: the facts that led to it, and how things stood where the first of them began. */
export interface Account {
  /** Places in the timeline: what was asked about, the fact that led to it, and so on back to the first. */
  readonly chain: readonly number[];
  readonly circumstances: Circumstances;
}

/** How things stood when a fact that no other fact led to happened. */
export interface Circumstances {
  /** What of the device came to a threshold: its pressure, the reservoir it believes in, or the true one; null: nothing did. */
  readonly reached: Reached | null;
  readonly state: StateAt;
  /**
   * Places in the timeline of the begins of the faults that stood just before; those that obstruct the line first.
   * Where the reservoir came to a level, also of those that had begun since it was filled.
   */
  readonly faults: readonly number[];
  /** Since the last fill, or since the start when there was none. */
  readonly since: SinceFilled;
}

export type Reached = 'pressure' | 'believed' | 'reservoir';

export interface SinceFilled {
  /** Place in the timeline of the refill, or of the start. */
  readonly fact: number;
  /** What the pump believed to hold then. */
  readonly believed_ul: number;
  readonly true_ul: number;
  /** What the pump believes to have given since, and what left the reservoir on any way. */
  readonly programmed_ul: number;
  readonly drawn_ul: number;
  /** How many boluses have begun since. */
  readonly boluses: number;
}

/** The fact that was asked about, what led to it, and the circumstances in which that began. */
export function accountOf(scenario: Scenario, recording: Recording, fact: number): Account {
  const chain = chainOf(recording.facts, fact);
  return { chain, circumstances: circumstancesOf(scenario, recording, chain.at(-1) ?? fact) };
}

/** A fact, the one that led to it, and so on: each by its place in the timeline. */
export function chainOf(facts: readonly FactRecord[], fact: number): readonly number[] {
  const chain = [fact];
  // A cause always stands before what it led to, so that this ends.
  for (let cause = facts[fact]?.cause; cause !== undefined; cause = facts[cause]?.cause) chain.push(cause);
  return chain;
}

/** Which threshold of the device a fact tells of; null for what somebody did, or another fact led to. */
export function reachedBy({ pump }: Pick<Scenario, 'pump'>, fact: FactRecord): Reached | null {
  if (fact.kind === 'pressure-limited') return 'pressure';
  if (fact.kind === 'ran-dry') return 'reservoir';
  if (fact.kind !== 'alarm-raised') return null;
  const watch = alarms.find(String(fact['alarm']))?.watches(pump).kind;
  if (watch === 'pressure') return 'pressure';
  return watch === 'level' ? (pump.accounting === 'measured' ? 'reservoir' : 'believed') : null;
}

function circumstancesOf(scenario: Scenario, recording: Recording, fact: number): Circumstances {
  const { facts } = recording;
  const record = facts[fact] as FactRecord;
  const state = stateAt(scenario, recording, record.at_ms);
  const reached = reachedBy(scenario, record);
  const since = sinceFilled(scenario, recording, state, fact);
  const standing = faultsBehind(facts, state, fact);
  const drained = reached === 'believed' || reached === 'reservoir';
  return {
    reached,
    state,
    faults: drained ? [...standing, ...begunSince(facts, since.fact, fact, standing)] : standing,
    since,
  };
}

/** A fault may be over and have drained the reservoir all the same. One that comes and goes is told once. */
function begunSince(
  facts: readonly FactRecord[],
  from: number,
  to: number,
  known: readonly number[],
): readonly number[] {
  const told = new Set(known.map((begin) => facts[begin]?.['index']));
  return facts.flatMap((fact, i) => {
    if (fact.kind !== 'fault-started' || i < from || i >= to || told.has(fact['index'])) return [];
    told.add(fact['index']);
    return [i];
  });
}

/** The faults that stood when a fact happened: begun before it, and not over but perhaps by it. */
export function faultsBehind(
  facts: readonly FactRecord[],
  { standing }: Pick<StateAt, 'standing'>,
  fact: number,
): readonly number[] {
  const obstructs = (begin: number): boolean =>
    faults.find(String(facts[begin]?.['fault']))?.obstructs === true;
  const behind = standing.faults.filter((begin) => begin < fact);
  return [...behind.filter(obstructs), ...behind.filter((begin) => !obstructs(begin))];
}

function sinceFilled(
  scenario: Scenario,
  recording: Recording,
  { at_ms, before, after }: StateAt,
  fact: number,
): SinceFilled {
  const { facts } = recording;
  const filled = facts.findLastIndex(({ kind }, i) => kind === 'refilled' && i < fact);
  const from = Math.max(0, filled);
  const then = stateAt(scenario, recording, facts[from]?.at_ms ?? 0).after;
  const now = before ?? after;
  const boluses = facts.filter(
    ({ kind, at_ms: at }, i) => kind === 'bolus-started' && i > from && at <= at_ms,
  );
  return {
    fact: from,
    believed_ul: then.reservoir_believed_ul,
    true_ul: then.reservoir_true_ul,
    programmed_ul: then.reservoir_believed_ul - now.reservoir_believed_ul,
    drawn_ul: then.reservoir_true_ul - now.reservoir_true_ul,
    boluses: boluses.length,
  };
}

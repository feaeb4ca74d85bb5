import type { Entry } from '../engine/chronicle.ts';
import { uncaused } from '../engine/system.ts';
import type { Fact } from './recording.ts';

/** Past tense: what cannot be refused any more. The words of the timeline. */
export type FactKind =
  | 'run-started'
  | 'run-ended'
  | 'basal-changed'
  | 'bolus-started'
  | 'bolus-completed'
  | 'bolus-halted'
  | 'refilled'
  | 'delivery-stopped'
  | 'delivery-resumed'
  | 'rate-limited'
  | 'fault-started'
  | 'fault-ended'
  | 'pressure-limited'
  | 'front-reached-tip'
  | 'release-bolus'
  | 'ran-dry'
  | 'motor-stalled'
  | 'motor-recovered'
  | 'alarm-raised'
  | 'alarm-cleared'
  | 'order-refused';

/** The details that stand in a fact as plain numbers, by their place. */
export const boluses = ['scheduled', 'clinician', 'patient', 'priming'] as const;
export const refusals = ['stopped', 'alarm', 'reservoir', 'bolus', 'capacity'] as const;
export const limits = ['cap', 'alarm'] as const;

/** Bits of a refill's flags. */
export const FLAG_VOLUME = 1;
export const FLAG_PERCENT = 2;

/** What the numbers of a fact refer to. */
export interface Names {
  readonly faults: readonly { readonly index: number; readonly name: string; readonly fault: string }[];
  readonly alarms: readonly string[];
  readonly orders: readonly { readonly kind: string; readonly name: string }[];
  readonly drugs: readonly { readonly name: string; readonly unit: 'ug' | 'iu' }[];
}

type Details = (fact: Entry<FactKind>, names: Names) => Record<string, unknown>;

const aFault: Details = ({ x }, names) => {
  const { fault, index, name } = names.faults[x] as Names['faults'][number];
  return { fault, index, name };
};
const anAlarm: Details = ({ x }, names) => ({ alarm: names.alarms[x] });
const aBolus: Details = ({ x }) => ({ bolus: boluses[x] });
const nothing: Details = () => ({});
const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

const details: Readonly<Record<FactKind, Details>> = {
  'run-started': nothing,
  'run-ended': nothing,
  'basal-changed': ({ x, y }, { drugs }) => ({ [`rate_${drugs[y]?.unit}_per_h`]: x }),
  'bolus-started': ({ x, y, details: d }, { drugs }) => ({
    bolus: boluses[x],
    [`dose_${drugs[d[0] ?? 0]?.unit}`]: y,
  }),
  'bolus-completed': aBolus,
  'bolus-halted': aBolus,
  refilled: ({ details: d }) => ({
    volume_ul: d[0],
    aspirated_ul: known(d[1]),
    expected_ul: d[2],
    discrepancy_ul: known(d[3]),
    discrepancy_percent: known(d[4]),
    flagged: flagged(d[5] ?? 0),
    predicted_low_at_ms: d[6] === Infinity ? null : known(d[6]),
  }),
  'delivery-stopped': nothing,
  'delivery-resumed': nothing,
  'rate-limited': ({ x, y }, names) =>
    limits[x] === 'alarm' ? { because: 'alarm', alarm: names.alarms[y] } : { because: 'cap' },
  'fault-started': aFault,
  'fault-ended': aFault,
  'pressure-limited': nothing,
  'front-reached-tip': nothing,
  'release-bolus': (fact, names) => ({
    ...aFault(fact, names),
    volume_ul: fact.details[0],
    duration_ms: fact.details[1],
    ...byUnit(fact.details.slice(2), names),
  }),
  'ran-dry': nothing,
  'motor-stalled': nothing,
  'motor-recovered': nothing,
  'alarm-raised': anAlarm,
  'alarm-cleared': anAlarm,
  'order-refused': ({ x, y }, names) => ({
    because: refusals[x],
    order: names.orders[y]?.kind,
    index: y,
    name: names.orders[y]?.name,
  }),
};

/** Amounts by drug: `dose_ug`, and `dose_iu` for drugs dosed in international units. */
function byUnit(amounts: readonly number[], { drugs }: Names): Record<string, unknown> {
  const of = (unit: 'ug' | 'iu') =>
    Object.fromEntries(drugs.flatMap((drug, i) => (drug.unit === unit ? [[drug.name, amounts[i]]] : [])));
  return { dose_ug: of('ug'), ...(drugs.some((drug) => drug.unit === 'iu') ? { dose_iu: of('iu') } : {}) };
}

function flagged(bits: number): string[] {
  return [...(bits & FLAG_VOLUME ? ['volume'] : []), ...(bits & FLAG_PERCENT ? ['percent'] : [])];
}

/** A recorded fact as it leaves the simulator. */
export function readFact(entry: Entry<FactKind>, names: Names): Fact {
  const cause = entry.cause === uncaused ? {} : { cause: entry.cause };
  return { at_ms: entry.at, kind: entry.kind, ...cause, ...details[entry.kind](entry, names) };
}

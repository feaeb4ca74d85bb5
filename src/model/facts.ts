import type { Entry } from '../engine/chronicle.ts';
import { uncaused } from '../engine/system.ts';
import { refusalReasons, type Fact } from './recording.ts';

/** Past tense: what cannot be refused any more. The words of the timeline. */
export type FactKind =
  | 'run-started'
  | 'run-ended'
  | 'basal-changed'
  | 'bolus-started'
  | 'bolus-completed'
  | 'bolus-suspended'
  | 'bolus-resumed'
  | 'bolus-halted'
  | 'bolus-skipped'
  | 'bridge-started'
  | 'bridge-ended'
  | 'request-granted'
  | 'request-refused'
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
  | 'order-refused'
  | 'side-port-blocked';

/** The details that stand in a fact as plain numbers, by their place. */
export const boluses = ['scheduled', 'clinician', 'patient', 'priming'] as const;
export const reasons = [...refusalReasons, 'capacity'] as const;
export const limits = ['cap', 'alarm', 'order'] as const;

/** Which bolus of which drug, in one number. */
export function bolusOf(kind: number, drug: number): number {
  return kind + drug * boluses.length;
}

/** Places in `boluses` and `limits`. */
export const SCHEDULED = 0;
export const CLINICIAN = 1;
export const PATIENT = 2;
export const PRIMING = 3;
export const CAP = 0;
export const ALARM = 1;
export const ORDER = 2;

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
const anOrder: Details = ({ x }, names) => ({
  order: names.orders[x]?.kind,
  index: x,
  name: names.orders[x]?.name,
});
const nothing: Details = () => ({});
/** When the pump will be low and empty by its own reckoning, if its program goes on; null: never. */
const forecast = ([low, empty]: readonly number[]): Record<string, unknown> => ({
  predicted_low_at_ms: low === Infinity ? null : known(low),
  predicted_empty_at_ms: empty === Infinity ? null : known(empty),
});
const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

const details: Readonly<Record<FactKind, Details>> = {
  'run-started': ({ details: d }) => forecast(d),
  'run-ended': ({ details: d }) => forecast(d),
  'basal-changed': ({ x, y }, { drugs }) => ({
    drug: drugs[y]?.name,
    [`rate_${drugs[y]?.unit}_per_h`]: x,
  }),
  'bolus-started': ({ x, y }, { drugs }) => {
    const bolus = boluses[x % boluses.length];
    const drug = drugs[Math.floor(x / boluses.length)];
    return bolus === 'priming'
      ? { bolus, volume_ul: y }
      : { bolus, drug: drug?.name, [`dose_${drug?.unit}`]: y };
  },
  'bolus-completed': aBolus,
  'bolus-suspended': aBolus,
  'bolus-resumed': aBolus,
  'bolus-halted': aBolus,
  'bolus-skipped': ({ x, y }) => ({ bolus: boluses[x], because: reasons[y] }),
  'bridge-started': nothing,
  'bridge-ended': nothing,
  'request-granted': nothing,
  'request-refused': ({ x }) => ({ because: reasons[x] }),
  refilled: ({ details: d }) => ({
    volume_ul: d[0],
    aspirated_ul: d[1],
    expected_ul: d[2],
    discrepancy_ul: known(d[3]),
    discrepancy_percent: known(d[4]),
    flagged: flagged(d[5] ?? 0),
    ...forecast(d.slice(6)),
  }),
  'delivery-stopped': nothing,
  'delivery-resumed': nothing,
  'rate-limited': ({ x, y }, names) =>
    x === ALARM ? { because: 'alarm', alarm: names.alarms[y] } : { because: limits[x] },
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
  'order-refused': (fact, names) => ({ because: reasons[fact.y], ...anOrder(fact, names) }),
  'side-port-blocked': anOrder,
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

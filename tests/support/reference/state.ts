import type { BolusKind, Running } from './boluses.ts';
import type { Outflow } from './arrivals.ts';
import type { Spread } from './csf.ts';
import { alike, type Amount, type Path } from './parcels.ts';
import type { Plumbing, Stretch } from './plumbing.ts';
import type { Due } from './schedule.ts';
import type {
  Mixture,
  ReferenceBasal,
  ReferenceDoseLimit,
  ReferencePatientBolus,
  ReferenceScenario,
} from './scenario.ts';

export const accounts = [
  'filled',
  'pumped',
  'delivered',
  'leaked',
  'extrathecal',
  'aspirated',
  'pocket',
  'injected',
  'drawn',
] as const;
export type Account = (typeof accounts)[number];

export type AlarmKind =
  | 'low-reservoir'
  | 'empty-reservoir'
  | 'motor-stall'
  | 'occlusion'
  | 'dose-limit'
  | 'replace-soon'
  | 'end-of-service'
  | 'stopped-too-long';

/** What is programmed: by the clinician's orders, or, after an entry error, in the pump. */
export interface Regime {
  basal: ReferenceBasal;
  /** Rate in force, µg/h of the basal's drug. */
  rate: number;
  boluses: readonly Due[];
  patientBolus: ReferencePatientBolus | null;
  doseLimit: ReferenceDoseLimit | null;
  /** The order that holds the program back, and when it ends by itself. */
  held: 'stop' | 'kvo' | 'minimum-rate' | null;
  heldUntil: number | null;
}

/** Up to a moment so much of each drug was programmed, and so much of that by boluses. */
export interface Given {
  readonly at: number;
  readonly programmed: readonly number[];
  readonly byBoluses: readonly number[];
}

/** Fluid that someone pushes into the side port. */
export interface Injection {
  readonly flow: number;
  readonly mixture: Mixture;
  readonly until: number;
}

/** Everything that is true at one moment. `advance` makes a new one; what happens at an instant changes it in place. */
export interface State {
  /** ms from start. */
  t: number;
  /** True usable volume, and what the reservoir holds, dead volume included. */
  volume: number;
  mixture: Mixture;
  /** What the pump believes: its volume, its concentrations, and what it commanded since the last fill. */
  believed: number;
  told: Mixture;
  commandedSinceFill: number;
  /** The concentrations that a bridge leads over to. */
  bridge: Mixture | null;
  /** What the clinician believes the mixture is. */
  label: Mixture;
  primary: number;
  pressure: number;
  path: Path;
  trapped: readonly Stretch[];
  plumbing: Plumbing;
  injections: readonly Injection[];
  /** For each fault: since when it is on, null while it is off; and what was found at its onset: a kink's resistance, a dump's volume. */
  onSince: (number | null)[];
  found: (number | null)[];
  /** A scanner's field closed the valve, and nobody has reset it. */
  shut: boolean;
  clinic: Regime;
  pump: Regime;
  stoppedSince: number | null;
  /** What the pump is giving, first started first; and what it brought to an end in the last step. */
  running: readonly Running[];
  completed: readonly BolusKind[];
  /** Commanded volume times gain that makes no pulse yet, µL, and the flow at which it grew. */
  remainder: number;
  gathering: number;
  pulses: number;
  /** The boluses as ordered, which nothing halts but an order. */
  ordered: readonly { readonly drug: number; readonly rate: number; readonly until: number }[];
  /** When requests were granted, and when the last bolus of them began and ended. */
  grants: readonly number[];
  lastPatient: { readonly start: number; readonly end: number | null } | null;
  /** Alarms that are raised, alarms whose rate is in force. */
  raised: AlarmKind[];
  imposing: AlarmKind[];
  /** Since when the pressure has been at or above the sensor's threshold. */
  pressedSince: number | null;
  /** What the timeline was last told, so that each change is told once. */
  seen: { dry: boolean; slipping: boolean; atTip: Mixture };
  amounts: Record<Account, Amount>;
  intended: readonly number[];
  programmed: readonly number[];
  byBoluses: readonly number[];
  commanded: number;
  peak: number;
  /** What left the tip in the last step. */
  outflow: Outflow;
  /** These two grow in place, once a step has been taken for good. */
  readonly csf: Spread[];
  readonly history: Given[];
  /** Estimated error of the pressure, kPa, and of the volumes that left, µL (twice what the line would hold at it), so far. */
  error: { readonly pressure: number; readonly volume: number };
}

export function nominalPath({ pump, catheter }: ReferenceScenario): number {
  return pump.path_volume + catheter.length * catheter.volume_per_length;
}

/** A change of concentration at the tip since it was last told. */
export function newAtTip({ path, seen, plumbing }: State): boolean {
  const foremost = path[0];
  const tipIsOff = plumbing.elements.some(({ kind, position }) => kind === 'disconnection' && position === 1);
  return !tipIsOff && foremost !== undefined && !alike(foremost.mixture, seen.atTip);
}

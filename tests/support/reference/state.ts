import { alike, type Amount, type Path } from './parcels.ts';
import { plumb, type Plumbing, type Stretch } from './plumbing.ts';
import type { Mixture, ReferenceBasal, ReferenceScenario } from './scenario.ts';

export const account = ['filled', 'pumped', 'delivered', 'leaked', 'aspirated', 'pocket'] as const;
export type Account = (typeof account)[number];

export type AlarmKind = 'low-reservoir' | 'empty-reservoir' | 'motor-stall' | 'occlusion';

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
  /** What the clinician believes the mixture is. */
  label: Mixture;
  pressure: number;
  path: Path;
  trapped: readonly Stretch[];
  plumbing: Plumbing;
  /** For each fault: since when it is on, null while it is off; and the resistance of a kink, once known. */
  onSince: (number | null)[];
  resistance: (number | null)[];
  basal: ReferenceBasal;
  /** Rate in force, µg/h of the basal's drug. */
  rate: number;
  /** The clinician's bolus that the pump is giving: µg, µg/h. */
  bolus: { readonly drug: number; readonly remaining: number; readonly rate: number } | null;
  /** The boluses as ordered, which nothing halts but a stop order. */
  ordered: { readonly drug: number; readonly rate: number; readonly until: number }[];
  stopped: boolean;
  resumeAt: number | null;
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
  commanded: number;
  peak: number;
  /** Estimated error of the pressure, kPa, and of the volumes that left, µL (twice what the line would hold at it), so far. */
  error: { readonly pressure: number; readonly volume: number };
}

export function begin(scenario: ReferenceScenario): State {
  const { pump, catheter, mixture } = scenario;
  const none = mixture.map(() => 0);
  const primed = catheter.primed_with === 'drug' ? mixture : none;
  const empty: Amount = { volume: 0, mass: none };
  const plumbing = plumb(scenario, []);
  return {
    t: 0,
    volume: pump.filled,
    mixture,
    believed: pump.filled,
    told: mixture,
    commandedSinceFill: 0,
    label: mixture,
    pressure: 0,
    path: [{ volume: nominalPath(scenario), mixture: primed }],
    trapped: [],
    plumbing,
    onSince: scenario.faults.map(() => null),
    resistance: scenario.faults.map(() => null),
    basal: scenario.basal,
    rate: 0,
    bolus: null,
    ordered: [],
    stopped: false,
    resumeAt: null,
    raised: [],
    imposing: [],
    pressedSince: null,
    seen: { dry: false, slipping: false, atTip: primed },
    amounts: {
      filled: { volume: pump.filled, mass: mixture.map((c) => c * pump.filled) },
      pumped: empty,
      delivered: empty,
      leaked: empty,
      aspirated: empty,
      pocket: empty,
    },
    intended: none,
    programmed: none,
    commanded: 0,
    peak: 0,
    error: { pressure: 0, volume: 0 },
  };
}

export function nominalPath({ pump, catheter }: ReferenceScenario): number {
  return pump.path_volume + catheter.length * catheter.volume_per_length;
}

/** A change of concentration at the tip since it was last told. */
export function newAtTip(state: State): boolean {
  const foremost = state.path[0];
  return foremost !== undefined && !alike(foremost.mixture, state.seen.atTip);
}

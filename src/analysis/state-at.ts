import { NOISE_MS } from '../model/time.ts';
import { amountKey } from './amounts.ts';
import { concentrationKey, UL_PER_ML } from './csf.ts';
import { CsfCourse } from './csf-course.ts';
import { rounded } from './round.ts';
import { lastBefore } from './series.ts';
import { standingAfter, type Standing } from './standing.ts';
import type { Curve } from '../model/curve.ts';
import type { Recording } from '../model/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Everything that a recording can tell of one moment, in the keys and units of a result. */
export interface StateAt {
  readonly at_ms: number;
  /** Just before anything that happened at this moment; null at the start. */
  readonly before: Readings | null;
  readonly after: Readings;
  /** What stood once all that happened at this moment had happened. */
  readonly standing: Standing;
  /** Places in the timeline of the facts of this very moment. */
  readonly facts: readonly number[];
}

/** What could be read off on one side of a moment. Rates and flows are those of that instant. */
export interface Readings {
  readonly reservoir_true_ul: number;
  readonly reservoir_believed_ul: number;
  readonly pressure_kpa: number;
  readonly tip_flow_ul_per_h: number;
  readonly pump_flow_ul_per_h: number;
  readonly believed_flow_ul_per_h: number;
  /**
   * By drug: doses so far (`intended_ug` …), rates (`intended_ug_per_h`, `programmed_ug_per_h`, `delivered_ug_per_h`),
   * concentrations (`in_reservoir_ug_per_ml`, `at_tip_ug_per_ml`, `csf_ug_per_ml` where asked for); `iu` for such drugs.
   */
  readonly drugs: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * The state of a run at a moment, on both sides of whatever happened there.
 *
 * @param recording one that kept its curve.
 */
export function stateAt(scenario: Scenario, recording: Recording, at: number): StateAt {
  const { curve, facts } = recording;
  if (curve === null) throw new Error('This run kept no curve. This is a bug in the simulator.');
  const after = curve.find(at + NOISE_MS);
  const begun = facts.findIndex(({ at_ms }) => at_ms >= at);
  const over = facts.findIndex(({ at_ms }) => at_ms > at);
  const [from, to] = [begun < 0 ? facts.length : begun, over < 0 ? facts.length : over];
  return {
    at_ms: at,
    before: at === 0 ? null : readingsBefore(scenario, curve, after, at),
    after: readings(scenario, curve, after, curve.hours(after, at)),
    standing: standingAfter(facts.slice(0, to), resetsUntil(scenario, at)),
    facts: facts.slice(from, to).map((_, i) => from + i),
  };
}

/** When the alarms are reset by order up to a moment, ms. */
export function resetsUntil({ orders }: Scenario, at: number): readonly number[] {
  const resets = orders.filter(({ kind }) => kind.kind === 'reset-alarms').map((order) => order.at);
  return resets.filter((reset) => reset <= at).toSorted((a, b) => a - b);
}

function readingsBefore(scenario: Scenario, curve: Curve, after: number, at: number): Readings {
  const before = lastBefore(curve, after, at);
  const until = before < after ? Math.min(at, curve.at(before + 1)) : at;
  return readings(scenario, curve, before, curve.hours(before, until));
}

function readings(scenario: Scenario, curve: Curve, stretch: number, h: number): Readings {
  return rounded({
    reservoir_true_ul: curve.reservoir(stretch, h),
    reservoir_believed_ul: curve.believed(stretch, h),
    pressure_kpa: curve.pressure(stretch, h),
    tip_flow_ul_per_h: curve.tipFlow(stretch, h),
    pump_flow_ul_per_h: curve.pumpFlow(stretch, h),
    believed_flow_ul_per_h: curve.believedFlow(stretch),
    drugs: Object.fromEntries(
      scenario.drugs.map(({ name }, drug) => [name, ofDrug(scenario, curve, drug, stretch, h)]),
    ),
  });
}

function ofDrug(
  { drugs, patient, duration }: Scenario,
  curve: Curve,
  index: number,
  stretch: number,
  h: number,
): Record<string, number> {
  const drug = drugs[index] as Scenario['drugs'][number];
  const amount = (what: string): string => amountKey(what, drug);
  const perHour = (what: string): string => `${amount(what)}_per_h`;
  const strength = (what: string): string => concentrationKey(what, drug);
  const spreading = patient.csf.find((plan) => plan.drug === index);
  return {
    [amount('intended')]: curve.intended(index, stretch, h),
    [amount('programmed')]: curve.programmed(index, stretch, h),
    [amount('pumped')]: curve.pumped(index, stretch, h),
    [amount('delivered')]: curve.delivered(index, stretch, h),
    [perHour('intended')]: curve.intendedRate(index, stretch),
    [perHour('programmed')]: curve.programmedRate(index, stretch),
    [perHour('delivered')]: curve.deliveredRate(index, stretch, h),
    [strength('in_reservoir')]: UL_PER_ML * curve.pumpedConcentration(index, stretch),
    [strength('at_tip')]: UL_PER_ML * curve.deliveredConcentration(index, stretch),
    ...(spreading === undefined
      ? {}
      : {
          [strength('csf')]: UL_PER_ML * new CsfCourse(curve, spreading, duration).concentration(stretch, h),
        }),
  };
}

import { readWallClock } from '../units/clock.ts';
import { curveOf } from './course.ts';
import { RUN, type Told } from './told.ts';
import type { Named } from '../scenario/claims/vocabulary.ts';
import type { CsfPlan, Drug } from '../scenario/scenario.ts';
import type { Result } from './result.ts';
import type { Witness } from './witness.ts';

/** What a result has to show: of a run that has just been made all, of one that was written down what was kept. */
export function witnessOf(result: Result): Witness {
  const told = (result as { readonly [RUN]?: Told })[RUN];
  const startMs = startOf(result);
  const duration = result.scenario.duration_ms;
  if (told?.again) return witnessOf(told.again());
  if (told !== undefined) {
    const { scenario, recording } = told;
    const { drugs, primary, patient, report } = scenario;
    const { curve } = recording;
    const orders = scenario.orders.map(({ name, kind: { kind } }) => ({ name, kind }));
    return { result, drugs, primary, orders, csf: patient.csf, band: report.band, startMs, duration, curve };
  }
  const orders = ordersTold(result);
  const course = result.series?.course;
  if (course !== undefined) {
    const { drugs, primary, csf, band } = course;
    return { result, drugs, primary, orders, csf, band, startMs, duration, curve: curveOf(course) };
  }
  const drugs = Object.entries(result.drugs).map(([name, drug]): Drug => ({
    name,
    unit: 'intended_iu' in drug ? 'iu' : 'ug',
  }));
  // The primary drug stands first in a result.
  return {
    result,
    drugs,
    primary: 0,
    orders,
    csf: spreading(result, drugs),
    band: NaN,
    startMs,
    duration,
    curve: null,
  };
}

function startOf({ scenario }: Result): number {
  const start = readWallClock(scenario.start);
  if (!start.ok) throw new Error(start.message);
  return start.value;
}

/** The orders that facts name: those that the pump refused, or that found the side port blocked. */
function ordersTold({ facts }: Result): readonly Named[] {
  return facts.flatMap(({ order, name }) =>
    typeof order === 'string' && typeof name === 'string' ? [{ name, kind: order }] : [],
  );
}

/** Enough to know which drugs a claim may ask of; a result without its course cannot say more. */
function spreading({ drugs: results }: Result, drugs: readonly Drug[]): readonly CsfPlan[] {
  return drugs.flatMap(({ name }, drug) => {
    const csf = results[name]?.csf ?? null;
    if (csf === null) return [];
    const band = csf.hours_below === null ? null : ([0, Infinity] as const);
    return [{ drug, volume: NaN, clearance: NaN, peripheral: null, band }];
  });
}

import { NOISE_MS } from '../model/time.ts';
import { amountKey } from './amounts.ts';
import { concentrationKey, UL_PER_ML } from './csf.ts';
import { CsfCourse } from './csf-course.ts';
import { pathRecords } from './fluid-path.ts';
import type { Curve } from '../model/curve.ts';
import type { Fact } from '../model/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Series } from './result.ts';

interface Sampling extends Pick<Scenario, 'drugs' | 'duration'> {
  readonly patient: Pick<Scenario['patient'], 'csf'>;
  readonly report: Pick<Scenario['report'], 'every'>;
}

/**
 * The course of a run in columns: a row at every `report.every` from 0 to the end, and two at every event, one for
 * each side of its jump (one only at the start, before which there is nothing). What happens between two whole
 * milliseconds is shown at the second of them, where its fact stands: both sides, as they are when it happens.
 */
export function seriesOf(scenario: Sampling, facts: readonly Fact[], curve: Curve): Series {
  const rows = new Rows();
  let after = 0;
  for (const { at, isEvent } of moments(scenario, facts, curve)) {
    while (after + 1 < curve.length && curve.at(after + 1) <= at + NOISE_MS) after++;
    if (isEvent && at > 0) {
      const before = lastBefore(curve, after, at);
      rows.add(at, before, curve.hours(before, before < after ? Math.min(at, curve.at(before + 1)) : at));
    }
    rows.add(at, after, curve.hours(after, at));
  }
  const path = pathRecords(curve.path.moments, scenario.drugs);
  return { columns: columnsOf(scenario, curve, rows), path };
}

/** When each row is, ms; which stretch of the curve it reads, and how many hours into it. */
class Rows {
  readonly at: number[] = [];
  readonly stretch: number[] = [];
  readonly hours: number[] = [];

  add(at: number, stretch: number, hours: number): void {
    this.at.push(at);
    this.stretch.push(stretch);
    this.hours.push(hours);
  }
}

/** The stretch that held before anything that is shown at `at`. */
export function lastBefore(curve: Curve, stretch: number, at: number): number {
  let found = stretch;
  while (found > 0 && beginOf(curve, found) >= at) found--;
  return found;
}

/** The moments of the rows in order: three sorted lists merged, each moment once. */
function* moments(
  { duration, report }: Sampling,
  facts: readonly Fact[],
  curve: Curve,
): Generator<{ at: number; isEvent: boolean }> {
  let fact = 0;
  let stretch = 0;
  let grid = 0;
  for (;;) {
    const nextFact = facts[fact]?.at_ms ?? Infinity;
    const nextStretch = stretch < curve.length ? beginOf(curve, stretch) : Infinity;
    const event = Math.min(nextFact, nextStretch);
    const at = Math.min(event, grid);
    if (at > duration) return;
    yield { at, isEvent: event === at };
    while ((facts[fact]?.at_ms ?? Infinity) <= at) fact++;
    while (stretch < curve.length && beginOf(curve, stretch) <= at) stretch++;
    if (grid <= at) grid += report.every;
  }
}

/** The first whole millisecond of a stretch. */
function beginOf(curve: Curve, stretch: number): number {
  return Math.max(0, Math.ceil(curve.at(stretch) - NOISE_MS));
}

type Reading = (stretch: number, hours: number) => number;

function columnsOf(
  { drugs, duration, patient }: Sampling,
  curve: Curve,
  rows: Rows,
): Record<string, Float64Array> {
  const count = rows.at.length;
  const column = (read: Reading): Float64Array => {
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) values[i] = read(rows.stretch[i] as number, rows.hours[i] as number);
    return values;
  };
  const columns: Record<string, Float64Array> = { time_ms: Float64Array.from(rows.at) };
  drugs.forEach((drug, i) => {
    const key = (what: string): string => `${drug.name}_${amountKey(what, drug)}`;
    columns[key('intended')] = column((stretch, h) => curve.intended(i, stretch, h));
    columns[key('programmed')] = column((stretch, h) => curve.programmed(i, stretch, h));
    columns[key('pumped')] = column((stretch, h) => curve.pumped(i, stretch, h));
    columns[key('delivered')] = column((stretch, h) => curve.delivered(i, stretch, h));
    const spreading = patient.csf.find((plan) => plan.drug === i);
    if (spreading === undefined) return;
    const csf = new CsfCourse(curve, spreading, duration);
    columns[`${drug.name}_${concentrationKey('csf', drug)}`] = column(
      (stretch, h) => UL_PER_ML * csf.concentration(stretch, h),
    );
  });
  columns['tip_flow_ul_per_h'] = column((stretch, h) => curve.tipFlow(stretch, h));
  columns['pressure_kpa'] = column((stretch, h) => curve.pressure(stretch, h));
  columns['reservoir_true_ul'] = column((stretch, h) => curve.reservoir(stretch, h));
  columns['reservoir_believed_ul'] = column((stretch, h) => curve.believed(stretch, h));
  return columns;
}

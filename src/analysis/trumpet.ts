import { MS_PER_HOUR, NOISE_MS } from '../model/time.ts';
import type { Curve } from '../model/curve.ts';
import type { TrumpetPlan } from '../scenario/scenario.ts';
import type { StartupResult, TrumpetResult } from './result.ts';

/** How long a start-up curve is at least, ms: two hours, as bench tests of infusion pumps have it. */
const STARTUP = 2 * MS_PER_HOUR;

/** More points than this show nothing new of how a pump starts: our choice. */
const MOST_POINTS = 1000;

/**
 * The trumpet curve: how far the mean flow over a window was off at most, for windows of several lengths.
 *
 *   Ep(max), Ep(min) = the extremes of 100 (mean flow over P − set)/set,   set = the mean programmed flow
 *
 * over all windows of P within the analysed period that begin at a sample. Of the volume pumped, exact, pulses
 * included: a pulse at the very instant of a sample counts in the interval that ends there.
 */
export function trumpetResults(curve: Curve, plan: TrumpetPlan): TrumpetResult[] {
  const { spacing, from, to, windows } = plan;
  const set = programmedFlow(curve, plan);
  const pumped = samplesOf(curve, from, spacing, Math.floor((to - from) / spacing));
  return windows.map((window) => {
    const steps = Math.round(window / spacing);
    let most = -Infinity;
    let least = Infinity;
    for (let end = steps; end < pumped.length; end++) {
      const volume = (pumped[end] as number) - (pumped[end - steps] as number);
      most = Math.max(most, volume);
      least = Math.min(least, volume);
    }
    const ordered = (set * window) / MS_PER_HOUR;
    return {
      window_ms: window,
      max_percent: percentOff(most, ordered),
      min_percent: percentOff(least, ordered),
    };
  });
}

/**
 * How the flow begins: its mean over every interval of samples from the start of the run, for two hours or up to
 * where the trumpet curve begins, whichever is longer, but no more than a thousand of them; and the overall mean
 * error A of the analysed period.
 */
export function startupResult(curve: Curve, plan: TrumpetPlan, duration: number): StartupResult {
  const { spacing, from, to } = plan;
  const until = Math.min(duration, Math.max(STARTUP, from));
  const points = Math.min(MOST_POINTS, Math.floor(until / spacing));
  const pumped = samplesOf(curve, 0, spacing, points);
  const hours = spacing / MS_PER_HOUR;
  const given = pumpedAt(curve, to) - pumpedAt(curve, from);
  const set = programmedFlow(curve, plan);
  return {
    overall_percent: percentOff(given, (set * (to - from)) / MS_PER_HOUR),
    analysed_from_ms: from,
    analysed_until_ms: to,
    set_ul_per_h: set,
    spacing_ms: spacing,
    from_ms: 0,
    flow_ul_per_h: Array.from(
      { length: points },
      (_, i) => ((pumped[i + 1] as number) - (pumped[i] as number)) / hours,
    ),
  };
}

/** Mean over the analysed period, µL/h. */
function programmedFlow(curve: Curve, { from, to }: TrumpetPlan): number {
  const until = stretchAt(curve, to);
  const since = stretchAt(curve, from);
  const programmed =
    curve.programmedSoFar(until, curve.hours(until, to)) -
    curve.programmedSoFar(since, curve.hours(since, from));
  return (programmed * MS_PER_HOUR) / (to - from);
}

/** Volume pumped so far at `intervals` + 1 samples from `from` on, µL. */
function samplesOf(curve: Curve, from: number, spacing: number, intervals: number): Float64Array {
  return Float64Array.from({ length: intervals + 1 }, (_, i) => pumpedAt(curve, from + i * spacing));
}

function pumpedAt(curve: Curve, at: number): number {
  const stretch = stretchAt(curve, at);
  return curve.pumpedSoFar(stretch, Math.max(0, curve.hours(stretch, at)));
}

/** The stretch that holds after all that happens at an instant; what comes within noise of it happens at it. */
function stretchAt(curve: Curve, at: number): number {
  return curve.find(at + NOISE_MS);
}

/** Null where nothing was ordered, or no window was there. */
function percentOff(volume: number, ordered: number): number | null {
  return ordered > 0 && Number.isFinite(volume) ? 100 * (volume / ordered - 1) : null;
}

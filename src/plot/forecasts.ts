import { millilitres } from './display-unit.ts';
import type { Result } from '../analysis/result.ts';
import type { Forecast } from './marks/forecast-marks.ts';

/** When the pump foretold, after every fill, to be low and empty; only what would come before the next fill and the end. */
export function forecasts({ facts, reservoir, scenario }: Result): Forecast[] {
  const fills = facts.filter(({ kind }) => kind === 'run-started' || kind === 'refilled');
  return fills.flatMap(({ predicted_low_at_ms: low, predicted_empty_at_ms: empty }, n) => {
    const end = fills[n + 1]?.at_ms ?? scenario.duration_ms;
    const foretold = [
      { at: low, volume: reservoir.low_threshold_ul, text: 'low predicted' },
      { at: empty, volume: reservoir.empty_threshold_ul, text: 'empty predicted' },
    ];
    return foretold.flatMap(({ at, volume, text }) =>
      typeof at === 'number' && at <= end ? [{ at, value: volume / millilitres.size, text }] : [],
    );
  });
}

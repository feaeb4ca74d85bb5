import { pressureText, volumeText } from '../amount.ts';
import { wallText, whenText } from '../when.ts';
import type { Result } from '../../analysis/result.ts';

/** Where the reservoir and the line stand at the end, true and believed, and what the pump reckons from that. */
export function device(result: Result): string[] {
  const { volumes, pressure } = result;
  return [
    `Reservoir at the end: ${volumeText(volumes.reservoir_true_ul)} true, ${volumeText(volumes.reservoir_believed_ul)} believed`,
    ...reckoning(result),
    `Peak line pressure: ${pressureText(pressure.peak_kpa)} on ${whenText(result, pressure.peak_at_ms)}`,
  ];
}

/** A reservoir that is low already needs no prediction that it will be. */
function reckoning(result: Result): string[] {
  const { predicted_low_at_ms: low, predicted_empty_at_ms: empty } = result.reservoir;
  const isToCome = (at: number | null): at is number => at !== null && at > result.scenario.duration_ms;
  const dates = [
    ...(isToCome(low) ? [`low on ${wallText(result, low)}`] : []),
    ...(isToCome(empty) ? [`empty on ${wallText(result, empty)}`] : []),
  ];
  return dates.length === 0 ? [] : [`By the pump's reckoning it will be ${dates.join(', ')}`];
}

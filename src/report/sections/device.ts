import { pressureText, volumeText } from '../amount.ts';
import { whenText } from '../when.ts';
import type { Result } from '../../analysis/result.ts';

/** Where the reservoir and the line stand at the end, true and believed. */
export function device(result: Result): string[] {
  const { volumes, pressure } = result;
  return [
    `Reservoir at the end: ${volumeText(volumes.reservoir_true_ul)} true, ${volumeText(volumes.reservoir_believed_ul)} believed`,
    `Peak line pressure: ${pressureText(pressure.peak_kpa)} on ${whenText(result, pressure.peak_at_ms)}`,
  ];
}

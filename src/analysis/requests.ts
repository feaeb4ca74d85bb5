import { refusalReasons, type RequestTotals } from '../model/recording.ts';
import type { RefusalKey, Result } from './result.ts';

/** How often the patient asked, and what came of it; reasons are keys here, so `dose_limit`. */
export function requestResult({ made, granted, refused }: RequestTotals): Result['requests'] {
  const counts = refusalReasons.map((reason, i) => [reason.replace('-', '_'), refused[i] ?? 0]);
  return { made, granted, refused: Object.fromEntries(counts) as Record<RefusalKey, number> };
}

import { differenceText, volumeText } from '../amount.ts';
import { columns } from '../columns.ts';
import { wallText } from '../when.ts';
import type { RefillResult, Result } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';

/** Every refill: what was found against what was expected, how that changes, and the flags that a clinician would see. */
export function refills(result: Result, paint: Paint): string[] {
  if (result.refills.length === 0) return [];
  const hasTrend = result.refills.some(({ trend_percent }) => trend_percent !== null);
  const rows = result.refills.map((refill) => [
    wallText(result, refill.at_ms),
    refill.discrepancy_ul === null ? 'not aspirated' : volumeText(refill.aspirated_ul),
    volumeText(refill.expected_ul),
    discrepancy(refill),
    ...(hasTrend ? [refill.trend_percent === null ? '-' : differenceText(refill.trend_percent)] : []),
    refill.flagged.length === 0 ? '' : `FLAGGED: ${refill.flagged.join(', ')}`,
  ]);
  const heads = ['Refills', 'aspirated', 'expected', 'discrepancy', ...(hasTrend ? ['per refill'] : []), ''];
  const [head = '', ...table] = columns([heads, ...rows]);
  return [
    paint.bold(head),
    ...table.map((line, i) => (isFlagged(result.refills[i]) ? paint.warn(line) : line)),
  ];
}

/** When the pump reckoned to be low and empty after each refill, and when it was. */
export function levels(result: Result, paint: Paint): string[] {
  const wall = (at: number | null): string => (at === null ? '-' : wallText(result, at));
  const rows = result.refills.map((refill) => [
    wall(refill.at_ms),
    wall(refill.predicted_low_at_ms),
    wall(refill.low_at_ms),
    wall(refill.predicted_empty_at_ms),
    wall(refill.empty_at_ms),
  ]);
  if (rows.every(([, ...moments]) => moments.every((moment) => moment === '-'))) return [];
  const [head = '', ...table] = columns([
    ['Filled', 'low predicted', 'low', 'empty predicted', 'empty'],
    ...rows,
  ]);
  return [paint.bold(head), ...table];
}

function discrepancy({ discrepancy_ul, discrepancy_percent }: RefillResult): string {
  if (discrepancy_ul === null) return 'unknown';
  const share = discrepancy_percent === null ? '' : ` (${differenceText(discrepancy_percent)})`;
  return volumeText(discrepancy_ul) + share;
}

function isFlagged(refill: RefillResult | undefined): boolean {
  return refill !== undefined && refill.flagged.length > 0;
}

import { differenceText, volumeText } from '../amount.ts';
import { columns } from '../columns.ts';
import { wallText } from '../when.ts';
import type { RefillResult, Result } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';

/** Every refill: what was found against what was expected, and the flags that a clinician would see. */
export function refills(result: Result, paint: Paint): string[] {
  if (result.refills.length === 0) return [];
  const rows = result.refills.map((refill) => [
    wallText(result, refill.at_ms),
    refill.discrepancy_ul === null ? 'not aspirated' : volumeText(refill.aspirated_ul),
    volumeText(refill.expected_ul),
    ...discrepancy(refill),
  ]);
  const [head = '', ...table] = columns([['Refills', 'aspirated', 'expected', 'discrepancy', ''], ...rows]);
  return [
    paint.bold(head),
    ...table.map((line, i) => (isFlagged(result.refills[i]) ? paint.warn(line) : line)),
  ];
}

function discrepancy({ discrepancy_ul, discrepancy_percent, flagged }: RefillResult): string[] {
  if (discrepancy_ul === null) return ['unknown'];
  const share = discrepancy_percent === null ? '' : ` (${differenceText(discrepancy_percent)})`;
  return [volumeText(discrepancy_ul) + share, flagged.length === 0 ? '' : `FLAGGED: ${flagged.join(', ')}`];
}

function isFlagged(refill: RefillResult | undefined): boolean {
  return refill !== undefined && refill.flagged.length > 0;
}

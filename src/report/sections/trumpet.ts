import { differenceText } from '../amount.ts';
import { columns } from '../columns.ts';
import { lengthText } from '../when.ts';
import type { Result } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';

/** How far the pumped flow was off over windows of several lengths, and over the whole period analysed. */
export function trumpet({ trumpet: windows, startup }: Result, paint: Paint): string[] {
  if (windows.length === 0 || startup === null) return [];
  const rows = windows.map(({ window_ms, max_percent, min_percent }) => [
    lengthText(window_ms),
    percent(max_percent),
    percent(min_percent),
  ]);
  const overall = percent(startup.overall_percent);
  const [head = '', ...table] = columns([['Trumpet', 'max', 'min'], ...rows, ['overall', overall, overall]]);
  return [paint.bold(head), ...table];
}

function percent(value: number | null): string {
  return value === null ? 'none ordered' : differenceText(value);
}

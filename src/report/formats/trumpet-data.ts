import type { Result } from '../../analysis/result.ts';

/** The trumpet and the start-up curve of a run on one line, under the names that they have in its result. */
export function trumpetJson({ pumpsim, scenario, trumpet, startup }: Result): string {
  return `${JSON.stringify({ pumpsim, scenario, trumpet, startup })}\n`;
}

/** The trumpet curve as comma-separated values; a cell is empty where nothing was programmed. */
export function trumpetCsv({ trumpet }: Result): string {
  const rows = trumpet.map(({ window_ms, max_percent, min_percent }) =>
    [window_ms, max_percent ?? '', min_percent ?? ''].join(','),
  );
  return ['window_ms,max_percent,min_percent', ...rows, ''].join('\n');
}

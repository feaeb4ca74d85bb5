import { startOf } from '../when.ts';
import { csvCell } from './csv-cell.ts';
import { timesText } from '../times.ts';
import type { Result } from '../../analysis/result.ts';

/**
 * The series of a run as comma-separated values (RFC 4180, lines ended by a line feed): time in ms from start, the
 * wall clock, then the columns. Numbers are as short as they can be without becoming others.
 */
export function csv(result: Result): string {
  const { time_ms: times, ...columns } = result.series?.columns ?? {};
  if (times === undefined) throw new Error('This run recorded no series.');
  const clock = timesText(startOf(result), times);
  const values = Object.values(columns);
  const lines = [['time_ms', 'time', ...Object.keys(columns)].map(csvCell).join(',')];
  for (let i = 0; i < times.length; i++) {
    let line = `${times[i]},${clock[i]}`;
    for (const column of values) line += `,${column[i]}`;
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

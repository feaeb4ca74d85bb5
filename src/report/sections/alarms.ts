import { columns } from '../columns.ts';
import { lengthText, sinceText, wallText } from '../when.ts';
import type { Result } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';

/** Every alarm with the wall clock, the time since the start, and what became of it. */
export function alarms(result: Result, paint: Paint): string[] {
  if (result.alarms.length === 0) return ['No alarms'];
  const rows = result.alarms.map(({ kind, severity, raised_at_ms, cleared_at_ms }) => {
    const cleared =
      cleared_at_ms === null ? 'stands' : `cleared after ${lengthText(cleared_at_ms - raised_at_ms)}`;
    return [kind, severity, wallText(result, raised_at_ms), sinceText(raised_at_ms), cleared];
  });
  const [head = '', ...table] = columns([['Alarms', 'severity', 'raised', 'after', ''], ...rows]);
  return [paint.bold(head), ...table];
}

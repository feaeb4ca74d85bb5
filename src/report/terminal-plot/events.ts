import { faultCourses } from '../../analysis/fault-phases.ts';
import { wallText } from '../when.ts';
import type { Result } from '../../analysis/result.ts';

/** One row below the plot: where something held or happened, and what it is. */
export interface EventRow {
  readonly title: string;
  /** One character for each column. */
  readonly marks: string;
  readonly text: string;
}

/** The signs of what held and of what happened. */
export interface EventSigns {
  readonly fault: string;
  readonly alarm: string;
  readonly refill: string;
}

/** Our choice: more rows than these would hide the plot; the summary has them all. */
const mostRows = 5;

/** Faults, alarms and refills, a row each; alarms of a kind share one. */
export function eventRows(result: Result, columns: number, signs: EventSigns): EventRow[] {
  const { duration_ms: duration } = result.scenario;
  const column = (at: number): number => Math.min(columns - 1, Math.floor((columns * at) / duration));
  const faults = faultCourses(result).map(({ name, phases }) => {
    const cells = blank(columns);
    for (const { from, until } of phases) cells.fill(signs.fault, column(from), column(until) + 1);
    return { title: 'faults', marks: cells.join(''), text: name };
  });
  const kinds = [...new Set(result.alarms.map(({ kind }) => kind))];
  const alarms = kinds.map((kind) => {
    const raised = result.alarms.filter((alarm) => alarm.kind === kind).map((alarm) => alarm.raised_at_ms);
    return { title: 'alarms', ...marked(result, columns, raised.map(column), signs.alarm, kind, raised) };
  });
  const filled = result.refills.map(({ at_ms }) => at_ms);
  const refills =
    filled.length === 0
      ? []
      : [{ title: 'refills', ...marked(result, columns, filled.map(column), signs.refill, '', filled) }];
  return [...limited(faults), ...limited(alarms), ...refills];
}

function marked(
  result: Result,
  columns: number,
  at: readonly number[],
  sign: string,
  name: string,
  moments: readonly number[],
): Pick<EventRow, 'marks' | 'text'> {
  const cells = blank(columns);
  for (const each of at) cells[each] = sign;
  const [first = 0] = moments;
  const when = moments.length === 1 ? wallText(result, first) : `×${moments.length}`;
  return { marks: cells.join(''), text: `${name} ${when}`.trim() };
}

function limited(rows: readonly EventRow[]): EventRow[] {
  if (rows.length <= mostRows) return [...rows];
  const [first] = rows;
  const more = `and ${rows.length - mostRows + 1} more`;
  return [
    ...rows.slice(0, mostRows - 1),
    { title: first?.title ?? '', marks: ' '.repeat(first?.marks.length ?? 0), text: more },
  ];
}

function blank(columns: number): string[] {
  return Array.from({ length: columns }, () => ' ');
}

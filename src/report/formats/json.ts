import { startOf } from '../when.ts';
import { timesText } from '../times.ts';
import type { Result } from '../../analysis/result.ts';

/** A result on one line, for standard output. */
export function jsonLine(result: Result): string {
  return `${JSON.stringify(plainData(result))}\n`;
}

/** A result on indented lines, for a file. */
export function jsonFile(result: Result): string {
  return `${JSON.stringify(plainData(result), null, 2)}\n`;
}

/** Typed columns as lists, and beside the milliseconds the wall clock. */
function plainData(result: Result): unknown {
  if (result.series === undefined) return result;
  const { time_ms: times = new Float64Array(), ...rest } = result.series.columns;
  const columns = {
    time_ms: [...times],
    time: timesText(startOf(result), times),
    ...Object.fromEntries(Object.entries(rest).map(([name, column]) => [name, [...column]])),
  };
  const { course } = result.series;
  const kept = course === undefined ? {} : { course: { ...course, cells: [...course.cells] } };
  return { ...result, series: { ...result.series, columns, ...kept } };
}

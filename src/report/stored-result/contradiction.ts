import { curveOf, type Course } from '../../analysis/course.ts';
import { readWallClock } from '../../units/clock.ts';
import type { Result, Series } from '../../analysis/result.ts';
import type { Flaw } from './first-flaw.ts';

/**
 * What a schema cannot say of a result: that its clock is in the calendar, that its facts stand in the order of time
 * and name causes before them, and that columns and course belong together. Null where all of that is so.
 */
export function contradictionIn(result: Result): Flaw | null {
  const start = readWallClock(result.scenario.start);
  if (!start.ok) return { path: ['scenario', 'start'], message: start.message };
  const { series } = result;
  return (
    inTimeline(result) ??
    (series === undefined ? null : inColumns(series)) ??
    (series?.course === undefined ? null : inCourse(result, series.course))
  );
}

function inTimeline({ facts, scenario }: Result): Flaw | null {
  for (const [index, { at_ms, cause }] of facts.entries()) {
    const flaw = (key: string, message: string): Flaw => ({ path: ['facts', index, key], message });
    if (at_ms < 0 || at_ms > scenario.duration_ms)
      return flaw('at_ms', `This is ${at_ms}; the run goes from 0 to ${scenario.duration_ms}.`);
    if (at_ms < (facts[index - 1]?.at_ms ?? 0))
      return flaw('at_ms', `This is ${at_ms}, earlier than the fact before it.`);
    if (cause !== undefined && cause >= index)
      return flaw('cause', `This is ${cause}; a cause stands before what it leads to.`);
  }
  return null;
}

function inColumns({ columns }: Series): Flaw | null {
  const times = columns['time_ms'] ?? new Float64Array();
  for (const [name, column] of Object.entries(columns))
    if (column.length !== times.length)
      return {
        path: ['series', 'columns', name],
        message: `This column has ${column.length} rows, and time_ms has ${times.length}.`,
      };
  const late = fallIn(times);
  if (late === null) return null;
  return {
    path: ['series', 'columns', 'time_ms', late],
    message: `This is ${times[late]}, earlier than the row before it.`,
  };
}

function inCourse({ drugs }: Result, course: Course): Flaw | null {
  const path = (...rest: Flaw['path']): Flaw['path'] => ['series', 'course', ...rest];
  const names = new Set(course.drugs.map(({ name }) => name));
  if (
    course.drugs.length !== Object.keys(drugs).length ||
    !Object.keys(drugs).every((name) => names.has(name))
  )
    return { path: path('drugs'), message: 'These are other drugs than those of the result.' };
  const wrong = course.drugs.findIndex(({ name, unit }) => !(`intended_${unit}` in (drugs[name] as object)));
  if (wrong >= 0)
    return { path: path('drugs', wrong, 'unit'), message: 'The result counts this drug in another unit.' };
  const noDrug = 'This is the place of a drug, from 0, and there is none there.';
  if (course.drugs[course.primary] === undefined) return { path: path('primary'), message: noDrug };
  const lost = course.csf.findIndex(({ drug }) => course.drugs[drug] === undefined);
  if (lost >= 0) return { path: path('csf', lost, 'drug'), message: noDrug };
  if (curveOf(course) === null || fallIn(beginsIn(course)) !== null)
    return { path: path('cells'), message: 'These numbers are not the stretches of a run.' };
  return null;
}

/** When each stretch begins: the first of its numbers. */
function beginsIn({ cells, stride }: Course): readonly number[] {
  return Array.from({ length: cells.length / stride }, (_, stretch) => cells[stretch * stride] as number);
}

/** The first place at which numbers fall; null where they never do. */
function fallIn(numbers: ArrayLike<number>): number | null {
  for (let index = 1; index < numbers.length; index++)
    if ((numbers[index] as number) < (numbers[index - 1] as number)) return index;
  return null;
}

import { durationText } from '../../units/duration-text.ts';
import { momentText } from '../../units/moment.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';
import type { Path } from '../tree.ts';

/** Complains of a moment at which the run is over; the last millisecond is part of it. */
export function withinRun(path: Path, at: number, { values, context }: Draft): readonly FieldProblem[] {
  const { duration = Infinity } = values;
  if (at <= duration) return [];
  const [begin, end] = [momentText(at, context.startMs), momentText(duration, context.startMs)];
  const message = `This is ${begin}, but the run ends on ${end}, after ${durationText(duration)}.`;
  return [{ path, message }];
}

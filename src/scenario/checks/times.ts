import { durationText } from '../../units/duration-text.ts';
import { momentText } from '../../units/moment.ts';
import { mapOf } from '../../fields/reading.ts';
import { commonFields } from '../entry.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** Nothing begins after the end of the run, and no fault ends before it begins. */
export function checkTimes(draft: Draft): readonly FieldProblem[] {
  return [...beginsLate(draft, 'orders'), ...beginsLate(draft, 'faults'), ...endsEarly(draft)];
}

function beginsLate({ values, written, context }: Draft, key: 'orders' | 'faults'): readonly FieldProblem[] {
  const list = written[key];
  const { duration = Infinity } = values;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index): readonly FieldProblem[] => {
    const at = commonFields.at.read(mapOf(entry)?.['at'], context);
    if (!at.ok || at.value <= duration) return [];
    const [begin, end] = [momentText(at.value, context.startMs), momentText(duration, context.startMs)];
    const message = `This is ${begin}, but the run ends on ${end}, after ${durationText(duration)}.`;
    return [{ path: [key, index, 'at'], message }];
  });
}

function endsEarly({ values, context }: Draft): readonly FieldProblem[] {
  return (values.faults ?? []).flatMap(({ index, at, until }): readonly FieldProblem[] => {
    if (until === null || until > at) return [];
    const [begin, end] = [momentText(at, context.startMs), momentText(until, context.startMs)];
    return [
      {
        path: ['faults', index, 'until'],
        message: `The fault begins on ${begin}, so it cannot end on ${end}.`,
      },
    ];
  });
}

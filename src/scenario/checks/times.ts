import { durationText } from '../../units/duration-text.ts';
import { momentText } from '../../units/moment.ts';
import { mapOf } from '../../fields/reading.ts';
import { commonFields } from '../entry.ts';
import { withinRun } from './end-of-run.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** Nothing begins after the end of the run, and no fault ends before it begins. */
export function checkTimes(draft: Draft): readonly FieldProblem[] {
  return [...beginsLate(draft, 'orders'), ...beginsLate(draft, 'faults'), ...endsEarly(draft)];
}

function beginsLate(draft: Draft, key: 'orders' | 'faults'): readonly FieldProblem[] {
  const list = draft.written[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index): readonly FieldProblem[] => {
    const at = commonFields.at.read(mapOf(entry)?.['at'], draft.context);
    return at.ok ? withinRun([key, index, 'at'], at.value, draft) : [];
  });
}

/** A fault that waits for a fact begins after its delay at the earliest. */
function endsEarly({ values, context }: Draft): readonly FieldProblem[] {
  return (values.faults ?? []).flatMap(({ index, at, on, until }): readonly FieldProblem[] => {
    const earliest = at ?? on?.plus ?? 0;
    if (until === null || until > earliest) return [];
    const begins =
      at === null
        ? `no earlier than ${durationText(earliest)} after the start`
        : `on ${momentText(at, context.startMs)}`;
    const message = `The fault begins ${begins}, so it cannot end on ${momentText(until, context.startMs)}.`;
    return [{ path: ['faults', index, 'until'], message }];
  });
}

import { declare } from '../../fields/declare.ts';
import { moment, timeOfDay } from '../../fields/index.ts';
import { andThen, value } from '../../fields/reading.ts';
import { timeOfDayText } from '../../units/clock.ts';
import { durationText } from '../../units/duration-text.ts';
import type { FieldOptions, ValueOf } from '../../fields/declare.ts';
import type { Field } from '../../fields/index.ts';
import type { BolusStart } from '../../model/program.ts';

const clock = timeOfDay({ doc: 'The first such time of day.' });
const anyMoment = moment({ doc: 'A moment of the run.' });

/** When a series of boluses begins: the first such time of day (`06:00`), or a moment (`36 h`, `day 3 08:00`). */
export const bolusStart = <const O extends FieldOptions<BolusStart>>(
  options: O,
): Field<ValueOf<O, BolusStart>> =>
  declare<BolusStart, O>(options, {
    form: `time of day (06:00), or ${anyMoment.form}`,
    jsonSchema: { type: 'string' },
    show: startText,
    read: (input, context) =>
      typeof input === 'string' && /^\s*\d{1,2}:/.test(input)
        ? andThen(clock.read(input, context), (time) => value({ kind: 'time-of-day', time }))
        : andThen(anyMoment.read(input, context), (at) => value({ kind: 'moment', at })),
  });

function startText(start: BolusStart): string {
  switch (start.kind) {
    case 'time-of-day':
      return timeOfDayText(start.time);
    case 'moment':
      return durationText(start.at);
    case 'at-once':
      return 'at once';
  }
}

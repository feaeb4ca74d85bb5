import { readTimeOfDay, timeOfDayText } from '../units/clock.ts';
import { misunderstood } from '../units/parsed.ts';
import { declare } from './declare.ts';
import { numeric } from './numeric.ts';
import { problem, problemsBelow, reading, standing, value } from './reading.ts';
import type { Parsed } from '../units/parsed.ts';
import type { Milliseconds } from '../units/quantity.ts';
import type { FieldOptions, ValueOf } from './declare.ts';
import type { Field } from './field.ts';

const schema = { type: 'string', pattern: String.raw`^\d\d:\d\d(:\d\d(\.\d{1,3})?)?$` };

function timeAt(place: 'beginning' | 'end') {
  return numeric<Milliseconds>({
    form: 'time of day (07:30)',
    unit: 'ms',
    jsonSchema: schema,
    usual: { atLeast: 0 },
    show: timeOfDayText,
    parse: (input) => clockTime(input, place),
  });
}

/** A time of day, `07:30`: ms since midnight, below 24 h. */
export const timeOfDay = timeAt('beginning');

/** A time of day at which something ends: 24:00 is one too. */
export const endOfDayTime = timeAt('end');

type Window = readonly [from: Milliseconds, to: Milliseconds];

/** Two times of day, `[08:00, 22:00]`: a half-open window, which passes midnight where the second comes before the first. */
export const clockWindow = <const O extends FieldOptions<readonly [number, number]>>(
  options: O,
): Field<ValueOf<O, Window>> =>
  declare<Window, O>(options, {
    form: 'two times of day ([08:00, 22:00])',
    jsonSchema: { type: 'array', items: schema, minItems: 2, maxItems: 2 },
    show: ([from, to]) => `[${timeOfDayText(from)}, ${timeOfDayText(to)}]`,
    read: (input) => {
      if (!Array.isArray(input) || input.length !== 2)
        return problem(`${standing(input)}; here belong two times of day, as in [08:00, 22:00].`);
      const [from, to] = [reading(clockTime(input[0], 'beginning')), reading(clockTime(input[1], 'end'))];
      if (!from.ok || !to.ok) return { ok: false, problems: problemsBelow([[0, from], [1, to]]) }; // prettier-ignore
      return from.value === to.value
        ? problem('This window begins and ends at the same time; leave it out for the whole day.')
        : value([from.value, to.value]);
    },
  });

function clockTime(input: unknown, place: 'beginning' | 'end'): Parsed<Milliseconds> {
  return typeof input === 'string'
    ? readTimeOfDay(input, place)
    : misunderstood(`${standing(input)}; here belongs a time of day, as in 07:30.`);
}

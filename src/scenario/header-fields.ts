import { declare } from '../fields/declare.ts';
import { problem, reading, standing, value } from '../fields/reading.ts';
import { readWallClock, wallClockText } from '../units/clock.ts';
import type { FieldOptions, ValueOf } from '../fields/declare.ts';
import type { Field } from '../fields/index.ts';

/** The version of the file's format. There is one so far. */
export const formatVersion: Field<1> = declare<1, { readonly doc: string }>(
  { doc: 'The version of the format of scenario files.' },
  {
    form: '1',
    jsonSchema: { const: 1 },
    show: String,
    read: (input) => {
      if (input === 1) return value(1);
      return typeof input === 'number'
        ? problem(`This simulator reads version 1 of the format, and this file says it is version ${input}.`)
        : problem('The version of the format is the number 1.');
    },
  },
);

/** A date and time of day: ms since 1970-01-01T00:00 of a clock without time zones. */
export const wallClock = <const O extends FieldOptions<number>>(options: O): Field<ValueOf<O, number>> =>
  declare<number, O>(options, {
    form: 'date and time (2026-01-25T14:30)',
    jsonSchema: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$` },
    show: wallClockText,
    read: (input) =>
      typeof input === 'string'
        ? reading(readWallClock(input))
        : problem(`${standing(input)}; here belongs a date and time, as in "2026-01-25T14:30".`),
  });

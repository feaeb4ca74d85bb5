import { declare } from './declare.ts';
import { boundsOr, boundsSchema, boundsText, within } from './bounds.ts';
import { problem, value } from './reading.ts';
import { quoted } from '../units/quoted.ts';
import type { Parsed } from '../units/parsed.ts';
import type { Bounds } from './bounds.ts';
import type { FieldOptions, ValueOf } from './declare.ts';
import type { Field, ReadingContext } from './field.ts';

/** A number that is declared with bounds, in canonical units. */
export type NumericOptions = FieldOptions<number> & Bounds;

/** One family of numbers: how they are written, read and shown, and the bounds that they have unless they declare others. */
export interface NumericFamily {
  readonly form: string;
  /** The canonical unit; none for a bare number. */
  readonly unit?: string;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  readonly usual: Bounds;
  parse(input: unknown, context: ReadingContext): Parsed<number>;
  show(value: number, context?: ReadingContext): string;
}

/** Makes the builder of the fields of one family. */
export function numeric<T extends number>(family: NumericFamily) {
  return <const O extends NumericOptions>(options: O): Field<ValueOf<O, T>> => {
    const bounds = boundsOr(options, family.usual);
    return declare<T, O>(options, {
      form: family.form,
      bounds,
      ...(family.unit === undefined ? {} : { unit: family.unit }),
      jsonSchema: {
        ...family.jsonSchema,
        ...(family.jsonSchema['type'] === 'string' ? {} : boundsSchema(bounds)),
      },
      show: (shown) => family.show(shown),
      read: (input, context) => {
        const read = family.parse(input, context);
        if (!read.ok) return problem(read.message);
        if (within(bounds, read.value)) return value(read.value as T);
        const allowed = boundsText(bounds, (bound) => family.show(bound, context));
        return problem(`${quoted(String(input))} is out of bounds: it must be ${allowed}.`);
      },
    });
  };
}

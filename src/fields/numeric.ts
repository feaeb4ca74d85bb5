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
  /** Between which sizes anything lies that can be meant, 0 apart. */
  readonly sizes?: { readonly least: number; readonly most: number };
  parse(input: unknown, context: ReadingContext): Parsed<number>;
  show(value: number, context?: ReadingContext): string;
}

/**
 * Sizes of quantities in their canonical units. Our choice, far beyond any device, for beyond them sums in double
 * precision lose what is small beside what is large, or overflow.
 */
export const MEANT = { least: 1e-12, most: 1e9 };

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
        if (!within(bounds, read.value)) {
          const allowed = boundsText(bounds, (bound) => family.show(bound, context));
          return problem(`${quoted(String(input))} is out of bounds: it must be ${allowed}.`);
        }
        const limit = limitOf(Math.abs(read.value), family.sizes);
        if (limit === null) return value(read.value as T);
        const side = limit < Math.abs(read.value) ? 'larger' : 'smaller';
        return problem(
          `${quoted(String(input))} is ${side} than anything around a pump; ${family.show(limit, context)} is the limit.`,
        );
      },
    });
  };
}

/** The limit that a size is beyond; null where it is within them, or 0. */
function limitOf(size: number, sizes: NumericFamily['sizes']): number | null {
  if (sizes === undefined || size === 0) return null;
  if (size < sizes.least) return sizes.least;
  return size > sizes.most ? sizes.most : null;
}

import type { Bounds } from './bounds.ts';
import type { Field, Fields, Reading, ReadingContext } from './field.ts';

/** What every declaration of a parameter says. Bounds and defaults are in canonical units. */
export interface FieldOptions<T> {
  /** One sentence that would stand in a manual. */
  readonly doc: string;
  readonly default?: T;
  /** The default as a person would write it; made from `default` when it is left out. */
  readonly defaultText?: string;
  /** May be left out without a default. */
  readonly optional?: true;
  /** Where the default comes from. */
  readonly source?: string;
}

/** The type of a field's value: undefined is possible where the field is optional. */
export type ValueOf<O, T> = O extends { readonly optional: true } ? T | undefined : T;

/** What a family of fields knows beside the options: how its text looks, is read and is shown. */
interface Family<T> {
  readonly form: string;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  readonly bounds?: Bounds;
  readonly unit?: string;
  readonly parts?: Fields;
  readonly read: (input: unknown, context: ReadingContext) => Reading<T>;
  /** A value in a person's words. */
  readonly show: (value: T) => string;
  readonly drugsIn?: NonNullable<Field<T>['drugsIn']>;
}

/** Makes a field of one family from the options of one parameter. Text and schema are made when somebody asks for them. */
export function declare<T, const O extends FieldOptions<unknown>>(
  options: O,
  { show, jsonSchema, ...family }: Family<T>,
): Field<ValueOf<O, T>> {
  const shown = () => ('default' in options ? (options.defaultText ?? show(options.default as T)) : null);
  return {
    ...family,
    bounds: family.bounds ?? null,
    unit: family.unit ?? null,
    show: (value) => show(value),
    read: (input, context) => family.read(input, context),
    doc: options.doc,
    ...('default' in options ? { default: options.default as ValueOf<O, T> } : {}),
    optional: options.optional ?? false,
    source: options.source ?? null,
    get defaultText() {
      return shown();
    },
    get jsonSchema() {
      const written = 'default' in options ? schemaDefault(jsonSchema, options.default, shown) : {};
      return { description: options.doc, ...jsonSchema, ...written };
    },
  };
}

/** A default as it would stand in a file: bare where numbers stand bare, else text; what may be a map or a list shows none. */
function schemaDefault(
  { type, anyOf }: Readonly<Record<string, unknown>>,
  value: unknown,
  shown: () => string | null,
): { readonly default?: unknown } {
  if (type === 'object' || type === 'array' || (type === undefined && anyOf !== undefined)) return {};
  return { default: type === 'number' || type === 'integer' || type === 'boolean' ? value : shown() };
}

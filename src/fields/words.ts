import { quoted, unprintable } from '../units/quoted.ts';
import { declare } from './declare.ts';
import { problem, standing, value } from './reading.ts';
import { nearest, shortened, suggestion } from './suggestion.ts';
import type { FieldOptions, ValueOf } from './declare.ts';
import type { Field, Reading } from './field.ts';

/** The words to choose from, and what one of them is called where they are too many to list: "fact". */
interface Choices {
  readonly of: readonly string[];
  readonly noun?: string;
}

/** One of a few words: `choice({ of: ['start', 'end'], doc: … })`; its value is that word. */
export const choice = <const O extends FieldOptions<string> & Choices>(
  options: O,
): Field<ValueOf<O, O['of'][number]>> =>
  declare<O['of'][number], O>(options, {
    form: `one of ${options.of.join(', ')}`,
    jsonSchema: { enum: options.of },
    show: String,
    read: (input) => {
      const words = options.of.join(', ');
      if (typeof input !== 'string') return problem(`${standing(input)}; here belongs one of ${words}.`);
      // The word of the list itself: as text it is the same, and a run compares it faster than what was cut out of a file.
      const word = options.of[options.of.indexOf(input)];
      if (word !== undefined) return value(word);
      if (options.noun !== undefined)
        return problem(`There is no ${options.noun} ${quoted(input)}. ${suggestion(input, options.of)}`);
      const near = nearest(input, options.of) ?? shortened(input, options.of);
      const question = near === undefined ? '' : ` Did you mean ${quoted(near)}?`;
      return problem(`${quoted(input)} is not one of ${words}.${question}`);
    },
  });

/** true or false. */
export const flag = <const O extends FieldOptions<boolean>>(options: O): Field<ValueOf<O, boolean>> =>
  declare<boolean, O>(options, {
    form: 'true or false',
    jsonSchema: { type: 'boolean' },
    show: String,
    read: (input) => {
      if (typeof input === 'boolean') return value(input);
      return problem(`${standing(input)}; here belongs true or false.`);
    },
  });

/** What a text may hold of what cannot be printed, and how long it may be. */
interface TextShape {
  readonly allowed: RegExp;
  readonly longest: number;
}

/** A name and a path fit into it; a chart's title should be shorter. */
const oneLine: TextShape = { allowed: /^$/, longest: 250 };
/** A page or two. */
const manyLines: TextShape = { allowed: /[\n\t]/g, longest: 5_000 };

/** One line of text. */
export const text = <const O extends FieldOptions<string>>(options: O): Field<ValueOf<O, string>> =>
  declare<string, O>(options, {
    form: 'text',
    jsonSchema: { type: 'string' },
    show: String,
    read: (input) => readText(input, oneLine),
  });

/** Text of any number of lines. */
export const prose = <const O extends FieldOptions<string>>(options: O): Field<ValueOf<O, string>> =>
  declare<string, O>(options, {
    form: 'text',
    jsonSchema: { type: 'string' },
    show: String,
    read: (input) => readText(input, manyLines),
  });

function readText(input: unknown, { allowed, longest }: TextShape): Reading<string> {
  if (typeof input === 'number' || typeof input === 'boolean')
    return problem(`${standing(input)}, not a text. Put it in quotation marks: ${quoted(String(input))}.`);
  if (typeof input !== 'string') return problem(`${standing(input)}; here belongs a text.`);
  if (input.trim() === '') return problem('This text is empty.');
  if (input.length > longest)
    return problem(`This text has ${input.length} characters; it may have ${longest}.`);
  return input.replace(allowed, '').search(unprintable) >= 0
    ? problem('This text holds a line break or another character that cannot be printed.')
    : value(input);
}

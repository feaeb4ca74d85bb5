import { declare } from '../fields/declare.ts';
import { list, readFields, text } from '../fields/index.ts';
import { mapSchema } from '../fields/map-schema.ts';
import { andThen, mapOf, value } from '../fields/reading.ts';
import type { Field, Reading, ReadingContext } from '../fields/index.ts';
import type { ExpectedProblem } from './problem.ts';

const one = {
  fields: {
    at: text({
      doc: 'Where the problem stands, as in faults[0].fault; when left out, in the file as a whole.',
      default: '',
      defaultText: 'the file as a whole',
    }),
    says: text({ doc: 'What is said of it, or a part of that.' }),
  },
};

const anywhere = text({ doc: 'What is said of it, or a part of that, wherever it stands.' });

const options = {
  doc:
    'The problems for which this file must be refused, one or a list of all of them: each a part of what is said, ' +
    'wherever that stands, or a map that names the place too.',
  default: [] as readonly ExpectedProblem[],
  defaultText: 'none',
};

const oneProblem: Field<ExpectedProblem> = declare<ExpectedProblem, { readonly doc: string }>(
  { doc: 'One problem.' },
  {
    form: 'part of what is said (There is no fault), or { at: faults[0].fault, says: There is no fault }',
    parts: one.fields,
    jsonSchema: { anyOf: [anywhere.jsonSchema, mapSchema(one)] },
    show: ({ at, says }) => (at === null ? says : `${at}: ${says}`),
    read: (input, context) =>
      mapOf(input) === null
        ? andThen(anywhere.read(input, context), (says) => value({ at: null, says }))
        : readFields(one, input, context),
  },
);

const several = list(oneProblem, { doc: 'All problems.' });

/** That a file is refused, and how: `expect_problem: There is no fault "kimk"`, or with its place in a map. */
export const expectProblemField: Field<readonly ExpectedProblem[]> = declare<
  readonly ExpectedProblem[],
  typeof options
>(options, {
  form: `${oneProblem.form}, or a list of such`,
  parts: one.fields,
  jsonSchema: { anyOf: [oneProblem.jsonSchema, several.jsonSchema] },
  show: (problems) => problems.map((each) => oneProblem.show(each)).join(', ') || 'none',
  read: (input, context) => (Array.isArray(input) ? several.read(input, context) : single(input, context)),
});

function single(input: unknown, context: ReadingContext): Reading<readonly ExpectedProblem[]> {
  return andThen(oneProblem.read(input, context), (problem) => value([problem]));
}

import { declare } from '../fields/declare.ts';
import { list, readFields, text } from '../fields/index.ts';
import { mapSchema } from '../fields/map-schema.ts';
import { value } from '../fields/reading.ts';
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

const options = {
  doc: 'The problems for which this file must be refused: one, or a list of all of them.',
  default: [] as readonly ExpectedProblem[],
  defaultText: 'none',
};

const oneProblem: Field<ExpectedProblem> = declare<ExpectedProblem, { readonly doc: string }>(
  { doc: 'One problem.' },
  {
    form: '{ at: faults[0].fault, says: "There is no fault" }',
    parts: one.fields,
    jsonSchema: mapSchema(one),
    show: ({ at, says }) => `${at}: ${says}`,
    read: (input, context) => readFields(one, input, context),
  },
);

const several = list(oneProblem, { doc: 'All problems.' });

/** That a file is refused, and how: `expect_problem: { at: faults[0].fault, says: "There is no fault" }`. */
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
  const reading = oneProblem.read(input, context);
  return reading.ok ? value([reading.value]) : { ok: false, problems: reading.problems };
}

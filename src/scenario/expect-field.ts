import { declare } from '../fields/declare.ts';
import { prose, readFields, text } from '../fields/index.ts';
import { mapSchema } from '../fields/map-schema.ts';
import { andThen, mapOf, problem, problemsBelow, standing, value } from '../fields/reading.ts';
import type { Field, Reading, ReadingContext } from '../fields/index.ts';
import type { Expectation } from './scenario.ts';

type Expectations = readonly Expectation[];

const claim = prose({ doc: 'One expression that must be true, as in delivered() > 0.9 * intended().' });

const fields = {
  that: claim,
  because: text({ doc: 'Why it must be true; told when it is not.', optional: true }),
};

const options = {
  doc: 'What must be true of the run: claims, judged when it is over. `pumpsim list expectations` names their functions.',
  default: [] as Expectations,
};

/** The claims of a scenario, in its own order. What they say is checked when all of the file is known. */
export const expectField: Field<Expectations> = declare<Expectations, typeof options>(options, {
  form: 'list of claims (alarms("low-reservoir") == 0, or { that: …, because: … })',
  parts: fields,
  jsonSchema: { type: 'array', items: { anyOf: [claim.jsonSchema, mapSchema({ fields })] } },
  show: () => 'none',
  read: (input, context) => {
    if (!Array.isArray(input)) return problem(`${standing(input)}; here belongs a list of claims.`);
    const readings = input.map((each: unknown, index) => [index, readOne(each, index, context)] as const);
    const rest = readings.flatMap(([, reading]) => (reading.ok ? [reading.value] : []));
    const problems = problemsBelow(readings);
    return problems.length > 0 ? { ok: false, problems, rest } : value(rest);
  },
});

function readOne(input: unknown, index: number, context: ReadingContext): Reading<Expectation> {
  if (typeof input === 'boolean') return value({ index, that: String(input), because: null });
  if (mapOf(input) === null)
    return andThen(claim.read(input, context), (that) =>
      value({ index, that: onOneLine(that), because: null }),
    );
  return andThen(readFields({ fields }, input, context), ({ that, because }) =>
    value({ index, that: onOneLine(that), because: because ?? null }),
  );
}

/** A long claim may stand on several lines. */
function onOneLine(claim: string): string {
  return claim.trim().replace(/\s*\n\s*/g, ' ');
}

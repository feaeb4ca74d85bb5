import { mapSchema } from '../fields/map-schema.ts';
import { scenarioFields } from './scenario-fields.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What a schema asks of a map as a whole: a file that is laid over another may leave it to that one. */
const demands = ['required', 'dependentRequired', 'minProperties', 'allOf'];

/**
 * The JSON Schema of a scenario file, for editors; made from the same declarations that the reader works by. A file
 * that extends another need say nothing that the other may say.
 *
 * Each of the two kinds of file has its schema complete, because editors propose the keys of both where one only adds
 * to the other; the lists, by far the longest part, are the same in both.
 */
export function scenarioSchema(): Schema {
  const file = mapSchema({ fields: scenarioFields });
  const fields = Object.entries(file['properties'] as Readonly<Record<string, Schema>>);
  const lists = fields.filter(([, { type }]) => type === 'array');
  const properties = {
    ...(file['properties'] as object),
    ...Object.fromEntries(lists.map(([key]) => [key, { $ref: `#/$defs/${key}` }])),
  };
  const whole = { ...file, properties };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'pumpsim scenario',
    description:
      'One run of an implanted intrathecal pump: what was ordered, what it holds, and what goes wrong.',
    if: { required: ['extends'] },
    then: laidOver(whole),
    else: whole,
    $defs: Object.fromEntries(lists),
  };
}

/** A schema as files are merged, map by map: nothing must stand in a map; lists replace, so that theirs stay whole. */
function laidOver(schema: Schema): Schema {
  if (schema['type'] === 'array') return schema;
  const kept = Object.entries(schema).filter(([word]) => !demands.includes(word));
  return Object.fromEntries(kept.map(([word, said]) => [word, within(word, said)]));
}

function within(word: string, said: unknown): unknown {
  if (word === 'anyOf') return (said as readonly Schema[]).map(laidOver);
  if (word === 'properties')
    return Object.fromEntries(
      Object.entries(said as Record<string, Schema>).map(([key, field]) => [key, laidOver(field)]),
    );
  return word === 'additionalProperties' && said !== false ? laidOver(said as Schema) : said;
}

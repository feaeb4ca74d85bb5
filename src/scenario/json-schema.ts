import { mapSchema } from '../fields/map-schema.ts';
import { scenarioFields } from './scenario-fields.ts';

/** The JSON Schema of a scenario file, for editors; made from the same declarations that the reader works by. */
export function scenarioSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'pumpsim scenario',
    description:
      'One run of an implanted intrathecal pump: what was ordered, what it holds, and what goes wrong.',
    ...mapSchema({ fields: scenarioFields }),
  };
}

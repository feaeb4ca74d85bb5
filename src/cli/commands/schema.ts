import { suggestion } from '../../fields/suggestion.ts';
import { resultSchema } from '../../report/result-schema/index.ts';
import { scenarioSchema } from '../../scenario/json-schema.ts';
import { quoted } from '../../units/quoted.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';

const schemas: ReadonlyMap<string, () => Readonly<Record<string, unknown>>> = new Map([
  ['scenario', scenarioSchema],
  ['result', resultSchema],
]);

/**
 * Print the JSON Schema of scenario files, for editors, or of results, for whoever reads them.
 *
 * @throws WrongInput where there is none of that name.
 */
export function schema(what: string): ExitStatus {
  const make = schemas.get(what);
  if (make === undefined)
    throw new WrongInput(`There is no schema of ${quoted(what)}. ${suggestion(what, [...schemas.keys()])}`);
  process.stdout.write(`${JSON.stringify(make(), null, 2)}\n`);
  return exitStatus.well;
}

import { scenarioSchema } from '../../scenario/json-schema.ts';
import { exitStatus, type ExitStatus } from '../exit.ts';

/** Print the JSON Schema of scenario files, for editors. */
export function schema(): ExitStatus {
  process.stdout.write(`${JSON.stringify(scenarioSchema(), null, 2)}\n`);
  return exitStatus.well;
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScenario, simulate, type Result } from '../../src/index.ts';

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** For each kind of chart a scenario that has something for it to show. */
export const scenarioFor: Readonly<Record<string, string>> = {
  dose: 'faults/partial-kink',
  deficit: 'faults/partial-kink',
  'rolling-error': 'faults/partial-kink',
  reservoir: 'basics/running-empty',
  pressure: 'faults/occlusion-alarm',
  'plug-flow': 'care/wrong-concentration',
  csf: 'patients/ziconotide-in-csf',
  requests: 'patients/why-a-request-is-refused',
  refills: 'care/refill-discrepancy',
  trumpet: 'basics/trumpet',
  startup: 'basics/trumpet',
};

const runs = new Map<string, Result>();

/** The result of that scenario. */
export function shownBy(chart: string): Result {
  const scenario = scenarioFor[chart];
  if (scenario === undefined) throw new Error(`No scenario is named for the chart "${chart}".`);
  return resultOf(scenario);
}

export function resultOf(scenario: string): Result {
  const known = runs.get(scenario);
  if (known !== undefined) return known;
  const read = (file: string): string => readFileSync(folder + file, 'utf8');
  const file = `${scenario}.yaml`;
  const result = simulate(readScenario(read(file), { file, read }));
  runs.set(scenario, result);
  return result;
}

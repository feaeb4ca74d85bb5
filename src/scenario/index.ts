export { formatProblems, ScenarioError } from './problem.ts';
export { readScenario } from './read-scenario.ts';
export { scenarioSchema } from './json-schema.ts';
export type { Problem } from './problem.ts';
export type { ReadOptions } from './read-scenario.ts';
export type { Scenario } from './scenario.ts';

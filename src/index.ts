export { compile, simulate } from './analysis/study.ts';
export { chart } from './plot/index.ts';
export { ScenarioError } from './scenario/problem.ts';
export { readScenario } from './scenario/read-scenario.ts';

export type { Model, RunOptions } from './analysis/study.ts';
export type {
  AlarmResult,
  CsfResult,
  DrugResult,
  Episode,
  FactRecord,
  FaultResult,
  RefillResult,
  Result,
  Series,
  StartupResult,
  TrumpetResult,
  WorstWindow,
} from './analysis/result.ts';
export type { ChartChoices } from './plot/index.ts';
export type { Problem } from './scenario/problem.ts';
export type { ReadOptions } from './scenario/read-scenario.ts';
export type { Scenario } from './scenario/scenario.ts';

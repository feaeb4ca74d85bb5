export { compareWithBaseline } from './analysis/baseline-comparison.ts';
export { baselineText, readBaseline } from './analysis/baseline-text.ts';
export { baselineOf } from './analysis/baseline.ts';
export { WrongClaim } from './analysis/claims/judge.ts';
export { conformance } from './analysis/conformance/index.ts';
export { judge, measure } from './analysis/judge.ts';
export { compile, simulate } from './analysis/study.ts';
export { NoCourse } from './analysis/witness.ts';
export { basalAt } from './model/firmware/basal-at.ts';
export { ControllerMistake } from './model/firmware/mistake.ts';
export { referenceController } from './model/firmware/reference/controller.ts';
export { chart } from './plot/index.ts';
export { ScenarioError } from './scenario/problem.ts';
export { readScenario } from './scenario/read-scenario.ts';

export type { BaselineDifference, ChangedCount, ChangedFigure } from './analysis/baseline-comparison.ts';
export type { Baseline, CountedFacts, ListedFact } from './analysis/baseline.ts';
export type { Conformance, ConformanceClaim } from './analysis/conformance/index.ts';
export type { Measured } from './analysis/claims/judge.ts';
export type { Statement } from './analysis/judge.ts';
export type { Tolerance } from './analysis/tolerance.ts';
export type { RunOptions } from './analysis/run-options.ts';
export type { CompileOptions, Model } from './analysis/study.ts';
export type {
  AlarmResult,
  CsfResult,
  DrugResult,
  Episode,
  ExpectationResult,
  FactRecord,
  FaultResult,
  RefillResult,
  Result,
  Series,
  StartupResult,
  TrumpetResult,
  WorstWindow,
} from './analysis/result.ts';
export type { BasalAt } from './model/firmware/basal-at.ts';
export type {
  Answer,
  Controller,
  Device,
  Occasion,
  Refusal,
  StartController,
  View,
} from './model/firmware/controller.ts';
export type { Program } from './model/program.ts';
export type { ChartChoices } from './plot/index.ts';
export type { ExpectedProblem, Problem } from './scenario/problem.ts';
export type { ReadOptions } from './scenario/read-scenario.ts';
export type { Expectation, Scenario } from './scenario/scenario.ts';

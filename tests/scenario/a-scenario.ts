import { ScenarioError } from '../../src/scenario/problem.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import type { ReadOptions } from '../../src/scenario/read-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export const hour = 3_600_000;
export const day = 24 * hour;

/** The keys that every scenario needs, each in a line of its own; a test overrides what it is about. */
export const aScenario = (lines: Record<string, string> = {}): string =>
  Object.entries({
    pumpsim: '1',
    duration: '45 days',
    drugs: '{ morphine: 10 mg/mL, bupivacaine: 5 mg/mL }',
    program: '{ basal: 2.4 mg/day }',
    ...lines,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

export const read = (lines: Record<string, string> = {}, options: ReadOptions = {}): Scenario =>
  readScenario(aScenario(lines), options);

export const problemsOf = (text: string, options: ReadOptions = {}): readonly Problem[] => {
  try {
    readScenario(text, options);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
};

/** What is wrong with a text, each as `path: message`. */
export const complaints = (text: string): string[] =>
  problemsOf(text).map(({ path, message }) => `${path}: ${message}`);

import { expect } from 'vitest';
import '../support/matchers.ts';
import type { FaultResult, RefillResult, Result, Scenario } from '../../src/index.ts';
import type { Course } from '../support/course.ts';

/** A scenario that was run, in all the ways in which a claim about it may be judged. */
export interface Run {
  readonly scenario: Scenario;
  readonly result: Result;
  readonly course: Course;
  /** The first. */
  readonly fault: FaultResult;
  readonly refill: RefillResult;
}

/** What a description says in numbers, word for word, and the physics behind it, worked out by hand. */
export type Claims = Readonly<Record<string, Readonly<Record<string, (run: Run) => void>>>>;

/** What all of the line holds more for each kPa, µL. */
export const compliance = ({ pump, catheter }: Scenario): number => pump.compliance + catheter.compliance;

/** From the pump's outlet to the tip, µL. */
export const pathVolume = ({ pump, catheter }: Scenario): number =>
  pump.path_volume + catheter.length * catheter.volume_per_length;

export const noAlarm = ({ result }: Run): void => expect(result.alarms).toEqual([]);

/** When the patient's requests were granted, ms from start. */
export const granted = ({ course }: Run): readonly number[] =>
  course.facts('request-granted').map(({ at_ms }) => at_ms);

/** How often a request was refused because of each reason that there was. */
export const refused = ({ result }: Run): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(result.requests.refused).filter(([, count]) => count > 0));

/** Concentration in the cerebrospinal fluid at a moment that the series has, µg/mL. */
export function inFluid({ result }: Run, drug: string, at: number): number {
  const { time_ms: times, [`${drug}_csf_ug_per_ml`]: column } = result.series?.columns ?? {};
  return column?.[times?.lastIndexOf(at) ?? -1] ?? NaN;
}

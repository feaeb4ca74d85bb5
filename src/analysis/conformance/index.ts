import { ControllerMistake } from '../../model/firmware/mistake.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import { compile } from '../study.ts';
import { cases } from './cases.ts';
import type { StartController } from '../../model/firmware/controller.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ExpectationResult } from '../result.ts';

/** One claim about one of the scenarios that a controller was run through. */
export interface ConformanceClaim extends Pick<
  ExpectationResult,
  'that' | 'passed' | 'because' | 'left' | 'right'
> {
  readonly scenario: string;
  /** What the controller did wrong before the claim could be judged; null where it could. */
  readonly mistake: string | null;
}

/** How a controller did. */
export interface Conformance {
  readonly passed: boolean;
  readonly claims: readonly ConformanceClaim[];
  /** The claims that failed, in words, and how many there were. */
  readonly report: string;
}

/**
 * Run a controller through scenarios that say what must come of them: basal, boluses, lockouts and limits, ties, orders,
 * refills, pulses. A dose limit is not among them.
 */
export function conformance(controller: StartController): Conformance {
  const claims = Object.entries(cases).flatMap(([name, text]) => judged(scenarioOf(name, text), controller));
  const failed = claims.filter(({ passed }) => !passed);
  const count = `${claims.length - failed.length} of ${claims.length} claims hold.`;
  return { passed: failed.length === 0, claims, report: [...failed.map(inWords), count].join('\n\n') };
}

function scenarioOf(name: string, text: string): Scenario {
  const head = `pumpsim: 1\nname: ${name}\nstart: 2026-01-05T00:00\ndrugs: { morphine: 1 mg/mL }\n`;
  return readScenario(head + text.trimStart());
}

function judged(scenario: Scenario, controller: StartController): readonly ConformanceClaim[] {
  const { name } = scenario;
  try {
    const { expectations } = compile(scenario, { controller }).run({ record: 'events' });
    return expectations.map(({ that, passed, because, left, right }) => ({
      scenario: name,
      that,
      passed,
      because,
      left,
      right,
      mistake: null,
    }));
  } catch (error) {
    if (!(error instanceof ControllerMistake)) throw error;
    const { message: mistake } = error;
    return scenario.expect.map(({ that, because }) => ({
      scenario: name,
      that,
      passed: false,
      because,
      left: null,
      right: null,
      mistake,
    }));
  }
}

function inWords({ scenario, that, because, left, right, mistake }: ConformanceClaim): string {
  const reason = because === null ? [] : [`  Because ${because}.`];
  const sides = left === null || right === null ? [] : [`  Left is ${left}, right is ${right}.`];
  const wrong = mistake === null ? [] : [`  ${mistake.replaceAll('\n', '\n  ')}`];
  return [`${scenario}: ${that} does not hold.`, ...sides, ...reason, ...wrong].join('\n');
}

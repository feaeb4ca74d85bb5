import { judge, readScenario, simulate } from '../../src/index.ts';
import type { ExpectationResult, Result } from '../../src/index.ts';

/** 0.2 mL/day of 10 mg/mL out of 20 mL, for ten days; what matters to a test is said by the test. */
export const tenDays = (fragment: Readonly<Record<string, unknown>> = {}): Result =>
  simulate(
    readScenario(
      JSON.stringify({
        pumpsim: 1,
        duration: '10 days',
        pump: { filled: '20 mL' },
        drugs: { morphine: '10 mg/mL' },
        program: { basal: '2 mg/day' },
        ...fragment,
      }),
    ),
  );

export const verdict = (result: Result, claim: string): ExpectationResult =>
  judge(result, [claim])[0] as ExpectationResult;

import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { disagreements } from '../support/agreement.ts';
import { devices } from '../support/random-devices.ts';
import { comparable, scenarios, type Mischief } from '../support/random-scenarios.ts';
import type { ReferencePump } from '../support/reference/index.ts';

/** How many scenarios are tried; a slower look with another seed is one number away. */
const TRIES = 100;
const FEWER = 40;

type Drive = NonNullable<ReferencePump['drive']>;

const agree = (on: string, mischief: Mischief, seed: number, drive: Drive | null = null): void =>
  test.prop([(drive === null ? scenarios(mischief) : devices(drive, mischief)).map(comparable)], {
    numRuns: drive === null ? TRIES : FEWER,
    seed,
  })(
    on,
    (scenario) => {
      expect(disagreements(scenario)).toEqual([]);
    },
    60_000,
  );

/**
 * The closed forms against a second, stepped reading of the model that shares no code with them: every total of
 * volume and drug, every moment of an alarm, every figure of a refill, every release bolus, the highest pressure.
 */
describe('the program and the independent reference agree', () => {
  agree('on what is ordered', { days: 8, faults: 0, orders: 5 }, 1);
  agree('on one or two faults', { days: 6, faults: 2, orders: 0 }, 2);
  agree('on many faults at once', { days: 5, faults: 7, orders: 1 }, 3);
  agree('on everything together', { days: 6, faults: 4, orders: 4 }, 4);
  agree('on all that a program gives and refuses', { days: 5, faults: 0, orders: 6 }, 5, 'peristaltic');
  agree('on a whole device', { days: 5, faults: 3, orders: 5 }, 6, 'peristaltic');
  agree('on pulses', { days: 4, faults: 3, orders: 4 }, 7, 'metered');
  agree('on gas', { days: 5, faults: 4, orders: 4 }, 8, 'constant-pressure');
});

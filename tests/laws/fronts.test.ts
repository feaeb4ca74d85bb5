import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { FaultEntry, Scenario } from '../../src/scenario/scenario.ts';
import { anyPump } from '../support/any-scenario/pump.ts';
import { curveOf } from '../support/notebook/reservoir.ts';
import { anything, runOf } from './runs.ts';

/** What changes the tip at once by itself: its slipping out, its coming off, and whatever waits for that very front. */
const isOfTip = ({ kind, values, on }: FaultEntry): boolean =>
  on?.fact === 'front-reached-tip' ||
  kind.kind === 'tip-migration' ||
  (kind.kind === 'catheter-disconnection' && values['position'] === 1);

/**
 * Without that, and without fluid that is drawn in at the tip. Between the pulses of a metered pump a front stands at the
 * tip, and a gas-driven one always slips.
 */
const pump = anyPump.filter(({ drive }) => drive === 'peristaltic');
const undrawn = anything({ orders: 8, pump }).map((scenario): Scenario => ({
  ...scenario,
  orders: scenario.orders
    .filter(({ kind }) => kind.kind !== 'side-port-aspiration')
    .map((order, index) => ({ ...order, index })),
  faults: scenario.faults.filter((fault) => !isOfTip(fault)),
}));

/** A volume in which rounding leaves no concentration to be read, µL. */
const STILL = 1e-3;

/** Share by which two concentrations may differ and still be the same. */
const SAME = 1e-6;

/** Whole milliseconds at which the concentration of what leaves the tip changes. */
function changesAtTip(scenario: Scenario): readonly number[] {
  const curve = curveOf(runOf(scenario, { curve: true }));
  const mixtureIn = (stretch: number): readonly number[] | null => {
    const end = stretch + 1 < curve.length ? curve.at(stretch + 1) : scenario.duration;
    const hours = curve.hours(stretch, end);
    const volume = curve.deliveredVolume(stretch, hours);
    if (!(volume > STILL)) return null;
    return scenario.drugs.map(
      (_, drug) => (curve.delivered(drug, stretch, hours) - curve.delivered(drug, stretch, 0)) / volume,
    );
  };
  const found: number[] = [];
  let before: readonly number[] | null = null;
  for (let i = 0; i < curve.length; i++) {
    const now = mixtureIn(i);
    if (now === null) continue;
    const isSame =
      before?.every((was, drug) => Math.abs(was - (now[drug] ?? NaN)) <= SAME * (1 + was)) ?? true;
    if (!isSame) found.push(Math.ceil(curve.at(i) - 1e-4));
    before = now;
  }
  return found;
}

describe('a front that reaches the tip', () => {
  test.prop([undrawn], { numRuns: 120, seed: 121 })(
    'is told of every change of what leaves the tip, and of nothing else',
    (scenario) => {
      const { facts } = runOf(scenario);
      // What a pump that slips adds to an injection changes all the while by a hair.
      const injects = scenario.orders.some(({ kind }) => kind.kind === 'side-port-injection');
      fc.pre(!(injects && facts.some(({ kind }) => kind === 'pressure-limited')));
      const told = facts.filter(({ kind }) => kind === 'front-reached-tip').map(({ at_ms }) => at_ms);
      // Two on one millisecond are one: the first plug was too small to be seen.
      expect([...new Set(told)]).toEqual([...new Set(changesAtTip(scenario))]);
    },
  );
});

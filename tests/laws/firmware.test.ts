import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { basalFlow, flowWithoutBolus, isLimited } from '../support/notebook/flow.ts';
import { isGiving } from '../support/notebook/given.ts';
import { Intent } from '../support/notebook/intent.ts';
import { believedAt, curveOf } from '../support/notebook/reservoir.ts';
import { stretchesOf } from '../support/notebook/stretches.ts';
import { anything, busy, noted, type Noted } from './runs.ts';

const either = fc.oneof(anything(), busy);

/** Share by which a flow may be off: the curve tells it as the difference of two volumes. */
const SLACK = 1e-7;

/** After a stall that it has noticed a pump that does not believe in it programs nothing. */
const disbelieves = ({ scenario, recording }: Noted): boolean =>
  !scenario.pump.believes_through_stall &&
  recording.facts.some(({ kind, alarm }) => kind === 'alarm-raised' && alarm === 'motor-stall');

/** Every lasting stretch with the flow that was programmed in it, µL/h. */
function flows({ recording, notebook }: Noted) {
  const curve = curveOf(recording);
  return stretchesOf(recording, notebook).flatMap(({ index, from, to, page }) => {
    const hours = curve.hours(index, to);
    const volume = curve.programmedSoFar(index, hours) - curve.programmedSoFar(index, 0);
    return hours < 1e-6 ? [] : [{ page, at: (from + to) / 2, flow: volume / hours }];
  });
}

describe('what the pump programs', () => {
  test.prop([either], { numRuns: 120, seed: 71 })(
    'without a bolus is what its program, its orders and its alarms say, by an independent account',
    (scenario) => {
      const run = noted(scenario);
      fc.pre(!disbelieves(run));
      const wrong = flows(run)
        .filter(({ page }) => !isGiving(page))
        .map(({ page, at, flow }) => ({ at, flow, said: flowWithoutBolus(page, at, scenario) }))
        .filter(({ flow, said }) => Math.abs(flow - said) > SLACK * (1 + said));
      expect(wrong).toEqual([]);
    },
  );

  test.prop([either], { numRuns: 120, seed: 72 })(
    'with a bolus is no less than its basal and no more than its greatest flow, and a pump that is held gives none',
    (scenario) => {
      const run = noted(scenario);
      fc.pre(!disbelieves(run));
      const wrong = flows(run)
        .filter(({ page }) => page.under.size > 0)
        .filter(({ page, at, flow }) => {
          const most = scenario.pump.max_rate * (1 + SLACK);
          return isLimited(page) || flow > most || flow < basalFlow(page, at, scenario) * (1 - SLACK) - SLACK;
        });
      expect(wrong).toEqual([]);
    },
  );

  test.prop([either], { numRuns: 120, seed: 73 })(
    'is what it believes to have gone since it was last filled',
    (scenario) => {
      const { recording, notebook } = noted(scenario);
      const curve = curveOf(recording);
      for (const { index, from, to, page } of stretchesOf(recording, notebook)) {
        const middle = (from + to) / 2;
        const believed = curve.believed(index, curve.hours(index, middle));
        expect(Math.abs(believed - believedAt(page, recording, middle))).toBeLessThanOrEqual(1e-6);
      }
    },
  );
});

describe('what the clinician intends', () => {
  test.prop([either], { numRuns: 120, seed: 74 })(
    'is what the orders call for as they were written, whatever the pump made of them',
    (scenario) => {
      const { recording } = noted(scenario);
      const intent = new Intent(scenario, recording);
      const curve = curveOf(recording);
      for (let at = 0; at <= scenario.duration; at += scenario.duration / 12) {
        const stretch = curve.find(at);
        scenario.drugs.forEach((_, drug) => {
          const found = curve.intended(drug, stretch, curve.hours(stretch, at));
          const called = intent.to(drug, at);
          expect(Math.abs(found - called)).toBeLessThanOrEqual(1e-9 * called + 1e-6);
        });
      }
    },
  );
});

describe('what a healthy pump gives', () => {
  const healthy = anything({ faults: 0 }).map((scenario) => ({
    ...scenario,
    orders: scenario.orders
      .filter(({ kind }) => kind.kind !== 'side-port-injection')
      .map((order, index) => ({ ...order, index })),
  }));

  test.prop([healthy], { numRuns: 100, seed: 75 })(
    'is what it programs times its gain, in pulses to within one of them, until it is dry',
    (scenario) => {
      const { pump } = scenario;
      fc.pre(pump.drive !== 'constant-pressure' && pump.slip_from > 0);
      const { recording } = noted(scenario);
      const curve = curveOf(recording);
      const pulse = pump.drive === 'metered' ? pump.pulse_volume : 0;
      const dry = recording.facts.find(({ kind }) => kind === 'ran-dry')?.at_ms ?? Infinity;
      for (let i = 0; i < curve.length && curve.at(i) < dry; i++) {
        const owed = curve.programmedSoFar(i, 0) * pump.gain - curve.pumpedSoFar(i, 0);
        expect(owed).toBeGreaterThan(-1e-6);
        expect(owed).toBeLessThan(pulse + 1e-6);
      }
    },
  );
});

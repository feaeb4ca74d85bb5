import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { orders } from '../../src/catalog/orders/index.ts';
import type { OrderKind } from '../../src/catalog/kinds.ts';
import type { OrderEntry, Scenario } from '../../src/scenario/scenario.ts';
import { prepare } from '../../src/simulation/compile.ts';
import { chancy, outcome, runOf, totals } from './runs.ts';

const anything = chancy({ days: 5, faults: 5, orders: 5 });
const WEEK = 7 * 86_400_000;

/** An order beside those of a scenario; it stands behind them in the list. */
function withOrder(scenario: Scenario, at: number, order: string, values: Record<string, unknown>): Scenario {
  const kind = orders.find(order) as OrderKind;
  const entry: OrderEntry = { index: scenario.orders.length, name: order, at, kind, values };
  return { ...scenario, orders: [...scenario.orders, entry] };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the outcome of any run', () => {
  test.prop([anything], { numRuns: 80, seed: 31 })('is the same when its course is kept', (scenario) => {
    expect(outcome(runOf(scenario, { curve: true }))).toEqual(outcome(runOf(scenario)));
  });

  test.prop([anything], { numRuns: 60, seed: 32 })('is the same a week later', (scenario) => {
    const later = { ...scenario, startMs: scenario.startMs + WEEK };
    expect(outcome(runOf(later))).toEqual(outcome(runOf(scenario)));
  });

  test.prop([anything], { numRuns: 60, seed: 33 })(
    'is the same every time, whatever else was run in between',
    (scenario) => {
      const prepared = prepare(scenario);
      const plan = { seed: 7, curve: false, without: null };
      const first = JSON.stringify(outcome(prepared.run(plan)));
      prepared.run({ ...plan, seed: 8, curve: true });
      expect(JSON.stringify(outcome(prepared.run(plan)))).toBe(first);
      expect(JSON.stringify(outcome(prepare(scenario).run(plan)))).toBe(first);
    },
  );

  test.prop([anything, fc.array(share, { minLength: 1, maxLength: 4 })], { numRuns: 80, seed: 34 })(
    'is the same to the last bit with orders that have nothing to do',
    (scenario, shares) => {
      const patient = { ...scenario, pump: { ...scenario.pump, after_alarm: nothingAfter } };
      const moments = shares.map((each) => Math.floor(each * scenario.duration));
      const idle = moments.reduce<Scenario>((all, at) => withOrder(all, at, 'reset-alarms', {}), patient);
      expect(outcome(runOf(idle))).toEqual(outcome(runOf(patient)));
      const going = patient.orders.filter(({ kind }) => kind.kind !== 'stop');
      const running = { ...patient, orders: going.map((order, index) => ({ ...order, index })) };
      const resumed = moments.reduce<Scenario>((all, at) => withOrder(all, at, 'resume', {}), running);
      expect(outcome(runOf(resumed))).toEqual(outcome(runOf(running)));
    },
  );

  test.prop([anything, share], { numRuns: 80, seed: 35 })(
    'is the same to the last bit with orders that are refused',
    (scenario, share) => {
      const at = Math.floor(share * scenario.duration);
      const bolus = withOrder(scenario, at, 'bolus', { dose: 1e9, over: 60_000, drug: 0 });
      const refused = runOf(bolus);
      expect(refused.facts.some(({ at_ms, kind }) => at_ms === at && kind === 'order-refused')).toBe(true);
      expect(totals(refused)).toEqual(totals(runOf(scenario)));
      const overfull = { volume: 1e9, drugs: scenario.mixture, aspirate: false };
      expect(totals(runOf(withOrder(scenario, at, 'refill', overfull)))).toEqual(totals(runOf(scenario)));
    },
  );

  test.prop([chancy({ days: 5, faults: 5, orders: 0 }), fc.array(share, { minLength: 1, maxLength: 5 })], {
    numRuns: 80,
    seed: 36,
  })('is the same but for rounding when it is cut into pieces', (scenario, shares) => {
    const moments = shares.map((each) => Math.floor(each * scenario.duration));
    const again = { basal: scenario.program.basal };
    const cut = moments.reduce<Scenario>((all, at) => withOrder(all, at, 'set-basal', again), scenario);
    const [whole, pieces] = [runOf(scenario), runOf(cut)];
    expect(pieces.peakPressure).toBeCloseTo(whole.peakPressure, 7);
    for (const key of Object.keys(whole.volumes) as (keyof typeof whole.volumes)[])
      expect(Math.abs(pieces.volumes[key] - whole.volumes[key])).toBeLessThanOrEqual(
        1e-9 * whole.volumes.filled,
      );
    whole.drugs.forEach((drug, i) => {
      for (const key of Object.keys(drug) as (keyof typeof drug)[])
        expect(Math.abs((pieces.drugs[i]?.[key] ?? NaN) - drug[key])).toBeLessThanOrEqual(1e-9 * 100_000);
    });
  });
});

const nothingAfter: Scenario['pump']['after_alarm'] = {
  low: 'continue',
  empty: 'continue',
  dose_limit: 'continue',
  stall: 'continue',
  occlusion: 'continue',
  end_of_service: 'continue',
};

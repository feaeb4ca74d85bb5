import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { orders } from '../../src/catalog/orders/index.ts';
import type { OrderKind } from '../../src/catalog/kinds.ts';
import type { Recording } from '../../src/model/recording.ts';
import type { OrderEntry, Scenario } from '../../src/scenario/scenario.ts';
import { prepare } from '../../src/simulation/compile.ts';
import { anything, busy, outcome, runOf, totals } from './runs.ts';

/** An order beside those of a scenario; it stands behind them in the list. */
function withOrder(scenario: Scenario, at: number, order: string, values: Record<string, unknown>): Scenario {
  const kind = orders.find(order) as OrderKind;
  const index = scenario.orders.length;
  const entry: OrderEntry = { index, name: order, at, kind, values, entered: null };
  return { ...scenario, orders: [...scenario.orders, entry] };
}

/** The same scenario as if nothing of this kind were ever ordered. */
function without(scenario: Scenario, isMeant: (order: OrderEntry) => boolean): Scenario {
  const rest = scenario.orders.filter((order) => !isMeant(order));
  return { ...scenario, orders: rest.map((order, index) => ({ ...order, index })) };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const shares = fc.array(share, { minLength: 1, maxLength: 5 });
const quietly: Scenario['pump']['after_alarm'] = {
  low: 'continue',
  empty: 'continue',
  dose_limit: 'continue',
  stall: 'continue',
  occlusion: 'continue',
  end_of_service: 'continue',
};

describe('the outcome of any run', () => {
  test.prop([anything()], { numRuns: 80, seed: 31 })('is the same when its course is kept', (scenario) => {
    expect(outcome(runOf(scenario, { curve: true }))).toEqual(outcome(runOf(scenario)));
  });

  test.prop([anything()], { numRuns: 60, seed: 33 })(
    'is the same to the last byte every time, whatever else was run in between',
    (scenario) => {
      const prepared = prepare(scenario);
      const plan = { seed: 7, curve: false, without: null };
      const first = JSON.stringify(outcome(prepared.run(plan)));
      prepared.run({ ...plan, seed: 8, curve: true });
      expect(JSON.stringify(outcome(prepared.run(plan)))).toBe(first);
      expect(JSON.stringify(outcome(prepare(scenario).run(plan)))).toBe(first);
    },
  );

  test.prop([anything(), shares], { numRuns: 80, seed: 34 })(
    'is the same to the last bit with orders that have nothing to do',
    (scenario, shares) => {
      const isHeld = ({ kind }: OrderEntry): boolean =>
        ['stop', 'kvo', 'minimum-rate', 'resume', 'reset-alarms'].includes(kind.kind);
      const program = { ...scenario.program, doseLimit: null };
      const isLimiting = ({ values }: OrderEntry): boolean => values['dose_limit'] !== undefined;
      const patient = {
        ...without(scenario, (order) => isHeld(order) || isLimiting(order)),
        program,
        pump: { ...scenario.pump, mri: 'stalls' as const, after_alarm: quietly },
      };
      const moments = shares.map((each) => Math.floor(each * scenario.duration));
      for (const order of ['reset-alarms', 'resume']) {
        const idle = moments.reduce<Scenario>((all, at) => withOrder(all, at, order, {}), patient);
        expect(outcome(runOf(idle))).toEqual(outcome(runOf(patient)));
      }
    },
  );

  test.prop([anything(), share], { numRuns: 80, seed: 35 })(
    'is the same to the last bit with orders that are refused',
    (scenario, share) => {
      const at = Math.floor(share * scenario.duration);
      const unheard = { ...scenario, faults: scenario.faults.filter(({ on }) => on === null) };
      const overfull = { volume: 1e9, drugs: scenario.mixture, aspirate: false };
      expect(totals(runOf(withOrder(unheard, at, 'refill', overfull)))).toEqual(totals(runOf(unheard)));
      if (scenario.pump.takes !== 'all') return;
      const refused = runOf(withOrder(unheard, at, 'bolus', { dose: 1e9, over: 60_000 }));
      expect(refused.facts.some(({ at_ms, kind }) => at_ms === at && kind === 'order-refused')).toBe(true);
      expect(totals(refused)).toEqual(totals(runOf(unheard)));
    },
  );

  test.prop([anything({ orders: 0 }), shares], { numRuns: 80, seed: 36 })(
    'is the same but for rounding when it is cut into pieces',
    (scenario, shares) => {
      const moments = shares.map((each) => Math.floor(each * scenario.duration));
      const again = { basal: scenario.program.basal };
      // A program that is set anew is a fact, and a fault may wait for facts.
      const unheard = { ...scenario, faults: scenario.faults.filter(({ on }) => on === null) };
      const cut = moments.reduce<Scenario>((all, at) => withOrder(all, at, 'set-basal', again), unheard);
      const [whole, pieces] = [runOf(unheard), runOf(cut)];
      expect(pieces.peakPressure).toBeCloseTo(whole.peakPressure, 7);
      for (const key of Object.keys(whole.volumes) as (keyof typeof whole.volumes)[])
        expect(Math.abs(pieces.volumes[key] - whole.volumes[key])).toBeLessThanOrEqual(
          1e-9 * whole.volumes.filled,
        );
      whole.drugs.forEach((drug, i) => {
        for (const key of Object.keys(drug) as (keyof typeof drug)[])
          expect(Math.abs((pieces.drugs[i]?.[key] ?? NaN) - drug[key])).toBeLessThanOrEqual(1e-9 * 100_000);
      });
    },
  );

  test.prop([busy], { numRuns: 150, seed: 37 })(
    'is the same when the program is set anew, as it is, at every moment at which something happens',
    (scenario) => {
      const isLimiting = ({ values, entered }: OrderEntry): boolean =>
        values['dose_limit'] !== undefined || entered?.['dose_limit'] !== undefined;
      const steady = without(scenario, isLimiting);
      const dose_limit = steady.program.doseLimit ?? undefined;
      const { facts } = runOf(steady);
      const moments = [...new Set(facts.map(({ at_ms }) => at_ms))];
      const again = moments.reduce((all, at) => withOrder(all, at, 'set-program', { dose_limit }), steady);
      // What falls on one millisecond of one lane may be told in another order; a front that only just comes to the tip
      // does so by the last bit.
      const told = ({ facts }: Recording): readonly string[] =>
        facts
          .filter(({ kind }) => kind !== 'front-reached-tip')
          .map(({ at_ms, kind, because, bolus }) => [at_ms, kind, because, bolus].join(' '))
          .sort();
      expect(told(runOf(again))).toEqual(told(runOf(steady)));
    },
  );
});

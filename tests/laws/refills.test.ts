import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { OrderEntry } from '../../src/scenario/scenario.ts';
import type { Judged } from '../support/notebook/page.ts';
import { believedAt, curveOf, programmedTo } from '../support/notebook/reservoir.ts';
import { anything, noted, type Noted } from './runs.ts';

const often = anything({ orders: 9, faults: 3 });
const ROUNDING = 1e-5;

/** What is truly in the reservoir just before a moment, µL. */
function reservoirBefore({ recording, scenario }: Noted, at: number): number {
  if (at === 0) return scenario.pump.filled;
  const curve = curveOf(recording);
  const stretch = curve.findBefore(at);
  return curve.reservoir(stretch, curve.hours(stretch, at));
}

/** What of an order reaches the reservoir, µL. */
function reaching({ values }: OrderEntry): number {
  const { volume, into } = values as {
    readonly volume: number;
    readonly into?: { readonly reservoir: number };
  };
  return volume * (into?.reservoir ?? 1);
}

/** The refills of a run, each with its order; of several at one moment none, because each begins where another ended. */
function refills(run: Noted): readonly (Judged & { readonly order: OrderEntry })[] {
  const { orders } = run.scenario;
  return run.notebook.facts.flatMap((judged) => {
    const { fact } = judged;
    const here = orders.filter(({ at, kind }) => at === fact.at_ms && kind.kind === 'refill');
    const isRefill = fact.kind === 'refilled' || fact['because'] === 'capacity';
    return isRefill && here.length === 1 && here[0] ? [{ ...judged, order: here[0] }] : [];
  });
}

describe('a refill', () => {
  test.prop([often], { numRuns: 150, seed: 111 })(
    'is refused when it would overfill the reservoir as it truly is, and only then',
    (scenario) => {
      const run = noted(scenario);
      for (const { fact, order } of refills(run)) {
        const left = order.values['aspirate'] === false ? reservoirBefore(run, fact.at_ms) : 0;
        const over = left + reaching(order) - scenario.pump.capacity;
        if (Math.abs(over) > ROUNDING) expect(fact.kind === 'order-refused').toBe(over > 0);
      }
    },
  );

  test.prop([often], { numRuns: 150, seed: 112 })(
    'reports what was there, what was believed, and what that makes of all that was programmed since the last',
    (scenario) => {
      const run = noted(scenario);
      for (const { fact, order, page } of refills(run)) {
        if (fact.kind !== 'refilled') continue;
        const at = fact.at_ms;
        const expected = believedAt(page, run.recording, at);
        expect(fact['expected_ul']).toBeCloseTo(expected, 5);
        if (order.values['aspirate'] === false) {
          expect(fact).toMatchObject({ aspirated_ul: 0, discrepancy_ul: null, discrepancy_percent: null });
          continue;
        }
        const aspirated = reservoirBefore(run, at);
        const discrepancy = expected - aspirated;
        const programmed = programmedTo(run.recording, at) - programmedTo(run.recording, page.filled.at);
        expect(fact['aspirated_ul']).toBeCloseTo(aspirated, 5);
        expect(fact['discrepancy_ul']).toBeCloseTo(discrepancy, 5);
        if (programmed === 0) expect(fact['discrepancy_percent']).toBeNull();
        else if (programmed > 1)
          expect(fact['discrepancy_percent']).toBeCloseTo((100 * discrepancy) / programmed, 3);
        const flagged = fact['flagged'] as readonly string[];
        if (Math.abs(Math.abs(discrepancy) - 2000) > ROUNDING)
          expect(flagged.includes('volume')).toBe(Math.abs(discrepancy) > 2000);
      }
    },
  );

  test.prop([often], { numRuns: 100, seed: 113 })(
    'leaves in the reservoir what reached it, and what was not taken out',
    (scenario) => {
      const run = noted(scenario);
      const curve = curveOf(run.recording);
      for (const { fact, order } of refills(run)) {
        // What happens at once at that moment besides (a pulse, a valve that shuts) is another matter.
        if (fact.kind !== 'refilled' || scenario.pump.drive === 'metered') continue;
        const left = order.values['aspirate'] === false ? reservoirBefore(run, fact.at_ms) : 0;
        const stretch = curve.find(fact.at_ms);
        const found = curve.reservoir(stretch, curve.hours(stretch, fact.at_ms));
        if (scenario.pump.mri !== 'shuts') expect(found).toBeCloseTo(left + reaching(order), 5);
      }
    },
  );
});

import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Recording } from '../../src/model/recording.ts';
import type { OrderEntry, Scenario } from '../../src/scenario/scenario.ts';
import { anything, runOf } from './runs.ts';

interface Fill {
  readonly volume: number;
  readonly drugs?: readonly number[];
  readonly holds?: readonly number[];
  readonly rinses?: { readonly n: number; readonly volume: number };
}

/** What came into reservoir and pocket in one refill: a volume, and the mixture of what was filled at last. */
interface Came {
  readonly volume: number;
  readonly rinsed: number;
  readonly holds: readonly number[];
}

/** The refills that were not refused, in time; a syringe holds what the label says, and a label that is not said is the last one. */
function filled({ orders, mixture }: Scenario, { facts }: Recording): readonly Came[] {
  const refused = new Set(facts.filter(({ kind }) => kind === 'order-refused').map(({ index }) => index));
  const refills = orders
    .filter(({ index, kind }: OrderEntry) => kind.kind === 'refill' && !refused.has(index))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  let label = mixture;
  return refills.map(({ values }) => {
    const { volume, drugs, holds, rinses } = values as unknown as Fill;
    label = drugs ?? label;
    return { volume, rinsed: rinses === undefined ? 0 : rinses.n * rinses.volume, holds: holds ?? label };
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function expectBalance(went: readonly number[], came: number): void {
  expect(Math.abs(sum(went) - came)).toBeLessThanOrEqual(1e-9 * came + 1e-12);
}

const isOfPort = ({ kind }: OrderEntry): boolean => kind.kind.startsWith('side-port');

/** What goes in and out by the side port depends on whether the tip is open; the run itself balances that. */
const withoutPort = anything({ faults: 6 }).map((scenario) => ({
  ...scenario,
  orders: scenario.orders.filter((order) => !isOfPort(order)).map((order, index) => ({ ...order, index })),
}));

describe('of all that is present and added', () => {
  test.prop([withoutPort], { numRuns: 150, seed: 11 })('every microlitre is somewhere', (scenario) => {
    const run = runOf(scenario);
    const { pump, catheter } = scenario;
    const path = pump.path_volume + catheter.length * catheter.volume_per_length;
    const { volumes } = run;
    const { reservoirTrue, inPath, delivered, leaked, extrathecal, pocket, aspirated, pumped } = volumes;
    const came = sum(filled(scenario, run).map(({ volume, rinsed }) => volume + rinsed));
    expectBalance(
      [reservoirTrue, inPath, delivered, leaked, extrathecal, pocket, aspirated],
      pump.filled + path + came,
    );
    expectBalance([pump.filled + path + came], volumes.filled);
    expectBalance([inPath, delivered, leaked, extrathecal], pumped + path);
  });

  test.prop([withoutPort], { numRuns: 150, seed: 12 })('every microgram is somewhere', (scenario) => {
    const run = runOf(scenario);
    const { pump, catheter, mixture } = scenario;
    const path = pump.path_volume + catheter.length * catheter.volume_per_length;
    const primed = catheter.primed_with === 'drug' ? path : 0;
    run.drugs.forEach((drug, i) => {
      const came = filled(scenario, run).map(({ volume, holds }) => volume * (holds[i] as number));
      const there = (pump.filled + pump.dead_volume + primed) * (mixture[i] as number);
      const { inReservoir, inPath, delivered, leaked, extrathecal, pocket, aspirated } = drug;
      expectBalance(
        [inReservoir, inPath, delivered, leaked, extrathecal, pocket, aspirated],
        there + sum(came),
      );
      const left = [inPath, delivered, leaked, extrathecal];
      expectBalance(left, drug.pumped + primed * (mixture[i] as number));
    });
  });

  test.prop([anything({ orders: 9, faults: 6 })], { numRuns: 150, seed: 13 })(
    'nothing is missing to more than a billionth, whatever goes through the side port',
    (scenario) => {
      const { volumes, drugs } = runOf(scenario);
      expect(Math.abs(volumes.residual)).toBeLessThanOrEqual(1e-9 * volumes.filled);
      for (const drug of drugs) {
        const { inReservoir, inPath, delivered, leaked, extrathecal, pocket, aspirated, residual } = drug;
        const all = sum([inReservoir, inPath, delivered, leaked, extrathecal, pocket, aspirated]);
        expect(Math.abs(residual)).toBeLessThanOrEqual(1e-9 * all + 1e-12);
      }
    },
  );
});

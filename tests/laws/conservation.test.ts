import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Recording } from '../../src/model/recording.ts';
import type { OrderEntry, Scenario } from '../../src/scenario/scenario.ts';
import { chancy, runOf } from './runs.ts';

const anything = chancy({ days: 6, faults: 6, orders: 6 });

interface Fill {
  readonly volume: number;
  readonly drugs: readonly number[];
  readonly holds: readonly number[] | undefined;
  readonly rinses: { readonly n: number; readonly volume: number } | undefined;
}

/** The refills that were not refused. */
function filled({ orders }: Scenario, { facts }: Recording): readonly Fill[] {
  const done = new Set(facts.filter(({ kind }) => kind === 'refilled').map(({ at_ms }) => at_ms));
  const refills = orders.filter(({ at, kind }: OrderEntry) => kind.kind === 'refill' && done.has(at));
  return refills.map(({ values }) => values as unknown as Fill);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function expectBalance(went: readonly number[], came: number): void {
  expect(Math.abs(sum(went) - came)).toBeLessThanOrEqual(1e-9 * came);
}

describe('of all that is present and added', () => {
  test.prop([anything], { numRuns: 150, seed: 11 })('every microlitre is somewhere', (scenario) => {
    const run = runOf(scenario);
    const { pump, catheter } = scenario;
    const path = pump.path_volume + catheter.length * catheter.volume_per_length;
    const { volumes } = run;
    const { reservoirTrue, inPath, delivered, leaked, extrathecal, pocket, aspirated, pumped } = volumes;
    const came = sum(
      filled(scenario, run).map(({ volume, rinses }) => volume + (rinses ? rinses.n * rinses.volume : 0)),
    );
    expectBalance(
      [reservoirTrue, inPath, delivered, leaked, extrathecal, pocket, aspirated],
      pump.filled + path + came,
    );
    expectBalance([pump.filled + path + came], volumes.filled);
    expectBalance([inPath, delivered, leaked, extrathecal], pumped + path);
  });

  test.prop([anything], { numRuns: 150, seed: 12 })('every microgram is somewhere', (scenario) => {
    const run = runOf(scenario);
    const { pump, catheter, mixture } = scenario;
    const path = pump.path_volume + catheter.length * catheter.volume_per_length;
    const primed = catheter.primed_with === 'drug' ? path : 0;
    run.drugs.forEach((drug, i) => {
      const came = filled(scenario, run).map(
        ({ volume, drugs, holds }) => volume * ((holds ?? drugs)[i] as number),
      );
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
});

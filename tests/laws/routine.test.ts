import { readFileSync } from 'node:fs';
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PumpSystem } from '../../src/model/system.ts';
import type { Recording } from '../../src/model/recording.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { prepare } from '../../src/simulation/compile.ts';
import { anything, busy } from './runs.ts';

const r1 = readScenario(readFileSync(new URL('../bench/r1.yaml', import.meta.url), 'utf8'));

/** Everything that a run leaves behind besides its course. */
const left = ({
  facts,
  drugs,
  volumes,
  peakPressure,
  peakPressureAt,
  requests,
  onsets,
  events,
}: Recording) => ({
  facts,
  drugs,
  volumes,
  peak: [peakPressure, peakPressureAt],
  requests,
  onsets,
  events,
});

/** A run whose course is kept takes every command by itself; one for totals takes the routine in one go. */
const oneByOne = (scenario: Scenario, seed: number) =>
  left(prepare(scenario).run({ seed, curve: true, without: null }));
const inOneGo = (scenario: Scenario, seed: number) =>
  left(prepare(scenario).run({ seed, curve: false, without: null }));

afterEach(() => vi.restoreAllMocks());

describe('the routine of quiet days, taken in one go', () => {
  test.prop([fc.oneof(anything(), busy), fc.nat(1000)], { numRuns: 300, seed: 71 })(
    'leaves bit for bit what its commands leave one by one',
    (scenario, seed) => {
      expect(inOneGo(scenario, seed)).toEqual(oneByOne(scenario, seed));
    },
  );

  it('does so over half a year with a patient, refills, a kink and an occlusion', () => {
    for (const seed of [1, 2, 3, 4, 5]) expect(inOneGo(r1, seed)).toEqual(oneByOne(r1, seed));
  });

  it('is nearly all of such a half-year', () => {
    const handled = vi.spyOn(PumpSystem.prototype, 'handle');
    const { events } = inOneGo(r1, 1);
    expect(handled.mock.calls.length).toBeLessThan(events / 10);
  });

  it('is left alone where the course is kept', () => {
    const handled = vi.spyOn(PumpSystem.prototype, 'handle');
    const { events } = oneByOne(r1, 1);
    expect(handled.mock.calls.length).toBe(events);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { referenceController } from '../../src/model/firmware/reference/controller.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { prepare } from '../../src/simulation/compile.ts';
import type { Recording } from '../../src/model/recording.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const read = (path: string) => readFileSync(folder + path, 'utf8');

/** Every file but those of pumps that nobody commands, of dose limits, and of faults that wait for a bolus's fact. */
const scenarios = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(basics|care|faults|patients|programs)\/.*\.yaml$/.test(file))
    .map((file) => [file, readScenario(read(file), { file, read })] as const)
    .filter(([, scenario]) => isWithin(scenario)),
);

function isWithin({ pump, program, faults, orders }: Scenario): boolean {
  const limits = orders.some(({ values }) => values['dose_limit'] !== undefined);
  const waits = faults.some(({ on }) => on !== null);
  return (
    pump.drive !== 'constant-pressure' &&
    program.commanded === null &&
    program.doseLimit === null &&
    !limits &&
    !waits
  );
}

/** What a run came to, to seven digits: the same flows, worked in at other moments, differ in their last ones. */
const outcome = ({ drugs, volumes, requests, facts }: Recording) => ({
  drugs: drugs.map(({ residual: _, ...totals }) => rounded(totals)),
  volumes: rounded({ ...volumes, residual: 0 }),
  requests,
  alarms: facts
    .filter(({ kind }) => kind.startsWith('alarm'))
    .map(({ at_ms, kind, alarm }) => [at_ms, kind, alarm]),
});

const rounded = (totals: object): readonly (readonly [string, string])[] =>
  Object.entries(totals).map(([key, value]) => [key, (value as number).toPrecision(7)] as const);

describe('the reference controller in the place of the firmware', () => {
  it('is held to dozens of scenarios', () => expect(scenarios.size).toBeGreaterThan(35));

  it.each([...scenarios.keys()])('gives what the pump itself gives: %s', (file) => {
    const scenario = scenarios.get(file) as Scenario;
    const plan = { seed: scenario.seed, curve: false, without: null };
    const own = prepare(scenario).run(plan);
    expect(outcome(prepare(scenario, referenceController).run(plan))).toEqual(outcome(own));
  });
});

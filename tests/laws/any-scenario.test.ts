import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faults } from '../../src/catalog/faults/index.ts';
import { orders } from '../../src/catalog/orders/index.ts';
import { pumps } from '../../src/catalog/pumps/index.ts';
import { refusalReasons } from '../../src/model/recording.ts';
import { anyFile, scenarioOrNull } from '../support/any-scenario/index.ts';
import { busy, runOf } from './runs.ts';

const DRAWS = 900;
const files = fc.sample(anyFile({ days: 4, orders: 6, faults: 4 }), { numRuns: DRAWS, seed: 90 });
const scenarios = files.map(scenarioOrNull).filter((scenario) => scenario !== null);
const kinds = (registry: { readonly all: readonly { readonly kind: string }[] }): readonly string[] =>
  registry.all.map(({ kind }) => kind);

describe('a scenario file drawn at random', () => {
  it('is hardly ever refused', () => {
    expect(DRAWS - scenarios.length).toBeLessThan(0.02 * DRAWS);
  });

  it('is of every kind of pump, order and fault', () => {
    const drawn = {
      pumps: new Set(scenarios.map(({ pump }) => pump.model)),
      drives: new Set(scenarios.map(({ pump }) => pump.drive)),
      orders: new Set(scenarios.flatMap(({ orders }) => orders.map(({ kind }) => kind.kind))),
      faults: new Set(scenarios.flatMap(({ faults }) => faults.map(({ kind }) => kind.kind))),
    };
    expect([...drawn.pumps].sort()).toEqual(kinds(pumps).toSorted());
    expect([...drawn.drives].sort()).toEqual(['constant-pressure', 'metered', 'peristaltic']);
    expect([...drawn.orders].sort()).toEqual(kinds(orders).toSorted());
    expect([...drawn.faults].sort()).toEqual(kinds(faults).toSorted());
  });

  it('lets everything happen that may happen in a run', () => {
    const more = fc.sample(busy, { numRuns: 200, seed: 92 });
    const facts = [...scenarios, ...more].flatMap((scenario) => runOf(scenario).facts);
    const words = (kind: string, key: string): readonly unknown[] =>
      [...new Set(facts.filter((fact) => fact.kind === kind).map((fact) => fact[key]))].sort();
    expect(new Set(facts.map(({ kind }) => kind)).size).toBe(29);
    expect(words('request-refused', 'because')).toEqual(refusalReasons.toSorted());
    expect(words('bolus-started', 'bolus')).toEqual(['clinician', 'patient', 'priming', 'scheduled']);
    expect(words('bolus-halted', 'bolus')).toEqual(['clinician', 'patient', 'priming', 'scheduled']);
    expect(words('bolus-skipped', 'because')).toEqual(['alarm', 'bridge', 'stopped']);
    expect(words('rate-limited', 'because')).toEqual(['alarm', 'cap', 'order']);
    expect(words('order-refused', 'because')).toEqual([
      'alarm',
      'bolus',
      'bridge',
      'capacity',
      'reservoir',
      'stopped',
    ]);
    expect(words('alarm-raised', 'alarm')).toEqual([
      'dose-limit',
      'empty-reservoir',
      'end-of-service',
      'low-reservoir',
      'motor-stall',
      'occlusion',
      'replace-soon',
      'stopped-too-long',
    ]);
  });
});

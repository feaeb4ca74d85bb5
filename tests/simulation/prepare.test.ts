import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../src/catalog/kinds.ts';
import { BrokenLaw } from '../../src/model/balance.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { prepare } from '../../src/simulation/compile.ts';
import { aPump, bolus, kink, occlusion, overInfusion, refill, stall } from '../support/a-pump.ts';
import '../support/matchers.ts';

const eventful = aPump()
  .onDay(1, occlusion({ for: '5 h' }), bolus('0.1 mg', '1 h'))
  .onDay(2, overInfusion({ factor: 1.4, intermittent: { on: { mean: '1 h' }, off: { mean: '1 h' } } }))
  .onDay(3, stall({ for: '3 h' }), refill('20 mL'))
  .until('day 5').scenario;

const plan = { seed: 3, curve: false, without: null };

describe('a prepared scenario', () => {
  const prepared = prepare(eventful);

  it('runs any number of times, each time anew', () => {
    const first = prepared.run(plan);
    const second = prepared.run(plan);
    expect(second.volumes).toEqual(first.volumes);
    expect(second.facts).toEqual(first.facts);
    expect(second.facts).not.toBe(first.facts);
  });

  it('keeps its seed, and another seed gives another run', () => {
    const [one, other] = [prepared.run(plan), prepared.run({ ...plan, seed: 4 })];
    expect(one.seed).toBe(3);
    expect(other.volumes.pumped).not.toBe(one.volumes.pumped);
  });

  it('leaves one fault out when asked to, as its twin', () => {
    const twin = prepared.run({ ...plan, without: 0 });
    expect(twin.facts.some(({ fault }) => fault === 'catheter-occlusion')).toBe(false);
    expect(twin.facts.some(({ fault }) => fault === 'over-infusion')).toBe(true);
    expect(twin.facts.some(({ fault }) => fault === 'motor-stall')).toBe(true);
  });

  it('keeps a curve only when asked to', () => {
    expect(prepared.run(plan).curve).toBeNull();
    expect(prepared.run({ ...plan, curve: true }).curve?.length).toBeGreaterThan(10);
  });

  it('tells each fact once, in the words of the scenario', () => {
    const { facts } = prepared.run(plan);
    expect(facts.find(({ kind }) => kind === 'bolus-started')).toMatchObject({
      bolus: 'clinician',
      dose_ug: 100,
    });
    expect(facts.filter(({ kind }) => kind === 'refilled')).toHaveLength(1);
    expect(facts.find(({ kind }) => kind === 'fault-started')).toMatchObject({
      fault: 'catheter-occlusion',
      name: 'catheter-occlusion',
      index: 0,
    });
  });
});

describe('what is written with other units', () => {
  it('gives the same to the last bit', () => {
    const told = (words: readonly [string, string, string, string, string]) => {
      const [label, rate, filled, dose, resistance] = words;
      return aPump()
        .holding(`morphine ${label}`)
        .delivering(rate)
        .having({ filled })
        .onDay(1, bolus(dose, '90 min'), kink({ resistance }))
        .until('day 3').recording;
    };
    const large = told(['2 mg/mL', '0.5 mg/day', '18 mL', '0.25 mg', '120 kPa/(mL/day)']);
    const small = told(['2 ug/uL', '500 ug/day', '18000 uL', '250 ug', '120000 Pa/(mL/day)']);
    expect(small.drugs).toEqual(large.drugs);
    expect(small.volumes).toEqual(large.volumes);
    expect(small.facts).toEqual(large.facts);
  });
});

describe('a run that breaks a law', () => {
  const impossible: FaultKind = {
    ...(eventful.faults[0]?.kind as FaultKind),
    distort: (plant) => ({ ...plant, gain: NaN }),
  };
  const broken: Scenario = {
    ...eventful,
    name: 'a bad week',
    faults: eventful.faults.map((fault) => ({ ...fault, kind: impossible })),
  };

  it('throws, and says what, in which scenario, with which seed', () => {
    expect(() => prepare(broken).run(plan)).toThrow(BrokenLaw);
    expect(() => prepare(broken).run(plan)).toThrow(/ledger.*a bad week.*seed 3/s);
  });
});

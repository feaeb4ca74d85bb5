import { describe, expect, it } from 'vitest';
import { aScenario, complaints, day, hour, read } from './a-scenario.ts';

const faults = (entry: string) => read({ faults: `[${entry}]` }).faults;

describe('a fault that starts on a fact', () => {
  it('waits for the first of its kind, and no longer, unless it says more', () => {
    expect(faults('{ at: { fact: refilled }, fault: motor-stall }')).toMatchObject([
      { at: null, on: { fact: 'refilled', filter: {}, n: 1, plus: 0 }, until: null, lasting: null },
    ]);
  });

  it('may wait for the n-th of some, and then for a time', () => {
    const at = '{ fact: bolus-started, bolus: patient, n: 90, plus: 5 min }';
    const [fault] = faults(`{ at: ${at}, fault: motor-stall, for: 2 h }`);
    expect(fault?.on).toEqual({
      fact: 'bolus-started',
      filter: { bolus: 'patient' },
      n: 90,
      plus: 300_000,
    });
    expect(fault).toMatchObject({ at: null, until: null, lasting: 2 * hour });
  });

  it('may end at a moment', () => {
    const [fault] = faults('{ at: { fact: refilled }, fault: motor-stall, until: 5 days }');
    expect(fault).toMatchObject({ until: 5 * day, lasting: null });
  });

  it('may wait for another fault by its name, its kind or its place', () => {
    const clot = '{ at: 3 days, fault: catheter-occlusion, name: the clot, for: 12 h }';
    for (const filter of ['name: the clot', 'fault: catheter-occlusion', 'index: 0'])
      expect(
        faults(`${clot}, { at: { fact: fault-ended, ${filter} }, fault: motor-stall }`)[1]?.on,
      ).toMatchObject({ fact: 'fault-ended' });
  });

  it('may wait for an order, for an alarm, and for a reason', () => {
    const orders = '[{ at: 1 day, order: bolus, dose: 0.2 mg, over: 15 min, name: rescue }]';
    for (const at of [
      '{ fact: order-refused, order: bolus, because: stopped }',
      '{ fact: order-refused, name: rescue }',
      '{ fact: alarm-raised, alarm: low-reservoir }',
      '{ fact: request-refused, because: lockout, n: 3 }',
    ])
      expect(complaints(aScenario({ orders, faults: `[{ at: ${at}, fault: motor-stall }]` }))).toEqual([]);
  });

  it('does not wait for an order where nothing is ordered', () => {
    const at = '{ fact: side-port-blocked }';
    expect(complaints(aScenario({ faults: `[{ at: ${at}, fault: motor-stall }]` }))).toEqual([
      'faults[0].at.fact: This file has no order to wait for.',
    ]);
  });

  it('can be overridden in every part', () => {
    const scenario = read(
      { faults: '[{ at: { fact: refilled, n: 2 }, fault: motor-stall }]' },
      { set: ['faults[0].at.n=3', 'faults[0].at.plus=1 h'] },
    );
    expect(scenario.faults[0]?.on).toMatchObject({ n: 3, plus: hour });
  });
});

describe('a fault that starts at a moment', () => {
  it('knows how long it lasts where it says so', () => {
    expect(faults('{ at: 1 day, fault: motor-stall, for: 2 h }')).toMatchObject([
      { at: day, on: null, until: day + 2 * hour, lasting: 2 * hour },
    ]);
    expect(faults('{ at: 1 day, fault: motor-stall, until: 2 days }')).toMatchObject([
      { at: day, on: null, until: 2 * day, lasting: null },
    ]);
  });
});

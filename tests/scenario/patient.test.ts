import { describe, expect, it } from 'vitest';
import { aScenario, complaints, day, hour, read } from './a-scenario.ts';

const program = '{ basal: 2.4 mg/day, patient_bolus: { dose: 0.1 mg, over: 5 min } }';

describe('the requests of a patient', () => {
  it('may be listed, in any order', () => {
    expect(read({ program, patient: '{ requests: [36 h, day 1 08:00, 45 days] }' }).patient.requests).toEqual(
      {
        kind: 'listed',
        moments: [day + 8 * hour, 36 * hour, 45 * day],
      },
    );
    expect(read({ program, patient: '{ requests: [] }' }).patient.requests).toEqual({
      kind: 'listed',
      moments: [],
    });
  });

  it('may come at random, all day or while the patient is awake', () => {
    expect(read({ program, patient: '{ requests: { mean_per_day: 5 } }' }).patient.requests).toEqual({
      kind: 'random',
      meanPerDay: 5,
      between: null,
    });
    const awake = '{ requests: { mean_per_day: 0.5, between: [08:00, 22:00] } }';
    expect(read({ program, patient: awake }).patient.requests).toEqual({
      kind: 'random',
      meanPerDay: 0.5,
      between: [8 * hour, 22 * hour],
    });
  });

  it('at random may begin before there is a bolus to ask for', () => {
    const orders = '[{ at: 2 days, order: set-program, patient_bolus: { dose: 0.1 mg, over: 5 min } }]';
    expect(complaints(aScenario({ orders, patient: '{ requests: { mean_per_day: 5 } }' }))).toEqual([]);
  });

  it('of nobody ask for nothing', () => {
    expect(complaints(aScenario({ patient: '{ requests: { mean_per_day: 0 } }' }))).toEqual([]);
  });

  it('at a moment come after the orders of that moment', () => {
    const orders = '[{ at: 2 days, order: set-program, patient_bolus: { dose: 0.1 mg, over: 5 min } }]';
    expect(complaints(aScenario({ orders, patient: '{ requests: [2 days] }' }))).toEqual([]);
  });
});

describe('the cerebrospinal fluid', () => {
  it('is one compartment for each drug that is named', () => {
    const csf = '{ bupivacaine: { volume: 62 mL, clearance: 0.2 mL/min } }';
    expect(read({ patient: `{ csf: ${csf} }` }).patient.csf).toEqual([
      { drug: 1, volume: 62_000, clearance: 12_000, peripheral: null, band: null },
    ]);
  });

  it('may have a second compartment and a band, in the unit of its drug', () => {
    const csf =
      '{ oxytocin: { volume: 62 mL, clearance: 12 mL/h, peripheral_volume: 100 mL, exchange: 6 mL/h, band: [2 IU/mL, 12 IU/mL] } }';
    expect(
      read({
        drugs: '{ oxytocin: 500 IU/mL }',
        program: '{ basal: 240 IU/day }',
        patient: `{ csf: ${csf} }`,
      }).patient.csf,
    ).toEqual([
      {
        drug: 0,
        volume: 62_000,
        clearance: 12_000,
        peripheral: { volume: 100_000, exchange: 6_000 },
        band: [0.002, 0.012],
      },
    ]);
  });

  it('may be of a drug that comes with a later refill', () => {
    const orders =
      '[{ at: 2 days, order: refill, volume: 18 mL, drugs: { morphine: 10 mg/mL, clonidine: 50 ug/mL } }]';
    const patient = '{ csf: { clonidine: { volume: 62 mL, clearance: 12 mL/h } } }';
    expect(read({ orders, patient }).patient.csf).toMatchObject([{ drug: 2 }]);
  });

  it('can be overridden', () => {
    const patient = '{ csf: { morphine: { volume: 62 mL, clearance: 12 mL/h } } }';
    expect(read({ patient }, { set: ['patient.csf.morphine.volume=0.1 L'] }).patient.csf).toMatchObject([
      { volume: 100_000 },
    ]);
  });
});

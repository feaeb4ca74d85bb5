import { describe, expect, it } from 'vitest';
import { aScenario, complaints, read } from './a-scenario.ts';

describe('what is entered instead of what is ordered', () => {
  it('holds only the fields that the pump got otherwise', () => {
    const { orders } = read({
      orders:
        '[{ at: 1 day, order: bolus, dose: 0.2 mg, over: 15 min, entered: { dose: 2 mg } }, { at: 2 days, order: stop }]',
    });
    expect(orders[0]).toMatchObject({ values: { dose: 200, over: 900_000 }, entered: { dose: 2_000 } });
    expect(Object.keys(orders[0]?.entered ?? {})).toEqual(['dose']);
    expect(orders[0]?.values).not.toHaveProperty('entered');
    expect(orders[1]?.entered).toBeNull();
  });

  it('is read in the unit of the drug that is ordered', () => {
    const { orders } = read({
      drugs: '{ morphine: 10 mg/mL, oxytocin: 500 IU/mL }',
      orders:
        '[{ at: 1 day, order: bolus, dose: 5 IU, over: 15 min, drug: oxytocin, entered: { dose: 50 IU } }]',
    });
    expect(orders[0]?.entered).toEqual({ dose: 50 });
  });

  it('may be another drug, with the amount that was ordered', () => {
    const drugs = '{ morphine: 10 mg/mL, bupivacaine: 5 mg/mL, oxytocin: 500 IU/mL }';
    const entering = (drug: string) => ({
      drugs,
      orders: `[{ at: 1 day, order: set-basal, basal: 2 mg/day, entered: { drug: ${drug} } }, { at: 2 days, order: bolus, dose: 0.2 mg, over: 15 min, entered: { drug: ${drug} } }]`,
    });
    const { orders } = read(entering('bupivacaine'));
    expect(orders[0]?.entered).toMatchObject({ basal: { drug: 1, steps: [{ rate: 2000 / 24 }] } });
    expect(orders[1]?.entered).toEqual({ drug: 1 });
    expect(complaints(aScenario(entering('oxytocin')))).toEqual([
      expect.stringContaining('orders[0].entered.drug: oxytocin is counted in another unit'),
      expect.stringContaining('orders[1].entered.drug: oxytocin is counted in another unit'),
    ]);
  });

  it('may be that a refill is bridged, or that it is not', () => {
    const bridges = (order: string) =>
      read({ orders: `[{ at: 1 day, order: refill, volume: 18 mL, ${order} }]` }).orders[0]?.values;
    expect(bridges('bridge: true, entered: { bridge: false }')).toMatchObject({ bridge: false });
    expect(bridges('entered: { bridge: true, volume: 17 mL }')).toMatchObject({
      bridge: true,
      told: { volume: 17_000 },
    });
    expect(bridges('told: { volume: 17 mL }, entered: { bridge: true }')).toMatchObject({
      bridge: true,
      told: { volume: 17_000 },
    });
  });

  it('may be any part of a program, and any program of the pump', () => {
    const { orders } = read({
      orders:
        '[{ at: 1 day, order: set-program, basal: 1.2 mg/day, entered: { basal: 2.1 mg/day, dose_limit: { dose: 9 mg, per: 24 h } } }, { at: 2 days, order: priming-bolus, volume: 0.14 mL, over: 20 min, entered: { volume: 0.199 mL } }]',
    });
    expect(orders[0]?.entered).toMatchObject({ basal: { drug: 0 }, dose_limit: { dose: 9_000 } });
    expect(orders[1]?.entered).toEqual({ volume: 199 });
  });

  it('is what the pump is told at a refill', () => {
    const { orders, drugs } = read({
      orders:
        '[{ at: 1 day, order: refill, volume: 18 mL, entered: { volume: 20 mL, drugs: { morphine: 1 mg/mL, clonidine: 5 ug/mL } } }]',
    });
    expect(drugs.map(({ name }) => name)).toEqual(['morphine', 'bupivacaine', 'clonidine']);
    expect(orders[0]).toMatchObject({
      values: { volume: 18_000, told: { volume: 20_000, drugs: [1, 0, 0.005] } },
      entered: null,
    });
    expect(orders[0]?.kind.command(orders[0].values as never)).toMatchObject({
      told: { volume: 20_000, mixture: Float64Array.of(1, 0, 0.005) },
      label: null,
    });
  });

  it('is what the concentrations of a later refill are asked by', () => {
    const orders = (entered: string) =>
      `[{ at: 1 day, order: set-basal, basal: 2.4 mg/day, entered: { basal: ${entered} } }, { at: 2 days, order: refill, volume: 18 mL, drugs: { morphine: 20 mg/mL } }]`;
    expect(complaints(aScenario({ orders: orders('1 mg/day') }))).toEqual([]);
    expect(complaints(aScenario({ orders: orders('0.9 mg/day') }))).toEqual([
      expect.stringContaining('orders[1].drugs: 900 µg/day of morphine 20 mg/mL is 0.045 mL/day'),
    ]);
  });

  it('gives the patient a bolus to ask for, ordered or not', () => {
    const orders =
      '[{ at: 1 day, order: set-program, basal: 2.4 mg/day, entered: { patient_bolus: { dose: 0.1 mg, over: 5 min } } }, { at: 2 days, order: request }]';
    expect(complaints(aScenario({ orders }))).toEqual([]);
  });
});

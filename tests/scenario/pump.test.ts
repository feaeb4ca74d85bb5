import { describe, expect, it } from 'vitest';
import { aScenario, complaints, hour, read } from './a-scenario.ts';

describe('a pump', () => {
  it('may have any drive put over any entry of the catalogue', () => {
    const metered = read({ pump: '{ drive: metered, pulse_volume: 10 uL }' }).pump;
    expect(metered).toMatchObject({ model: 'generic', drive: 'metered', pulse_volume: 10 });
    const gas =
      '{ drive: constant-pressure, factory_flow: 1 mL/day, gas_pressure: 400 kPa, gas_pressure_per_degree: 10 kPa/degC, viscosity_per_degree: 2.5 %/degC, slip_from: 0 % }';
    expect(read({ pump: gas }).pump).toMatchObject({
      drive: 'constant-pressure',
      gas_pressure: 400,
      gas_pressure_per_degree: 10,
      viscosity_per_degree: 0.025,
      slip_from: 0,
    });
    expect(read({ pump: '{ model: prometra, drive: peristaltic }' }).pump).toMatchObject({
      model: 'prometra',
      drive: 'peristaltic',
    });
  });

  it('may be given a sensor unless it is a product without one', () => {
    for (const model of ['generic', 'bedside-pca'])
      expect(
        complaints(aScenario({ pump: `{ model: ${model}, occlusion_at: 40 kPa, occlusion_latency: 0 s }` })),
      ).toEqual([]);
    for (const model of ['synchromed-ii-40', 'prometra', 'prometra-ii'])
      expect(complaints(aScenario({ pump: `{ model: ${model}, occlusion_at: 40 kPa }` }))).toHaveLength(1);
  });

  it('of the bedside keeps its own threshold when the file changes the latency alone', () => {
    const pump = '{ model: bedside-pca, occlusion_latency: 20 s, after_alarm: { occlusion: kvo } }';
    expect(read({ pump }).pump).toMatchObject({ occlusion_at: 85, occlusion_latency: 20_000 });
  });

  it('may have the whole table of rates after alarms, with a sensor or without', () => {
    const table =
      '{ low: continue, empty: stop, dose_limit: continue, stall: stop, occlusion: kvo, end_of_service: stop }';
    for (const model of ['generic', 'synchromed-ii-20', 'bedside-pca'])
      expect(read({ pump: `{ model: ${model}, after_alarm: ${table} }` }).pump.after_alarm.occlusion).toBe(
        'kvo',
      );
  });

  it('is not compared with what of it could not be read', () => {
    const told = (pump: string, basal = '2.4 mg/day') =>
      complaints(aScenario({ pump, program: `{ basal: ${basal} }` }));
    expect(told('{ max_rate: 1e308 mL/h }')).toEqual(['pump.max_rate: "1e308 mL/h" is too large a number.']);
    expect(told('{ kvo_rate: 1e308 mL/h }')).toHaveLength(1);
    expect(told('{ min_rate: 1e308 mL/h }', '200000 mg/day')).toHaveLength(1);
  });

  it('that cannot be programmed can be refilled, injected past, and warmed', () => {
    const faults = '[{ at: 3 days, fault: ambient, temperature: 39 degC, for: 2 days }]';
    const orders =
      '[{ at: 2 days, order: refill, volume: 18 mL, drugs: { morphine: 20 mg/mL } }, { at: 4 days, order: side-port-injection, volume: 0.3 mL, drugs: {} }]';
    expect(complaints(aScenario({ pump: '{ model: codman-3000 }', program: '{}', orders, faults }))).toEqual(
      [],
    );
  });

  it('that its gas drives can be stopped and resumed where it has the electronics', () => {
    const orders = '[{ at: 2 days, order: stop, for: 2 h }, { at: 3 days, order: resume }]';
    expect(complaints(aScenario({ pump: '{ drive: constant-pressure }', program: '{}', orders }))).toEqual(
      [],
    );
  });

  it('is scanned as its kind is', () => {
    const scan = (model: string, fields: string) =>
      complaints(
        aScenario({
          pump: `{ model: ${model} }`,
          faults: `[{ at: 1 day, fault: mri, for: 1 h${fields} }]`,
        }),
      );
    expect(scan('synchromed-ii-20', ', restart_after: 2 h')).toEqual([]);
    expect(scan('prometra', '')).toEqual([]);
    expect(scan('prometra-ii', ', leaks_through: 5 uL')).toEqual([]);
  });
});

describe('orders to a pump', () => {
  it('become the commands of the model', () => {
    const { orders } = read({
      program: '{ basal: 2.4 mg/day, patient_bolus: { dose: 0.1 mg, over: 5 min } }',
      orders:
        '[{ at: 1 day, order: kvo }, { at: 2 days, order: minimum-rate }, { at: 3 days, order: resume }, { at: 4 days, order: priming-bolus, volume: 0.14 mL, over: 1 h }, { at: 5 days, order: side-port-injection, volume: 0.3 mL, drugs: { morphine: 1 mg/mL } }, { at: 6 days, order: side-port-aspiration, volume: 1 mL }, { at: 7 days, order: request }, { at: 8 days, order: refill, volume: 18 mL, bridge: true }]',
    });
    expect(orders.map(({ kind, values }) => kind.command(values as never))).toMatchObject([
      { kind: 'limit-rate', to: 'kvo' },
      { kind: 'limit-rate', to: 'minimum' },
      { kind: 'resume' },
      { kind: 'prime', volume: 140, over: hour },
      { kind: 'inject-path', volume: 300, mixture: Float64Array.of(1, 0), over: 60_000 },
      { kind: 'aspirate-path', volume: 1_000 },
      { kind: 'request' },
      { kind: 'refill', bridge: true },
    ]);
  });
});

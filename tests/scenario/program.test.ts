import { describe, expect, it } from 'vitest';
import { aScenario, complaints, day, hour, read } from './a-scenario.ts';

const minute = 60_000;

describe('a program', () => {
  it('gives boluses by itself, from a time of day, from a moment, or at once', () => {
    const each = 'dose: 0.1 mg, over: 10 min, every: 6 h';
    const { program } = read({
      program: `{ basal: 2.4 mg/day, boluses: [{ ${each}, first: 06:00 }, { ${each}, first: day 3 08:00 }, { ${each} }] }`,
    });
    const bolus = { drug: 0, dose: 100, over: 10 * minute, every: 6 * hour };
    expect(program.boluses).toEqual([
      { ...bolus, first: { kind: 'time-of-day', time: 6 * hour } },
      { ...bolus, first: { kind: 'moment', at: 3 * day + 8 * hour } },
      { ...bolus, first: { kind: 'at-once' } },
    ]);
  });

  it('may give boluses back to back', () => {
    const { program } = read({ program: '{ basal: off, boluses: [{ dose: 1 mg, over: 6 h, every: 6 h }] }' });
    expect(program.boluses[0]).toMatchObject({ over: 6 * hour, every: 6 * hour });
  });

  it('grants what the patient asks for, so often in a rolling window or on a calendar day', () => {
    const bolus = 'dose: 0.1 mg, over: 5 min, lockout: 4 h, max: 4';
    const rolling = read({ program: `{ basal: off, patient_bolus: { ${bolus}, per: 24 h } }` });
    const byDay = read({ program: `{ basal: off, patient_bolus: { ${bolus}, per: day } }` });
    const patientBolus = {
      drug: 0,
      dose: 100,
      over: 5 * minute,
      lockout: 4 * hour,
      lockoutFrom: 'start',
      max: 4,
    };
    expect(rolling.program.patientBolus).toEqual({ ...patientBolus, per: day });
    expect(byDay.program.patientBolus).toEqual({ ...patientBolus, per: 'day' });
  });

  it('grants without end where it says nothing of lockout and number', () => {
    const { program } = read({ program: '{ basal: off, patient_bolus: { dose: 0.1 mg, over: 5 min } }' });
    expect(program.patientBolus).toMatchObject({ lockout: 0, max: Infinity });
  });

  it('counts its lockout from where the pump does, unless it says so itself', () => {
    const program = (more: string) =>
      `{ basal: off, patient_bolus: { dose: 0.1 mg, over: 5 min, lockout: 4 h${more} } }`;
    const pump = '{ lockout_from: end }';
    const orders = `[{ at: 1 day, order: set-program, patient_bolus: { dose: 0.2 mg, over: 5 min } }]`;
    const scenario = read({ pump, program: program(''), orders });
    expect(scenario.program.patientBolus?.lockoutFrom).toBe('end');
    expect(scenario.orders[0]?.values).toMatchObject({ patient_bolus: { lockoutFrom: 'end' } });
    expect(read({ pump, program: program(', lockout_from: start') }).program.patientBolus?.lockoutFrom).toBe(
      'start',
    );
  });

  it('keeps a dose limit', () => {
    const { program } = read({ program: '{ basal: off, dose_limit: { dose: 4 mg, per: 24 h } }' });
    expect(program.doseLimit).toEqual({ dose: 4_000, per: day });
  });

  it('is in amounts of the primary drug', () => {
    const { program } = read({
      drugs: '{ oxytocin: 500 IU/mL, morphine: 10 mg/mL }',
      program:
        '{ basal: off, boluses: [{ dose: 5 IU, over: 1 h, every: 6 h }], patient_bolus: { dose: 2 IU, over: 5 min } }',
    });
    expect(program.boluses[0]).toMatchObject({ drug: 0, dose: 5 });
    expect(program.patientBolus).toMatchObject({ drug: 0, dose: 2 });
  });

  it('may ask for more than the pump can give: the pump takes longer', () => {
    expect(
      complaints(
        aScenario({ program: '{ basal: off, boluses: [{ dose: 100 mg, over: 1 s, every: 1 day }] }' }),
      ),
    ).toEqual([]);
  });

  it('is not needed of a constant-pressure pump, which gives its factory flow', () => {
    const wholeDay = { from: 0, to: day, days: null };
    const pump = '{ model: codman-3000, factory_flow: 1.2 mL/day }';
    const duration = 'duration: 45 days';
    const drugs = 'drugs: { morphine: 2 mg/mL }';
    const silent = complaints(`pumpsim: 1\n${duration}\n${drugs}\npump: ${pump}\n`);
    expect(silent).toEqual([]);
    const { program } = read({ pump, drugs: '{ morphine: 2 mg/mL }', program: '{}' });
    expect(program.basal.drug).toBe(0);
    expect(program.basal.steps).toEqual([{ ...wholeDay, rate: expect.closeTo(100, 9) as number }]);
    expect(read({ pump, program: '{ basal: 2.4 mg/day }' }).program.basal.steps[0]?.rate).toBe(100);
  });
});

describe('an order that sets the program', () => {
  it('names the parts that it replaces', () => {
    const { orders } = read({
      orders:
        '[{ at: 1 day, order: set-program, basal: 1.2 mg/day, boluses: [], dose_limit: { dose: 4 mg, per: 24 h } }]',
    });
    const [order] = orders;
    expect(order?.kind.command(order.values as never)).toMatchObject({
      kind: 'set-program',
      plan: { rate: Float64Array.of(50) },
      boluses: [],
      patientBolus: null,
      doseLimit: { dose: 4_000 },
    });
  });

  it('is judged with those of its own moment', () => {
    const refill =
      '{ at: 2 days, order: refill, volume: 18 mL, drugs: { bupivacaine: 5 mg/mL }, primary: bupivacaine }';
    const program = '{ basal: 2.4 mg/day, boluses: [{ dose: 0.1 mg, over: 10 min, every: 6 h }] }';
    const orders = (second: string) => `[${refill}, { at: 2 days, order: set-program, ${second} }]`;
    expect(complaints(aScenario({ program, orders: orders('basal: 2.4 mg/day, boluses: []') }))).toEqual([]);
    expect(complaints(aScenario({ program, orders: orders('basal: 2.4 mg/day') }))).toEqual([
      expect.stringContaining('program.boluses[0]: This gives morphine'),
    ]);
  });

  it('is asked for its flows whatever else is ordered at its moment', () => {
    const orders = '[{ at: 2 days, order: set-basal, basal: 1 g/day }, { at: 2 days, order: stop }]';
    expect(complaints(aScenario({ orders }))).toEqual([
      expect.stringContaining('orders[0].basal: 1000 mg/day of morphine 10 mg/mL is 100 mL/day'),
    ]);
  });
});

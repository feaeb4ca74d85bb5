import { describe, expect, it } from 'vitest';
import { faultParameters } from '../../src/analysis/fault-parameters.ts';
import { readScenario } from '../../src/index.ts';

const base = {
  pumpsim: 1,
  start: '2026-03-02T08:00',
  duration: '20 days',
  drugs: { morphine: '10 mg/mL' },
  program: { basal: '2 mg/day', patient_bolus: { dose: '0.1 mg', over: '5 min', lockout: '4 h' } },
};

/** What is said of one fault, as a map. */
function said(fault: object): Record<string, string> {
  const { faults } = readScenario(JSON.stringify({ ...base, faults: [fault] }));
  return Object.fromEntries(faults.flatMap(faultParameters).map(({ key, text }) => [key, text]));
}

describe('the parameters of a fault', () => {
  it('are those of its file, with their units, and the defaults beside them', () => {
    expect(said({ at: '3 days', fault: 'catheter-kink', passes: '40 %', for: '36 h' })).toEqual({
      position: '100 %',
      passes: '40 %',
      at: '3 days',
      for: '36 h',
    });
  });

  it('say when it ends where the file says that instead of how long it lasts', () => {
    expect(said({ at: 'day 3 08:00', fault: 'tip-migration', until: '5 days' })).toEqual({
      at: '3 days',
      until: '5 days',
    });
  });

  it('say nothing of an end where it stays', () => {
    expect(said({ at: '3 days', fault: 'pump-reset' })).toEqual({ at: '3 days' });
  });

  it('say what never happens in the word of the file', () => {
    expect(said({ at: '3 days', fault: 'motor-stall', detected_after: 'never' })).toMatchObject({
      detected_after: 'never',
    });
  });

  it('say of one that comes and goes how, and between which times', () => {
    const intermittent = { on: '40 min', off: { mean: '2 h' }, between: ['22:00', '06:00'] };
    expect(said({ at: '3 days', fault: 'catheter-occlusion', intermittent })['intermittent']).toBe(
      '{ on: 40 min, off: { mean: 2 h }, between: [22:00, 06:00] }',
    );
  });

  it('say of one that waits for a fact which one', () => {
    const at = { fact: 'bolus-started', bolus: 'patient', n: 90, plus: '5 min' };
    expect(said({ at, fault: 'motor-stall', for: '2 h' })).toMatchObject({
      at: '{ fact: bolus-started, bolus: patient, n: 90, plus: 5 min }',
      for: '2 h',
    });
  });
});

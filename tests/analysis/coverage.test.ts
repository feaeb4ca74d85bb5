import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/analysis/coverage.ts';
import { touchedBy } from '../../src/analysis/touched.ts';
import { readScenario, simulate } from '../../src/index.ts';

const scenario = readScenario(`pumpsim: 1
duration: 12 days
pump: { model: generic, filled: 3 mL, after_alarm: { low: kvo } }
drugs: { morphine: 10 mg/mL }
program:
  basal: 2 mg/day
  patient_bolus: { dose: 0.1 mg, over: 5 min, lockout: 4 h }
patient: { requests: [1 day, 1 day 1 h, 11 days] }
orders: [{ at: 2 days, order: bolus, dose: 0.2 mg, over: 15 min }]
faults:
  - { at: 3 days, fault: motor-stall, for: 1 h }
  - { at: { fact: ran-dry }, fault: catheter-occlusion }
`);
const touched = touchedBy(scenario, simulate(scenario));

describe('what a run touched', () => {
  it('are the faults that began, not those that waited in vain', () => {
    expect(touched.fault).toEqual(['motor-stall']);
  });

  it('are its orders, its drive and the boluses that began', () => {
    expect(touched).toMatchObject({
      order: ['bolus'],
      drive: ['peristaltic'],
      bolus: ['patient', 'clinician'],
    });
  });

  it('are the alarms that rang, and what they made of the rate', () => {
    // 1 mL above the low threshold lasts five days less the boluses, and then the keep-open rate is in force.
    expect(touched.alarm).toEqual(['motor-stall', 'low-reservoir']);
    expect(touched.after_alarm).toEqual(['stop', 'kvo']);
  });

  it('is what became of requests', () => {
    expect(touched.request).toEqual(['granted', 'alarm', 'lockout']);
  });
});

describe('the coverage of several runs', () => {
  it('counts what they touched together, and names what they never did', () => {
    const coverage = coverageOf([touched, { ...touched, drive: ['metered'], bolus: [] }]);
    expect(coverage.find(({ family }) => family === 'drive')).toEqual({
      family: 'drive',
      touched: 2,
      all: 3,
      never: ['constant-pressure'],
    });
    expect(coverage.find(({ family }) => family === 'bolus')?.never).toEqual(['scheduled', 'priming']);
    expect(coverage.find(({ family }) => family === 'after_alarm')?.never).toEqual(['continue', 'minimum']); // prettier-ignore
    expect(coverage.find(({ family }) => family === 'fault')?.never).not.toContain('motor-stall');
    expect(coverage.find(({ family }) => family === 'alarm')?.never).toContain('occlusion');
  });

  it('has nothing touched where nothing ran', () => {
    expect(coverageOf([]).map((each) => each.touched)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

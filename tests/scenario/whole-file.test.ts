import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/analysis/study.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';

const text = `pumpsim: 1
name: Kink in the third week
description: A partial kink that a clinician would see only at the refill.
start: 2026-03-02T08:00
duration: 45 days
seed: 7

pump:
  model: synchromed-ii-20
  filled: 18 mL
  low_at: 2 mL
catheter:
  model: ascenda
  length: 89 cm
  compliance: 0.52 uL/kPa
  primed_with: drug
drugs:
  morphine: 10 mg/mL
  bupivacaine: 5 mg/mL

program:
  basal:
    - { from: 00:00, rate: 1.2 mg/day }
    - { from: 07:00, to: 22:00, rate: 2.4 mg/day, days: [mon, tue, wed, thu, fri] }
  boluses:
    - { dose: 0.1 mg, over: 10 min, every: 6 h, first: 06:00 }
  patient_bolus: { dose: 0.1 mg, over: 5 min, lockout: 4 h, max: 4, per: 24 h }
  dose_limit: { dose: 4 mg, per: 24 h }

orders:
  - { at: 10 days, order: set-basal, basal: 2.2 mg/day }
  - { at: 12 days, order: bolus, dose: 0.2 mg, over: 15 min }
  - { at: 30 days, order: refill, volume: 18 mL, drugs: { morphine: 20 mg/mL, bupivacaine: 5 mg/mL }, bridge: true }

faults:
  - { at: 16 days, fault: catheter-kink, name: the kink, position: 60 %, passes: 40 %, for: 3 days }
  - { at: day 25 22:00, fault: catheter-occlusion, for: 12 h, intermittent: { on: 40 min, off: { mean: 2 h } } }
  - { at: { fact: bolus-started, bolus: patient, n: 90, plus: 5 min }, fault: motor-stall, for: 2 h }

patient:
  requests: { mean_per_day: 5, between: [08:00, 22:00] }
  csf: { morphine: { volume: 62 mL, clearance: 0.2 mL/min, band: [2 ug/mL, 12 ug/mL] } }

expect:
  - delivered("morphine") > 0.9 * intended("morphine")
  - alarms("low-reservoir") == 0
  - { that: 'missed("the kink") < 8 mg', because: a longer gap risks withdrawal }

report: { every: 1 h, windows: [1 h, 6 h, 24 h], band: 15 %, trumpet: { spacing: 15 min, windows: [15 min, 60 min, 150 min], from: 1 day, to: 2 days } }
`;

describe('a file that says everything', () => {
  const scenario = readScenario(text, { file: 'kink.yaml' });

  it('is read as it stands', () => {
    expect(scenario).toMatchObject({ name: 'Kink in the third week', seed: 7, start: '2026-03-02T08:00' });
    expect(scenario.pump).toMatchObject({ model: 'synchromed-ii-20', filled: 18_000 });
    expect(scenario.program).toMatchObject({
      boluses: [{ dose: 100 }],
      patientBolus: { max: 4, per: 86_400_000 },
      doseLimit: { dose: 4_000 },
    });
    expect(scenario.orders.map(({ kind }) => kind.kind)).toEqual(['set-basal', 'bolus', 'refill']);
    expect(scenario.faults.map(({ name }) => name)).toEqual([
      'the kink',
      'catheter-occlusion',
      'motor-stall',
    ]);
    expect(scenario.patient).toMatchObject({ requests: { meanPerDay: 5 }, csf: [{ drug: 0 }] });
    expect(scenario.report.trumpet?.windows).toHaveLength(3);
    expect(scenario.expect.map(({ because }) => because)).toEqual([
      null,
      null,
      'a longer gap risks withdrawal',
    ]);
  });

  it('keeps what it promises', () => {
    const { expectations } = simulate(scenario);
    expect(expectations.map(({ passed }) => passed)).toEqual([true, true, true]);
  });

  it('can be laid over by a file that says one thing', () => {
    const over = readScenario('extends: kink.yaml\nprogram: { patient_bolus: { lockout: 6 h } }\n', {
      file: 'longer.yaml',
      read: () => text,
    });
    expect(over.program.patientBolus).toEqual({ ...scenario.program.patientBolus, lockout: 21_600_000 });
    expect(over.program.boluses).toEqual(scenario.program.boluses);
  });
});

import { describe, expect, it } from 'vitest';
import { compile, readScenario, simulate } from '../../src/index.ts';
import type { FaultResult, Result } from '../../src/index.ts';

/** Morphine 10 mg/mL at 2 mg/day, 0.2 mL/day, for 30 days unless the lines say otherwise. */
function scenarioWith(...lines: string[]) {
  const usual = [
    'pumpsim: 1',
    'start: 2026-03-02T08:00',
    'duration: 30 days',
    'pump: { model: generic, filled: 18 mL }',
    'drugs: { morphine: 10 mg/mL }',
    'program: { basal: 2 mg/day }',
  ];
  const given = new Set(lines.map((line) => line.split(':')[0]));
  return readScenario([...usual.filter((line) => !given.has(line.split(':')[0])), ...lines].join('\n'));
}

function only(faults: Result['faults']): FaultResult {
  const [fault] = faults;
  if (fault === undefined || faults.length > 1) throw new Error('The run should have one fault.');
  return fault;
}

describe('a healthy run', () => {
  const result = simulate(scenarioWith());

  it('delivers what was intended, save for what the line holds back', () => {
    expect(result.drugs['morphine']).toMatchObject({
      intended_ug: 60_000,
      programmed_ug: 60_000,
      episodes: [],
    });
    expect(result.drugs['morphine']?.error_percent).toBeCloseTo(0, 4);
  });

  it('has a column for every station of the drug, and rows up to the end', () => {
    const { time_ms: times, morphine_delivered_ug: delivered } = result.series?.columns ?? {};
    expect(times?.at(-1)).toBe(result.scenario.duration_ms);
    expect(delivered?.at(-1)).toBe(result.drugs['morphine']?.['delivered_ug']);
    expect(delivered).toHaveLength(times?.length ?? NaN);
  });

  it('is the same to the last byte when it runs again', () => {
    expect(JSON.stringify(simulate(scenarioWith()))).toBe(JSON.stringify(result));
  });
});

describe('a fault', () => {
  it('is detected by the alarm that its twin never raises', () => {
    const { faults } = simulate(
      scenarioWith('faults: [{ at: 10 days, fault: motor-stall, detected_after: 20 min, for: 6 h }]'),
    );
    const fault = only(faults);
    expect(fault).toMatchObject({ detected_by: 'motor-stall', detected_after_ms: 20 * 60_000 });
    expect(fault.missed_ug['morphine']).toBeCloseTo(500, 1);
    expect(fault.attributable_ug['morphine']).toBeCloseTo(500, 1);
  });

  it('is detected by a refill that it makes remarkable', () => {
    const { faults, refills } = simulate(
      scenarioWith(
        'faults: [{ at: 0 h, fault: over-infusion, factor: 1.2 }]',
        'orders: [{ at: 20 days, order: refill, volume: 18 mL }]',
      ),
    );
    expect(refills[0]?.discrepancy_ul).toBeCloseTo(800, 6);
    expect(only(faults)).toMatchObject({ detected_by: 'refill', detected_after_ms: 20 * 86_400_000 });
  });

  it('goes undetected when only the patient would notice', () => {
    const fault = only(
      simulate(scenarioWith('faults: [{ at: 10 days, fault: catheter-occlusion, for: 12 h }]')).faults,
    );
    expect(fault.detected_by).toBeNull();
    expect(fault.missed_ug['morphine']).toBeCloseTo(1000, 1);
  });

  it('gives back at its end what the elastic line had stored', () => {
    const fault = only(
      simulate(scenarioWith('faults: [{ at: 10 days, fault: catheter-occlusion, for: 6 h }]')).faults,
    );
    // 0.2 mL/day for 6 h: 50 µL, at less than the pressure from which the pump slips.
    expect(fault.release_bolus_ul).toBeCloseTo(50, 2);
    expect(fault.missed_ug['morphine']).toBeCloseTo(500, 1);
    expect(fault.excess_ug['morphine']).toBeCloseTo(500, 1);
    expect(fault.attributable_ug['morphine']).toBeCloseTo(0, 6);
  });

  it('that is still there at the end has no end', () => {
    const { faults } = simulate(scenarioWith('faults: [{ at: 10 days, fault: catheter-occlusion }]'));
    expect(only(faults)).toMatchObject({ from_ms: 10 * 86_400_000, until_ms: null });
  });
});

describe('a drug dosed in international units', () => {
  const { drugs, faults } = simulate(
    scenarioWith(
      'drugs: { hormone: 500 IU/mL }',
      'program: { basal: 100 IU/day }',
      'faults: [{ at: 10 days, fault: catheter-disconnection, position: 50 %, for: 1 day }]',
    ),
  );

  it('has its amounts under keys that say so', () => {
    expect(drugs['hormone']).toMatchObject({ intended_iu: 3000 });
    expect(only(faults).missed_ug).toEqual({});
    expect(only(faults).missed_iu?.['hormone']).toBeCloseTo(100, 3);
  });
});

describe('a run that is asked for more', () => {
  const report = 'trumpet: { spacing: 15 min, windows: [15 min, 60 min, 930 min], from: 0 h, to: 25 h }';
  const scenario = scenarioWith(
    'pump: { model: generic, drive: metered, pulse_volume: 2 uL }',
    'drugs: { ziconotide: 25 ug/mL, morphine: 1 mg/mL }',
    'program: { basal: 12.5 ug/day, patient_bolus: { dose: 0.05 ug, over: 5 min, lockout: 4 h } }',
    'patient: { csf: { ziconotide: { volume: 155 mL, clearance: 0.38 mL/min } }, requests: [5 days, 121 h] }',
    `report: { every: 1 day, ${report} }`,
  );
  const result = simulate(scenario);

  it('has the trumpet curve of a metered pump', () => {
    expect(result.trumpet.map(({ max_percent }) => max_percent)).toEqual(
      [15.2, 5.6, 0.3355].map((percent) => expect.closeTo(percent, 4) as unknown),
    );
    expect(result.startup).toMatchObject({
      overall_percent: expect.closeTo(-0.16, 9) as unknown,
      from_ms: 0,
    });
    expect(result.startup?.flow_ul_per_h.slice(0, 3)).toEqual(
      [16, 24, 16].map((flow) => expect.closeTo(flow, 9) as unknown),
    );
  });

  it('follows a drug in the cerebrospinal fluid, and only where that was asked for', () => {
    // 12.5 µg/day over 22.8 mL/h; a pulse and a bolus of 0.05 µg more or less in 155 mL.
    const steady = 12.5 / 24 / 22.8;
    const { csf } = result.drugs['ziconotide'] ?? {};
    expect(csf?.['peak_ug_per_ml']).toBeGreaterThan(steady);
    expect(csf?.['peak_ug_per_ml']).toBeLessThan(steady + 0.1 / 155);
    expect(result.drugs['morphine']?.csf).toBeNull();
    expect(result.series?.columns['ziconotide_csf_ug_per_ml']?.at(-1)).toBeCloseTo(steady, 3);
  });

  it('counts the requests of the patient, and those refused by the reason', () => {
    expect(result.requests).toMatchObject({ made: 2, granted: 1, refused: { lockout: 1, max: 0 } });
  });

  it('is told of totals too, from a second run', () => {
    const { drugs, trumpet, startup } = compile(scenario).run({ record: 'totals' });
    expect(drugs['ziconotide']?.csf).toEqual(result.drugs['ziconotide']?.csf);
    expect({ trumpet, startup }).toEqual({ trumpet: result.trumpet, startup: result.startup });
  });
});

describe('a compiled scenario', () => {
  const model = compile(scenarioWith('faults: [{ at: 10 days, fault: catheter-occlusion, for: 12 h }]'));

  it('tells from totals what the course tells, to the letter', () => {
    const totals = model.run({ record: 'totals' });
    expect(totals.series).toBeUndefined();
    expect(JSON.stringify(totals)).toBe(JSON.stringify(model.run({ record: 'events' })));
  });

  it('keeps everything but the series when asked for events', () => {
    const { series, ...everything } = model.run();
    expect(series).toBeDefined();
    expect(model.run({ record: 'events' })).toEqual(everything);
  });

  it('examines no twin when asked not to', () => {
    const { faults } = model.run({ twins: false });
    expect(only(faults)).toMatchObject({ attributable_ug: {}, detected_by: null });
  });

  it('runs with another seed when given one', () => {
    expect(model.run({ seed: 41 }).scenario.seed).toBe(41);
  });
});

describe('what a model is asked for', () => {
  const model = compile(scenarioWith('duration: 1 day'));
  const run = (options: unknown) => () => model.run(options as never);

  it('is refused where it would be ignored, and told what belongs there', () => {
    expect(run({ seed: 'x' })).toThrow(
      new TypeError('model.run: seed: This is "x"; here belongs a whole number from 0 to 9007199254740991.'),
    );
    for (const seed of [-1, 1.5, NaN, 2 ** 53]) expect(run({ seed })).toThrow(RangeError);
    expect(run({ seed: 2 ** 53 })).toThrow('This is 9007199254740992');
    expect(run({ record: 'total' })).toThrow(
      new RangeError('model.run: record: This is "total"; here belongs one of totals, events, series.'),
    );
    expect(run({ record: 1 })).toThrow(TypeError);
    expect(run({ twins: 'no' })).toThrow(
      new TypeError('model.run: twins: This is "no"; here belongs true or false.'),
    );
    expect(run({ sead: 1 })).toThrow(
      new TypeError('model.run: There is no option "sead". Did you mean "seed"?'),
    );
    expect(run(7)).toThrow(new TypeError('model.run: This is 7; here belong options, as in { seed: … }.'));
    expect(() => compile(model as never, { seed: 7 } as never)).toThrow(
      new TypeError('compile: There is no option "seed". There is controller.'),
    );
  });

  it('is granted to the ends of what a file may say', () => {
    for (const seed of [0, Number.MAX_SAFE_INTEGER]) {
      expect(model.run({ seed, record: 'totals' }).scenario.seed).toBe(seed);
      expect(scenarioWith(`seed: ${seed}`).seed).toBe(seed);
    }
    expect(() => scenarioWith(`seed: ${2 ** 53}`)).toThrow('seed');
    expect(model.run({ seed: undefined, record: undefined } as never).scenario.seed).toBe(1);
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { aScenario, complaints, day, hour, problemsOf, read } from './a-scenario.ts';

describe('a scenario that says no more than it must', () => {
  const scenario = read();

  it('starts on a Monday, with seed 1', () => {
    expect(scenario.start).toBe('2026-01-05T00:00');
    expect(scenario.startMs).toBe(Date.UTC(2026, 0, 5));
    expect(scenario.seed).toBe(1);
    expect(scenario.duration).toBe(45 * day);
  });

  it('runs a full generic pump with the generic catheter', () => {
    expect(scenario.pump).toMatchObject({ model: 'generic', capacity: 20_000, filled: 20_000, gain: 1 });
    expect(scenario.catheter).toMatchObject({ model: 'generic', primed_with: 'drug' });
  });

  it('has the first drug for its primary', () => {
    expect(scenario.drugs).toEqual([
      { name: 'morphine', unit: 'ug' },
      { name: 'bupivacaine', unit: 'ug' },
    ]);
    expect(scenario.primary).toBe(0);
    expect(scenario.mixture).toEqual([10, 5]);
    expect(scenario.program.basal).toEqual({
      drug: 0,
      steps: [{ from: 0, to: day, rate: 100, days: null }],
    });
  });

  it('has no orders and no faults, and reports by the hour', () => {
    expect(scenario.orders).toEqual([]);
    expect(scenario.faults).toEqual([]);
    expect(scenario.report).toEqual({ every: hour, windows: [day], band: 0.15, trumpet: null });
    expect(scenario.patient).toEqual({ requests: { kind: 'listed', moments: [] }, csf: [] });
    expect(scenario.program).toMatchObject({ boluses: [], patientBolus: null, doseLimit: null });
    expect(scenario.description).toBe('');
  });

  it('is called after its file', () => {
    expect(read({}, { file: 'scenarios/faults/kink.day-3.yaml' }).name).toBe('kink.day-3');
    expect(read({}, { file: 'C:\\scenarios\\kink.yaml' }).name).toBe('kink');
    expect(read({}, { file: '-' }).name).toBe('scenario');
    expect(scenario.name).toBe('scenario');
    expect(read({ name: 'The kink' }, { file: 'kink.yaml' }).name).toBe('The kink');
  });

  it('carries the fingerprint of its text', () => {
    const text = `${aScenario()}# µ\n`;
    const fingerprint = createHash('sha256').update(text, 'utf8').digest('hex');
    expect(readScenario(text, { file: 'a.yaml' })).toMatchObject({ file: 'a.yaml', sha256: fingerprint });
  });
});

describe('a pump and a catheter', () => {
  it('take their values from the catalogue, and the file’s own over them', () => {
    const { pump, catheter } = read({
      pump: '{ model: synchromed-ii-40, filled: 18 mL, low_at: 3 mL, after_alarm: { low: kvo } }',
      catheter: '{ model: ascenda, length: 89 cm, compliance: 0.52 uL/kPa, primed_with: saline }',
    });
    expect(pump).toMatchObject({
      model: 'synchromed-ii-40',
      capacity: 40_000,
      filled: 18_000,
      low_at: 3_000,
    });
    expect(pump.after_alarm).toMatchObject({ low: 'kvo', empty: 'stop' });
    expect(catheter).toMatchObject({
      model: 'ascenda',
      length: 890,
      compliance: 0.52,
      primed_with: 'saline',
    });
  });

  it('fill the capacity that the file gives', () => {
    expect(read({ pump: '{ capacity: 12 mL }' }).pump.filled).toBe(12_000);
    expect(read({ pump: '{ occlusion_at: 100 kPa, occlusion_latency: 8 s }' }).pump).toMatchObject({
      occlusion_at: 100,
      occlusion_latency: 8_000,
    });
  });
});

describe('the drugs of a scenario', () => {
  it('may name their primary', () => {
    const scenario = read({ drugs: '{ primary: bupivacaine, morphine: 10 mg/mL, bupivacaine: 5 mg/mL }' });
    expect(scenario.primary).toBe(1);
    expect(scenario.program.basal.drug).toBe(1);
  });

  it('are all that are named anywhere, in the order in which they appear', () => {
    const scenario = read({
      orders:
        '[{ at: 2 days, order: refill, volume: 18 mL, drugs: { morphine: 20 mg/mL, clonidine: 50 ug/mL }, holds: { ziconotide: 100 IU/mL } }]',
    });
    expect(scenario.drugs.map(({ name, unit }) => `${name} ${unit}`)).toEqual([
      'morphine ug',
      'bupivacaine ug',
      'clonidine ug',
      'ziconotide iu',
    ]);
    expect(scenario.mixture).toEqual([10, 5, 0, 0]);
    expect(scenario.orders[0]?.values).toMatchObject({ drugs: [20, 0, 0.05, 0], holds: [0, 0, 0, 0.1] });
  });

  it('are dosed by mass or in international units, but not both', () => {
    expect(
      read({ drugs: '{ oxytocin: 500 IU/mL }', program: '{ basal: 240 IU/day }' }).program.basal.steps[0]
        ?.rate,
    ).toBe(10);
    expect(
      complaints(
        aScenario({
          orders: '[{ at: 2 days, order: refill, volume: 18 mL, drugs: { morphine: 500 IU/mL } }]',
        }),
      ),
    ).toEqual([expect.stringContaining('The concentration of morphine is given by mass.')]);
  });
});

describe('orders and faults', () => {
  it('happen at moments counted from the start', () => {
    const { orders, faults } = read({
      start: '2026-03-02T08:00',
      orders: '[{ at: day 10 08:00, order: set-basal, basal: off, name: holiday }]',
      faults:
        '[{ at: 2026-03-05T20:00, until: day 4 08:00, fault: catheter-occlusion }, { at: 5 days, fault: motor-stall, for: 2 h }, { at: 6 days, fault: motor-stall }]',
    });
    expect(orders).toMatchObject([{ index: 0, name: 'holiday', at: 10 * day, kind: { kind: 'set-basal' } }]);
    expect(faults).toMatchObject([
      { index: 0, name: 'catheter-occlusion', at: 3.5 * day, until: 4 * day, values: { position: 1 } },
      { index: 1, name: 'motor-stall', at: 5 * day, until: 5 * day + 2 * hour },
      { index: 2, name: 'motor-stall', until: null },
    ]);
  });

  it('may fall on the last millisecond, and a fault may outlast the run', () => {
    expect(read({ faults: '[{ at: 45 days, fault: motor-stall, for: 90 days }]' }).faults[0]?.until).toBe(
      135 * day,
    );
  });

  it('come and go when they are intermittent', () => {
    const intermittent = '{ on: 40 min, off: { mean: 2 h }, between: [22:00, 06:00] }';
    const { faults } = read({
      faults: `[{ at: 1 day, fault: catheter-occlusion, intermittent: ${intermittent} }]`,
    });
    expect(faults[0]?.intermittent).toEqual({
      on: { fixed: 2_400_000 },
      off: { mean: 2 * hour },
      between: [22 * hour, 6 * hour],
    });
  });

  it('give doses of the drug that is primary at their moment, whatever their order in the file', () => {
    const { orders } = read({
      drugs: '{ morphine: 10 mg/mL, oxytocin: 500 IU/mL }',
      program: '{ basal: off }',
      orders:
        '[{ at: 3 days, order: bolus, dose: 5 IU, over: 15 min }, { at: 1 day, order: bolus, dose: 0.1 mg, over: 15 min }, { at: 2 days, order: refill, volume: 18 mL, primary: oxytocin }]',
    });
    expect(orders.map(({ values }) => values['dose'])).toEqual([5, 100, undefined]);
  });

  it('are checked against the label that is in force then', () => {
    const refill = '{ at: 2 days, order: refill, volume: 18 mL, drugs: { morphine: 50 mg/mL } }';
    const orders = (at: string, basal: string) =>
      `[{ at: ${at}, order: set-basal, basal: ${basal} }, ${refill}]`;
    expect(complaints(aScenario({ orders: orders('1 day', '2.4 mg/day') }))).toEqual([]);
    expect(complaints(aScenario({ orders: orders('1 day', '2.3 mg/day') }))).toEqual([
      expect.stringContaining('orders[1].drugs: 2.3 mg/day of morphine 50 mg/mL is 0.046 mL/day'),
    ]);
    expect(complaints(aScenario({ orders: orders('3 days', '2.3 mg/day') }))).toEqual([
      expect.stringContaining('orders[0].basal: 2.3 mg/day of morphine 50 mg/mL is 0.046 mL/day'),
    ]);
  });

  it('may switch the basal off and on at any label', () => {
    expect(complaints(aScenario({ orders: '[{ at: 1 day, order: set-basal, basal: off }]' }))).toEqual([]);
  });
});

describe('a file that is hard to read', () => {
  it('may begin with a byte order mark and end its lines in any way', () => {
    expect(readScenario(`\ufeff${aScenario()}`).duration).toBe(45 * day);
    expect(readScenario(aScenario().replaceAll('\n', '\r\n')).duration).toBe(45 * day);
  });

  it('is JSON too', () => {
    const json = {
      pumpsim: 1,
      duration: '45 days',
      drugs: { morphine: '10 mg/mL' },
      program: { basal: 'off' },
    };
    expect(readScenario(JSON.stringify(json, null, '\t')).duration).toBe(45 * day);
  });

  it('may repeat itself with anchors', () => {
    const scenario = read({
      report: '&plan { every: 2 h }',
      orders: '[{ at: &when 2 days, order: stop }]',
      faults: '[{ at: *when, fault: motor-stall }]',
    });
    expect(scenario.faults[0]?.at).toBe(2 * day);
  });

  it('is placed by line and column, whatever characters stand before', () => {
    const text = aScenario({ name: '"µ"', pump: '{ model: "😀", filled: 18 }' }).replaceAll('\n', '\r\n');
    expect(problemsOf(text, { file: 'a.yaml' }).map(({ line, column }) => [line, column])).toEqual([
      [6, 16],
      [6, 29],
    ]);
  });

  it('is shown in part where its line is long', () => {
    const text = JSON.stringify({
      pumpsim: 1,
      description: 'x'.repeat(500),
      duration: 45,
      drugs: { morphine: '10 mg/mL' },
      program: { basal: 'off' },
    });
    const [line = '', caret = ''] = problemsOf(text)[0]?.excerpt.split('\n') ?? [];
    expect(line.length).toBeLessThan(110);
    expect(line.slice(caret.length - 1)).toMatch(/^45/);
    expect(line).toMatch(/^….*$/);
  });

  it('is refused where it is nested without end', () => {
    const started = performance.now();
    for (const nest of ['[', '{a: ', '- ', '? '])
      expect(complaints(`pumpsim: 1\nfaults:\n  ${nest.repeat(100_000)}`)).toEqual([
        ': This is nested too deeply for a scenario.',
      ]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('is refused where it is too long to be one', () => {
    expect(complaints(`${aScenario()}# ${'x'.repeat(1_000_000)}`)).toEqual([
      ': This file has 1.0 million characters; a scenario has at most 1 million.',
    ]);
  });

  it('names no more drugs than anybody mixes', () => {
    const drugs = new Array(21).fill(0).map((_, n) => `drug-${n}: 1 mg/mL`);
    expect(complaints(aScenario({ drugs: `{ ${drugs.join(', ')} }`, program: '{ basal: off }' }))).toEqual([
      'drugs.drug-20: A scenario has at most 20 drugs; "drug-20" is one too many.',
    ]);
  });

  it('is answered in time even when all of it stands in one line', () => {
    const started = performance.now();
    const keys = new Array(5_000).fill(0).map((_, n) => `k${n}: 1`);
    expect(complaints(`{ ${keys.join(', ')} }`).length).toBeGreaterThan(5_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('is answered in time even when everything in it is wrong', () => {
    const started = performance.now();
    const orders = new Array(2_000).fill('  - { at: 1 dya, order: blous, dsoe: 1 mg }\n').join('');
    expect(complaints(aScenario({ orders: `\n${orders}` })).length).toBeGreaterThan(2_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

import { describe, expect, it } from 'vitest';
import { catheters } from '../../src/catalog/catheters/index.ts';
import { pumps } from '../../src/catalog/pumps/index.ts';
import { aPump, occlusion, stall } from '../support/a-pump.ts';
import { DAY } from '../support/course.ts';
import '../support/matchers.ts';

describe('the catalogue of pumps', () => {
  it.each([
    ['synchromed-ii-20', 20_000],
    ['synchromed-ii-40', 40_000],
  ])('gives %s what its sources say: size, low alarm, path, and no sensor', (model, capacity) => {
    expect(pumps.find(model)).toMatchObject({
      canSense: false,
      design: {
        capacity,
        low_at: 2000,
        path_volume: 140,
        accounting: 'believed',
        occlusion_at: null,
        takes: 'all',
        mri: 'stalls',
      },
    });
  });

  it.each([
    ['prometra', 'dumps'],
    ['prometra-ii', 'shuts'],
  ])('gives %s valves, refills at 3 mL, and no sensor', (model, mri) => {
    expect(pumps.find(model)).toMatchObject({
      canSense: false,
      design: { drive: 'metered', capacity: 20_000, low_at: 3_000, takes: 'all', mri, occlusion_at: null },
    });
  });

  it('gives the passive pump a gas and nothing to order', () => {
    expect(pumps.find('codman-3000')).toMatchObject({
      canSense: false,
      design: { drive: 'constant-pressure', takes: 'none', mri: null, slip_from: 0 },
    });
  });

  it('gives the bedside pump a sensor, and a reservoir that it measures', () => {
    expect(pumps.find('bedside-pca')).toMatchObject({
      canSense: true,
      design: { accounting: 'measured', occlusion_at: 85, occlusion_latency: 8_000, stall_pressure: 186 },
    });
  });

  it.each(pumps.all.map((kind) => [kind.kind, kind] as const))(
    'marks what of %s is unverified',
    (_, kind) => {
      expect(kind.sources.join(' ')).toContain('unverified');
    },
  );

  it.each(pumps.all.map((kind) => [kind.kind, kind] as const))(
    'says that nobody has verified what %s does in a stall and after an alarm',
    (_, kind) => {
      const source = kind.sources.find((each) => each.includes('`after_alarm`'));
      expect(source).toContain('`believes_through_stall`');
      expect(source).toContain('unverified');
    },
  );

  const programmable = pumps.all.filter(({ design }) => design.drive !== 'constant-pressure');

  it.each(programmable.map(({ kind }) => kind))('has %s running: filled, well, and silent', (model) => {
    const run = aPump().having({ model }).until('day 3');
    expect(run.scenario.pump.filled).toBe(run.scenario.pump.capacity);
    // A metered pump gives whole pulses, 2 µL of the 500 of a day; a bedside line of 10 µL/kPa stores 0.02 µL first.
    const tolerance = run.scenario.pump.drive === 'metered' ? '0.4 %' : '0.01 %';
    expect(run.delivered().per('day')).toLieWithin(tolerance, 500);
    expect(run).not.toRecord('alarm-raised');
  });

  it('has the passive pump running at its factory flow', () => {
    const run = aPump().having({ model: 'codman-3000' }).with({ program: {} }).until('day 3');
    expect(run.delivered().per('day')).toLieWithin('0.1 %', 500);
    expect(run).not.toRecord('alarm-raised');
  });

  it.each(pumps.all.map(({ kind, design }) => [kind, design] as const))(
    'has thresholds and rates of %s in their order',
    (_, design) => {
      expect(design.empty_at).toBeLessThanOrEqual(design.low_at);
      expect(design.low_at).toBeLessThan(design.capacity);
      expect(design.min_rate).toBeLessThan(design.max_rate);
      expect(design.slip_from).toBeLessThan(1);
    },
  );

  it.each(pumps.all.map(({ kind, design }) => [kind, design] as const))(
    'lets %s be driven by a gas: a fever of 2 °C gives 10 to 13 % more, 1000 m a few per cent',
    (_, design) => {
      const driving = (warmer: number, around: number) =>
        design.gas_pressure + design.gas_pressure_per_degree * warmer - around;
      const fever = driving(2, 101.3) / driving(0, 101.3) / (1 - 2 * design.viscosity_per_degree);
      expect(fever).toBeGreaterThan(1.1);
      expect(fever).toBeLessThan(1.13);
      const altitude = driving(0, 89.9) / driving(0, 101.3);
      expect(altitude).toBeGreaterThan(1.02);
      expect(altitude).toBeLessThan(1.06);
    },
  );
});

describe('the catalogue of catheters', () => {
  it('gives the one-piece catheter its length', () => {
    expect(catheters.find('indura')?.design.length).toBe(890);
  });

  it('gives the Prometra catheter the volume of its manual: 0.208 mL when 30 of its 110 cm are cut off', () => {
    const { length = 0, volume_per_length = 0 } = catheters.find('prometra')?.design ?? {};
    expect((length - 300) * volume_per_length).toBeCloseTo(208, 9);
  });

  it.each(catheters.all.map(({ kind }) => kind))('has %s open: next to no pressure', (model) => {
    const run = aPump().through({ model }).until('day 1');
    expect(run.recording.peakPressure).toBeLessThan(0.05);
    expect(run.delivered().total).toBeAbout(500, 1e-4);
  });
});

describe('the alarms of a pump with a sensor', () => {
  it('come one by one: occlusion, stall, low, empty', () => {
    const run = aPump()
      .having({
        filled: '4 mL',
        occlusion_at: '80 kPa',
        after_alarm: { low: 'continue', empty: 'continue', stall: 'continue', occlusion: 'continue' },
      })
      .onDay(1, occlusion({ for: '1 day' }))
      .onDay(3, stall({ for: '6 h' }))
      .until('day 9');
    expect(run.facts('alarm-raised').map((fact) => fact['alarm'])).toEqual([
      'occlusion',
      'motor-stall',
      'low-reservoir',
      'empty-reservoir',
    ]);
    expect(run.raised('empty-reservoir')).toEqual([8 * DAY]);
  });
});

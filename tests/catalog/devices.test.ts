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
    expect(pumps.find(model)?.design).toMatchObject({
      capacity,
      low_at: 2000,
      path_volume: 140,
      accounting: 'believed',
      occlusion_at: null,
    });
  });

  it.each(pumps.all.map(({ kind }) => kind))('has %s running: filled, well, and silent', (model) => {
    const run = aPump().having({ model }).until('day 3');
    expect(run.scenario.pump.filled).toBe(run.scenario.pump.capacity);
    expect(run.delivered().per('day')).toStayWithin('0.001 %', 500);
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
});

describe('the catalogue of catheters', () => {
  it('gives the one-piece catheter its length', () => {
    expect(catheters.find('indura')?.design.length).toBe(890);
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

import { describe, expect, it } from 'vitest';
import { leakOfShare, narrowedResistance } from '../../src/model/plant.ts';
import { aPump, kink, leak, overInfusion, setBasal, stall, underInfusion } from '../support/a-pump.ts';
import { DAY, HOUR } from '../support/course.ts';
import { line } from './healthy-line.ts';
import '../support/matchers.ts';

describe('a kink', () => {
  it('that narrows by half resists sixteen times as much over its length', () => {
    expect(narrowedResistance(line, 0.5, line.length)).toBeAbout(15 * line.resistance, 1e-14);
    expect(narrowedResistance(line, 0.5, line.length / 100)).toBeAbout(0.15 * line.resistance, 1e-14);
  });

  it('passes its share of the mean flow of the day of onset, times the gain of the pump', () => {
    const flexed = [
      { from: '00:00', rate: '0.3 mg/day' },
      { from: '12:00', rate: '0.9 mg/day' },
    ];
    const run = aPump()
      .having({ gain: 1.1 })
      .delivering(flexed)
      .at('1 day 18 h', kink({ passes: '40 %' }))
      .onDay(2, setBasal('0.6 mg/day'))
      .until('day 9');
    expect(run.tipFlow(9 * DAY)).toBeAbout((0.4 * 1.1 * 600) / 24, 1e-6);
  });

  it('passes its share whatever else acts, as if it were alone', () => {
    const run = aPump()
      .onDay(1, kink({ passes: '40 %' }), overInfusion({ factor: 1.5 }))
      .until('day 9');
    // The resistance is that of 40 % of the ordered flow; the faster pump slips more.
    const ratio = run.tipFlow(9 * DAY) / (500 / 24);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(0.45);
  });
});

describe('a leak', () => {
  it('loses its share when the catheter is otherwise open', () => {
    const beyond = 1 / (0.25 * line.resistance);
    expect(leakOfShare(line, 0.75, 0.2)).toBeAbout(beyond / 4, 1e-14);
  });

  it('loses more behind a kink, and all behind an occlusion', () => {
    const lost = (further: Parameters<typeof kink>[0]): number => {
      const run = aPump()
        .onDay(1, leak({ position: '50 %', share: '30 %' }), kink({ position: '80 %', ...further }))
        .until('day 3');
      return 1 - run.tipFlow(3 * DAY) / (500 / 24);
    };
    expect(lost({ narrowing: '0.0001 %', length: '1 mm' })).toBeAbout(0.3, 1e-4);
    // The clean catheter beyond the hole, 0.5 R, gets as much again: 1/(1 + (7/3)/2) is lost.
    expect(lost({ resistance: `${(line.resistance / 2) * (1000 / 24)} kPa/(mL/day)` })).toBeAbout(
      6 / 13,
      1e-6,
    );
  });
});

describe('the mechanism', () => {
  it('multiplies the factors of all that distorts it', () => {
    const run = aPump()
      .having({ gain: 1.1 })
      .onDay(1, overInfusion({ factor: 1.5 }), underInfusion({ factor: 0.5 }))
      .until('day 2');
    expect(run.pumped().between(DAY, 2 * DAY)).toBeAbout(500 * 1.1 * 1.5 * 0.5);
  });

  it('gives nothing while any stall lasts', () => {
    const run = aPump()
      .onDay(1, overInfusion({ factor: 1.5 }), stall({ for: '4 h', name: 'one' }))
      .at('26 h', stall({ for: '4 h', name: 'another' }))
      .until('day 2');
    expect(run.pumped().between(DAY, DAY + 6 * HOUR)).toBe(0);
    expect(run.facts('motor-stalled')).toHaveLength(1);
    expect(run.at('motor-recovered')).toBe(30 * HOUR);
  });
});

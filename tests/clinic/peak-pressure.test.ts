import { describe, expect, it } from 'vitest';
import { aPump, occlusion, setBasal } from '../support/a-pump.ts';
import { DAY } from '../support/course.ts';
import '../support/matchers.ts';

describe('the peak of the pressure', () => {
  const steady = aPump().until('day 20');

  it('is reached as soon as a steady line cannot be told from where it goes, not at the end of the run', () => {
    const { peakPressure, peakPressureAt } = steady.recording;
    expect(peakPressureAt).toBeLessThan(60_000);
    expect(steady.pressure(peakPressureAt)).toBeAbout(peakPressure, 1e-12);
  });

  it('is not moved by an order that changes nothing', () => {
    const { recording } = aPump().onDay(3, setBasal('0.5 mg/day')).until('day 20');
    expect(recording.peakPressureAt).toBe(steady.recording.peakPressureAt);
  });

  it('is where the line is let go, while it rises until then', () => {
    const run = aPump()
      .onDay(1, occlusion({ for: '2 h' }))
      .until('day 2');
    expect(run.recording.peakPressureAt).toBe(DAY + 2 * 3_600_000);
  });
});

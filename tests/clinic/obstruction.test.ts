import { describe, expect, it } from 'vitest';
import { aPump, kink, occlusion } from '../support/a-pump.ts';
import { DAY, HOUR } from '../support/course.ts';
import '../support/matchers.ts';

describe('a mild kink', () => {
  const run = aPump()
    .onDay(2, kink({ resistance: '50 kPa/(mL/day)' }))
    .until('day 6');

  it('delays the dose while the line fills, and takes nothing of it', () => {
    expect(run.delivered().between(2 * DAY, 2.25 * DAY)).toBeLessThan(125);
    expect(run.delivered().between(3 * DAY, 6 * DAY)).toBeAbout(1500, 1e-6);
  });

  it('raises the pressure to resistance times flow, and no alarm', () => {
    expect(run.pressure(6 * DAY)).toBeAbout(25 + 0.00185, 1e-4);
    expect(run).not.toRecord('alarm-raised');
  });
});

describe('a complete occlusion', () => {
  const run = aPump()
    .onDay(2, occlusion({ for: '2 days' }))
    .until('day 5');

  it('stops the dose within seconds', () => {
    expect(run.delivered().between(2 * DAY + HOUR / 60, 4 * DAY - 1)).toBe(0);
  });
});

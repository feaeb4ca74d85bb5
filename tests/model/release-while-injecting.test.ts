import { describe, expect, it } from 'vitest';
import { aPump, inject, kink } from '../support/a-pump.ts';
import { HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

describe('an obstruction that is released while something is injected', () => {
  const released = HOUR + MINUTE;
  const run = aPump()
    .through({ inner_diameter: '0.2 mm' })
    .at('1 h', kink({ resistance: '0.2 kPa/(mL/day)', for: '1 min' }))
    .at('3630 s', inject('0.05 mL', {}, '1 min'))
    .until('2 h');
  const bolus = run.fact('release-bolus');
  // τ = R C, with 88.7 Pa per mL/h in a lumen of 0.529 mm.
  const tau = 0.0887e-3 * (0.529 / 0.2) ** 4 * 0.52 * HOUR;

  it('lets out what the line holds above the pressure that the injection keeps up', () => {
    const [before, after] = [run.pressure(released), run.pressure(released + 29_000)];
    expect(after).toBeGreaterThan(1);
    const settled = 1 - Math.exp(-29_000 / tau);
    expect(bolus['volume_ul']).toBeCloseTo((0.52 * (before - after)) / settled, 2);
  });

  it('takes the time that the line takes to come near it', () => {
    expect(bolus['duration_ms']).toBeCloseTo(tau * Math.log(20), -2);
  });
});

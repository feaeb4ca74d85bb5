import { describe, expect, it } from 'vitest';
import { aPump, bolus, kink, occlusion, resume, setBasal, stall, stop } from '../support/a-pump.ts';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

/** Pulses of 10 µL: at 0.5 mL a day one each 28.8 minutes. */
const metered = aPump().having({ model: 'prometra', pulse_volume: '10 uL' });
const EVERY = 28.8 * MINUTE;

describe('a metered pump', () => {
  it('gives its first pulse when as much has been commanded, and programs all the while', () => {
    const run = metered.until('1 h');
    expect(run.pumped().at(EVERY - 1)).toBe(0);
    expect(run.pumped().at(EVERY)).toBeAbout(10);
    expect(run.programmed().at(EVERY / 2)).toBeAbout(5);
    expect(run.believed(EVERY / 2)).toBeAbout(20_000 - 5);
    expect(run.reservoir(EVERY / 2)).toBeAbout(20_000);
  });

  it('gathers its pulses by its gain', () => {
    const run = metered.having({ gain: 1.25 }).until('day 1');
    expect(run.pumped().at(0.8 * EVERY - 1)).toBe(0);
    expect(run.pumped().at(0.8 * EVERY)).toBeAbout(10);
    // 62.5 pulses.
    expect(run.volumes.pumped).toBeAbout(620);
    expect(run.programmed().total).toBeAbout(500);
  });

  it('keeps what it has gathered through a stop and through a change of rate', () => {
    const run = metered
      .at('14.4 min', stop())
      .at('5 h', resume())
      .at('304.8 min', setBasal('1 mg/day'))
      .until('6 h');
    // Half a pulse before the stop; a sixth after it, in 4.8 min; the last third in 4.8 min at twice the rate.
    const first = 309.6 * MINUTE;
    expect(run.pumped().at(first - 1)).toBe(0);
    expect(run.pumped().at(first)).toBeAbout(10);
    expect(run.pumped().at(first + EVERY / 2)).toBeAbout(20);
  });

  it('gives a bolus to within one pulse, and programs its dose exactly', () => {
    const run = metered.delivering('off').onDay(1, bolus('0.105 mg', '1 h')).until('day 2');
    expect(run.at('bolus-completed')).toBe(DAY + HOUR);
    expect(run.programmed().total).toBeAbout(105);
    expect(run.volumes.pumped).toBeAbout(100);
  });

  it('gathers nothing while its motor stands', () => {
    const run = metered.at('14.4 min', stall({ for: '2 h', detected_after: 'never' })).until('3 h');
    const first = 2 * HOUR + EVERY;
    expect(run.pumped().at(first - 1)).toBe(0);
    expect(run.pumped().at(first)).toBeAbout(10);
  });

  it('pushes every pulse in at once, and the line lets it out through its tip', () => {
    const run = metered.until('1 h');
    // 10 µL in 0.52 µL/kPa, gone after some seconds.
    expect(run.pressure(EVERY)).toBeAbout(10 / 0.52, 1e-3);
    expect(run.pressure(EVERY + 10_000)).toBeLessThan(1e-6);
    expect(run.delivered().at(EVERY + 10_000)).toBeAbout(10, 1e-6);
    expect(run.recording.peakPressure).toBeAbout(10 / 0.52, 1e-3);
  });

  it('keeps every pulse below the stall pressure of a closed line', () => {
    const run = metered.at('0 h', occlusion({ for: '700 min' })).until('1 day');
    // Eight pulses bring 80 µL and 153.8 kPa; the ninth slips from 160 on, and so do those after it.
    expect(run.pressure(8 * EVERY)).toBeAbout(80 / 0.52);
    expect(run.at('pressure-limited')).toBe(9 * EVERY);
    const slipped = 10 - 0.52 * (160 - 80 / 0.52);
    const ninth = 200 - 40 * Math.exp(-slipped / (0.52 * 40));
    expect(run.pressure(9 * EVERY)).toBeAbout(ninth);
    expect(run.recording.peakPressure).toBeLessThan(200);
    expect(run.fact('release-bolus')['volume_ul']).toBeCloseTo(0.52 * run.pressure(700 * MINUTE - 1), 6);
  });

  it('loses nothing to a kink that only delays', () => {
    const run = metered.onDay(1, kink({ resistance: '100 kPa/(mL/day)' })).until('day 4');
    expect(run.delivered().between(2 * DAY, 3 * DAY)).toBeAbout(500, 1e-3);
  });

  it.each(['0.5 uL', '1 uL', '2 uL', '3 uL'])(
    'brings the drug to the tip with the pulse that makes room for it: %s',
    (pulse_volume) => {
      // 60 µL in the pump and 66 in 30 cm of catheter: 6.048 h at 20.83 µL an hour, and a pulse at most more.
      const run = aPump()
        .having({ model: 'prometra', path_volume: '60 uL', pulse_volume })
        .through({ length: '30 cm', primed_with: 'saline' })
        .until('day 1');
      const arrived = run.at('front-reached-tip') / HOUR;
      expect(arrived).toBeGreaterThanOrEqual(6.048);
      expect(arrived).toBeLessThan(6.048 + 3 / (500 / 24) + 0.01);
    },
  );
});

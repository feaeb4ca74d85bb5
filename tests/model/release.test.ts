import { describe, expect, it } from 'vitest';
import { aPump, kink, leak, occlusion } from '../support/a-pump.ts';
import { DAY, HOUR } from '../support/course.ts';
import '../support/matchers.ts';

/** 20.83 µL/h; 0.05 µL/kPa in the pump and 0.47 in the catheter: 52 µL at 100 kPa after 2.496 h. */
const pump = aPump();
const FILLS = '2.496 h';

describe('a release bolus', () => {
  it('of which only rounding is left takes no time', () => {
    const run = aPump()
      .holding('morphine 5 mg/mL')
      .delivering('5 mg/day')
      .with({
        faults: [
          {
            at: '0 h',
            fault: 'tip-granuloma',
            growing: '3650 days',
            resistance: '1e-6 psi/(mL/h)',
            intermittent: { on: { mean: '10 min' }, off: '1 h' },
          },
          { at: '0 h', fault: 'catheter-kink', passes: '1e-9 %' },
        ],
      })
      .until('day 35');
    const releases = run.facts('release-bolus');
    expect(releases.length).toBeGreaterThan(500);
    for (const { duration_ms } of releases) expect(duration_ms).toBeLessThan(Infinity);
  });

  it('is shared between the tip and a leak, and only the tip’s part is told', () => {
    const run = pump
      .at('0 h', leak({ position: '50 %', share: '30 %' }))
      .onDay(1, occlusion({ position: '20 %', for: '41.472 min' }))
      .until('day 2');
    // 0.6912 h into 0.05 + 0.2 · 0.47 = 0.144 µL/kPa: 14.4 µL at 100 kPa, less what an open line holds.
    const told = run.fact('release-bolus')['volume_ul'] as number;
    expect(told).toBeCloseTo(0.7 * 14.4, 2);
    const at = run.at('release-bolus');
    expect(run.delivered().between(at, at + 3000)).toBeAbout(told + 0.7 * (500 / 86_400) * 3, 1e-3);
  });

  it('is told with the dose that is in it, plug by plug', () => {
    const run = pump
      .having({ path_volume: '0 mL' })
      .through({ primed_with: 'saline' })
      .at('8 h', occlusion({ for: FILLS }))
      .until('day 1');
    // 8 h at 20.83 are 166.67 of the 195.8 µL of saline: 29.13 are left when 52 µL come.
    const fact = run.fact('release-bolus');
    expect(fact['volume_ul']).toBeCloseTo(52, 2);
    expect((fact['dose_ug'] as Record<string, number>)['morphine']).toBeCloseTo(52 - 29.133, 2);
    const at = run.at('release-bolus');
    expect(run.delivered().at(at + 3000)).toBeCloseTo(52 - 29.133 + 0.017, 2);
  });

  it('lasts until 95 % of it is out, past the slip pressure too', () => {
    // Through the kink the line settles with τ = 2.4 kPa/(µL/h) · 0.52 µL/kPa = 1.248 h.
    const run = pump
      .at('0 h', kink({ resistance: '100 kPa/(mL/day)' }))
      .onDay(2, occlusion({ for: '3 days' }))
      .until('day 7');
    const fact = run.fact('release-bolus');
    const at = fact.at_ms;
    const steady = run.pressure(7 * DAY);
    expect(steady).toBeAbout(50, 1e-4);
    expect(run.pressure(at)).toBeAbout(200, 1e-6);
    expect(fact['volume_ul'] as number).toBeAbout(0.52 * 150, 1e-4);
    const lasted = fact['duration_ms'] as number;
    // Faster than by τ alone, because the pump slips less and less on the way.
    expect(lasted / HOUR).toBeLessThan(Math.log(20) * 1.248);
    expect(lasted / HOUR).toBeGreaterThan(3.5);
    expect(run.pressure(at + lasted)).toBeAbout(steady + 0.05 * (200 - steady), 1e-6);
  });

  it('is nothing while another occlusion holds, and all when the last one opens', () => {
    const run = pump
      .onDay(1, occlusion({ for: FILLS, name: 'first' }), occlusion({ for: '2 days', name: 'second' }))
      .until('day 4');
    expect(run.fact('release-bolus', { name: 'first' })['volume_ul']).toBe(0);
    expect(run.fact('release-bolus', { name: 'second' })['volume_ul'] as number).toBeAbout(104, 1e-3);
  });

  it('gives what a stretch had trapped at once when its end opens, and the rest with the other end', () => {
    const run = pump
      .at('1 day', occlusion({ for: '1 day', name: 'tip' }))
      .at('1 day 2 h 29 min 45.6 s', occlusion({ position: '20 %', for: '2 days', name: 'near' }))
      .until('day 4');
    // 80 % of the catheter was cut off at 100 kPa: 0.8 · 0.47 · 100 = 37.6 µL.
    const tip = run.fact('release-bolus', { name: 'tip' });
    expect(tip['volume_ul']).toBeCloseTo(37.6, 2);
    expect(tip['duration_ms']).toBe(0);
    const at = tip.at_ms;
    expect(run.delivered().at(at) - run.delivered().at(at - 1)).toBeCloseTo(37.6, 2);
    expect(run.delivered().between(at, at + DAY)).toBe(0);
    // The near part went on to the stall pressure: 0.144 · 200 = 28.8 µL.
    expect(run.fact('release-bolus', { name: 'near' })['volume_ul']).toBeCloseTo(28.8, 2);
  });

  it('at the pump’s end lets the catheter empty when it closes, not when it opens', () => {
    const run = pump
      .at('1 day', kink({ resistance: '100 kPa/(mL/day)' }))
      .at('3 days', occlusion({ position: '0 %', for: FILLS }))
      .until('day 4');
    // The catheter, 0.47 µL/kPa at 50 kPa, empties through the kink; the pump’s side fills 0.05 µL/kPa.
    expect(run.delivered().at(3 * DAY) - run.delivered().at(3 * DAY - 1)).toBeCloseTo(0.47 * 50, 2);
    expect(run.pressure(3 * DAY + 2.496 * HOUR - 1)).toBeGreaterThan(190);
  });
});

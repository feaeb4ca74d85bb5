import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../src/model/plant.ts';
import { aPump, mixture, occlusion, priming, refill } from '../support/a-pump.ts';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

/** A line that stores nothing to speak of, for numbers that are divided by hand. */
const STIFF = { compliance: '0.000000001 uL/kPa' };

const flexed = [
  { from: '00:00', rate: '300 ug/day' },
  { from: '06:00', to: '09:00', rate: '450 ug/day' },
];

describe('the worked examples', () => {
  it.each([
    ['0.5 mg/day', 36, 40],
    ['1 mg/day', 18, 20],
  ])('B1: 20 mL at %s of 1 mg/mL are low after %d days and empty after %d', (rate, low, empty) => {
    const run = aPump().delivering(rate).until('day 41');
    expect(run.raised('low-reservoir')).toEqual([low * DAY]);
    expect(run.raised('empty-reservoir')).toEqual([empty * DAY]);
    expect(run.at('ran-dry')).toBe(empty * DAY);
  });

  it('B2: ziconotide 2.4 µg a day at 25 µg/mL is 0.1 µg and 4 µL an hour', () => {
    const run = aPump().holding('ziconotide 25 ug/mL').delivering('2.4 ug/day').until('1 h');
    expect(run.pumped().total).toBeAbout(0.1);
    expect(run.volumes.pumped).toBeAbout(4);
    const day = aPump().holding('ziconotide 25 ug/mL').delivering('2.4 ug/day').until('day 1');
    expect(day.volumes.pumped).toBeAbout(96);
  });

  it('B3: 0.5 mL a day in pulses of 10 µL are 50 a day, one each 28.8 min, of 0.010 mg', () => {
    const run = aPump().having({ model: 'prometra', pulse_volume: '10 uL' }).until('day 1');
    const every = 28.8 * MINUTE;
    expect(run.pumped().total).toBeAbout(500);
    for (const n of [1, 2, 17, 50]) {
      expect(run.pumped().at(n * every - 1)).toBeAbout(10 * (n - 1));
      expect(run.pumped().at(n * every)).toBeAbout(10 * n);
    }
  });

  it('B5: baclofen 500 µg/mL beside morphine 500 µg a day at 1 mg/mL is 250 µg a day', () => {
    const run = aPump().holding('morphine 1 mg/mL', 'baclofen 500 ug/mL').until('day 3');
    expect(run.intended('baclofen').per('day')).toLieWithin('0.0000001 %', 250);
    expect(run.pumped('baclofen').per('day')).toLieWithin('0.0000001 %', 250);
    expect(run.pumped('morphine').per('day')).toLieWithin('0.0000001 %', 500);
  });

  it('B6: 38 mL at 0.5 mL a day are low after 72 days and empty after 76', () => {
    const run = aPump().having({ model: 'synchromed-ii-40', filled: '38 mL' }).until('day 77');
    expect(run.raised('low-reservoir')).toEqual([72 * DAY]);
    expect(run.raised('empty-reservoir')).toEqual([76 * DAY]);
  });

  it('B7: a base of 300 µg a day with 450 from 06:00 to 09:00 is 318.75 µg a day', () => {
    const run = aPump().delivering(flexed).until('day 3');
    expect(run.intended().per('day')).toLieWithin('0.0000001 %', 318.75);
    expect(run.pumped().per('day')).toLieWithin('0.0000001 %', 318.75);
  });

  it('B8: 18 mL are due at 3 mL after 33.333 days with five boluses of 0.010 mL a day, after 37.5 without', () => {
    const pump = aPump().having({ filled: '18 mL', low_at: '3 mL' }).delivering('0.4 mg/day');
    const bolus = { dose: '10 ug', over: '288 min', every: '288 min' };
    expect(
      pump
        .programmed({ boluses: [bolus] })
        .until('day 34')
        .raised('low-reservoir'),
    ).toEqual([800 * HOUR]);
    expect(pump.until('day 38').raised('low-reservoir')).toEqual([37.5 * DAY]);
    // Short ones: 167 of them by 796.8 h, that is 1670 µL, and 13,330 µL of basal at 16.67 an hour.
    const short = pump.programmed({ boluses: [{ ...bolus, over: '1 min' }] }).until('day 34');
    expect(short.raised('low-reservoir')).toEqual([799.8 * HOUR]);
    expect(short.fact('run-started')['predicted_low_at_ms']).toBe(799.8 * HOUR);
  });

  it('C1: 30 cm cut off 110 cm at 0.0026 mL/cm leave 0.208 mL', () => {
    const catheter = { length: '80 cm', volume_per_length: '0.0026 mL/cm' };
    const run = aPump()
      .having({ path_volume: '0 mL', ...STIFF })
      .through({ ...STIFF, ...catheter })
      .until('day 1');
    expect(run.volumes.inPath).toBeAbout(208);
  });

  it('C2: priming with 0.199 mL instead of 0.140 gives 118 µg too much of baclofen 2000 µg/mL', () => {
    const primed = (volume: string) =>
      aPump()
        .holding('baclofen 2 mg/mL')
        .delivering('off')
        .onDay(1, priming(volume, '20 min'))
        .until('day 2')
        .delivered().total;
    expect(primed('0.14 mL')).toBeAbout(280, 1e-6);
    expect(primed('0.199 mL') - primed('0.14 mL')).toBeAbout(118, 1e-6);
  });

  it('C3: 89 cm at 0.0022 mL/cm and 0.140 mL are a path of 0.3358 mL', () => {
    const run = aPump().having(STIFF).through(STIFF).until('day 1');
    expect(run.volumes.inPath).toBeAbout(335.8);
  });

  it.each([
    ['0.2 mg/day', 84_585_600],
    ['0.5 mg/day', 33_834_240],
    ['1 mg/day', 16_917_120],
  ])('C4: at %s of 1 mg/mL a front passes 0.1958 mL in %d ms', (rate, ms) => {
    const run = aPump()
      .having({ path_volume: '0 mL', ...STIFF })
      .through({ ...STIFF, primed_with: 'saline' })
      .delivering(rate)
      .until('day 2');
    expect(Math.abs(run.at('front-reached-tip') - ms)).toBeLessThanOrEqual(1);
    expect(run.delivered().at(ms - 1)).toBe(0);
    expect(run.delivered().at(ms + HOUR)).toBeGreaterThan(0);
  });

  it('C5: 500 → 2000 µg/mL at 100 µg a day takes a bridge of 2417.76 min, or 25 µg a day for 6.716 days', () => {
    const refilled = (bridge: boolean) =>
      aPump()
        .having({ dead_volume: '0 mL', ...STIFF })
        .through(STIFF)
        .holding('baclofen 0.5 mg/mL')
        .delivering('0.1 mg/day')
        .onDay(2, refill('18 mL', { drugs: mixture('baclofen 2 mg/mL'), bridge }))
        .until('day 12');
    const bridged = refilled(true);
    const over = 2 * DAY + 2417.76 * MINUTE;
    expect(bridged.at('bridge-ended')).toBe(over);
    // 167.9 µg of the old drug leave the tip at 0.2 mL a day; then 0.05 mL a day of the new.
    expect(bridged.tipFlow(3 * DAY)).toBeAbout(200 / 24);
    expect(bridged.delivered().between(2 * DAY, over)).toBeAbout(167.9);
    expect(bridged.tipFlow(4 * DAY)).toBeAbout(50 / 24);
    expect(bridged.delivered().per('day')).toLieWithin('0.0001 %', 100);
    const missing = refilled(false);
    const arrival = 2 * DAY + 580_262_400;
    expect(Math.abs(missing.at('front-reached-tip') - arrival)).toBeLessThanOrEqual(1);
    expect(missing.delivered().between(2 * DAY, 7 * DAY)).toBeAbout(5 * 25);
    expect(missing.delivered().between(2 * DAY, arrival)).toBeAbout(167.9, 1e-8);
    expect(missing.delivered().between(9 * DAY, 12 * DAY)).toBeAbout(300);
  });

  it.each([
    [3, 2000, 13.333_333_333, []],
    [2.825, 2175, 14.5, ['volume']],
    [2.5, 2500, 16.666_666_667, ['volume', 'percent']],
    [7.5, -2500, -16.666_666_667, ['volume', 'percent']],
  ])('D2: %d mL aspirated where 5 mL are expected', (aspirated, discrepancy, percent, flagged) => {
    const run = aPump()
      .having({ gain: (20 - aspirated) / 15 })
      .onDay(30, refill('20 mL'))
      .until('day 30');
    const fact = run.fact('refilled');
    expect(fact['expected_ul']).toBeCloseTo(5000, 6);
    expect(fact['aspirated_ul']).toBeCloseTo(1000 * aspirated, 6);
    expect(fact['discrepancy_ul']).toBeCloseTo(discrepancy, 6);
    expect(fact['discrepancy_percent']).toBeCloseTo(percent, 8);
    expect(fact['flagged']).toEqual(flagged);
  });

  it('D3: a computed low alarm comes on day 36, 1.07 days after a gain of 1.145 has emptied the pump', () => {
    const run = aPump().having({ gain: 1.145, dead_volume: '0 mL' }).until('day 37');
    expect(run.raised('low-reservoir')).toEqual([36 * DAY]);
    expect(run.at('ran-dry') / DAY).toBeCloseTo(34.934_497_8, 7);
    expect((36 * DAY - run.at('ran-dry')) / DAY).toBeCloseTo(1.0655, 4);
  });

  it('E1: 12 mL an hour take 10 µL/kPa from 15 to 85 kPa in 210 s; with 8 s of latency it alarms at 218 s', () => {
    const pump = { compliance: '9.53 uL/kPa', slip_from: '95 %', max_rate: '12 mL/h' };
    const run = aPump()
      .having({ ...pump, occlusion_at: '85 kPa', occlusion_latency: '8 s' })
      .delivering('288 mg/day')
      .at('0 h', occlusion())
      .until('10 min');
    const at15 = 45_000;
    expect(run.pressure(at15)).toBeAbout(15);
    expect(run.pressure(at15 + 210_000)).toBeAbout(85);
    expect(run.pumped().between(at15, at15 + 210_000)).toBeAbout(700);
    expect(run.raised('occlusion')).toEqual([at15 + 218_000]);
  });

  it('E6: 0.5 mL a day store 52 µL at 100 kPa in 2.496 h, and give them at once when it clears', () => {
    const cleared = 2.496 * HOUR;
    const run = aPump()
      .at('0 h', occlusion({ for: '2.496 h' }))
      .until('3 h');
    expect(run.recording.peakPressure).toBeAbout(100);
    expect(run.delivered().at(cleared)).toBe(0);
    // All but what the open catheter holds at 1.85 Pa.
    expect(run.fact('release-bolus')['volume_ul']).toBeCloseTo(52 - 0.52 * 0.00185, 5);
    expect(run.delivered().between(cleared, cleared + 2000)).toBeAbout(52 + 0.01157, 1e-4);
  });

  it('E7: 89 cm of 0.529 mm resist 3.195e11 Pa·s/m³, stand at 1.85 Pa, and settle in 0.17 s', () => {
    const run = aPump().until('day 1');
    const { pump, catheter } = run.scenario;
    const { resistance } = cleanLine(pump, catheter);
    // kPa per µL/h: 88.7 Pa per mL/h, and 3.6e15 times it in Pa·s/m³
    expect(resistance).toBeAbout(88.7e-6, 1e-3);
    expect(resistance * 3.6e15).toBeAbout(3.195e11, 1e-3);
    expect(run.pressure(DAY)).toBeAbout(0.00185, 1e-3);
    expect(resistance * 0.52 * 3600).toBeCloseTo(0.17, 2);
  });
});

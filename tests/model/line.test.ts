import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  hoursToPressure,
  hoursToVolume,
  phi1,
  phi2,
  pressureAfter,
  pressureHours,
} from '../../src/model/catheter/line.ts';
import { referenceLine } from '../support/reference/index.ts';
import { preciseLine, precisePhi1, precisePhi2 } from './high-precision.ts';
import '../support/matchers.ts';

/** A positive number of any size between two powers of ten. */
const sized = (from: number, to: number): fc.Arbitrary<number> =>
  fc.double({ min: from, max: to, noNaN: true }).map((power) => 10 ** power);

/** Lines from stopped to racing: p0, α, λ, and hours such that λh stays below what has settled. */
const line = fc
  .record({
    p0: fc.oneof(fc.constant(0), sized(-3, 2.5)),
    alpha: fc.oneof(fc.constant(0), sized(-2, 5)),
    lambda: fc.oneof(fc.constant(0), sized(-6, 5)),
    settling: sized(-6, 1.7),
  })
  .map(({ settling, ...rest }) => ({ ...rest, h: rest.lambda > 0 ? settling / rest.lambda : settling }));

describe('the means of a decaying exponential', () => {
  test.prop([sized(-15, 1.8)], { numRuns: 300, seed: 1 })('are exact for every argument', (x) => {
    expect(phi1(x)).toBeAbout(precisePhi1(x), 4e-16);
    expect(phi2(x)).toBeAbout(precisePhi2(x), 3e-15);
  });

  it('are 1 and 1/2 at 0, and fall as 1/x', () => {
    expect([phi1(0), phi2(0)]).toEqual([1, 0.5]);
    expect(phi1(1e-300)).toBe(1);
    expect(phi1(1e9)).toBeAbout(1e-9);
    expect(phi2(1e9)).toBeAbout(1e-9);
  });

  it('do not jump where one way of working them out takes over from another', () => {
    for (const x of [1e-12, 0.25, 40]) {
      const [below, above] = [x * (1 - 1e-14), x * (1 + 1e-14)];
      expect(phi1(below)).toBeAbout(phi1(above), 1e-13);
      expect(phi2(below)).toBeAbout(phi2(above), 1e-13);
    }
  });
});

describe('the pressure of the line', () => {
  test.prop([line], { numRuns: 300, seed: 2 })('is exact to rounding', ({ p0, alpha, lambda, h }) => {
    const precise = preciseLine(p0, alpha, lambda, h);
    // What is left of p0 once the line has settled, e⁻⁴⁰ of it, is dropped.
    const error = 1e-13 * precise.pressure + 5e-18 * p0;
    expect(Math.abs(pressureAfter(p0, alpha, lambda, h) - precise.pressure)).toBeLessThanOrEqual(error);
    expect(pressureHours(p0, alpha, lambda, h)).toBeAbout(precise.integral, 1e-13);
  });

  test.prop(
    [
      fc.record({
        C: fc.constantFrom(0.02, 0.52, 10),
        tip: fc.constantFrom(0, 0.3, 20, 11_000),
        leaks: fc.array(fc.constantFrom(0, 0.1, 4, 500), { maxLength: 2 }),
        a: fc.constantFrom(0, 2, 20.8, 12_000),
        b: fc.constantFrom(0, 0.1, 25),
        p0: fc.constantFrom(0, 0.002, 15, 190),
      }),
      fc.constantFrom(0.001, 0.4, 7, 100),
    ],
    { numRuns: 150, seed: 3 },
  )('is what small steps find, and so is every volume', (segment, hours) => {
    const stepped = referenceLine(segment, hours);
    const { C, tip, a, b, p0 } = segment;
    const [alpha, lambda] = [a / C, (b + segment.leaks.reduce<number>((sum, g) => sum + g, tip)) / C];
    const integral = pressureHours(p0, alpha, lambda, hours);
    const error = 4 * stepped.error + 1e-9;
    expect(Math.abs(pressureAfter(p0, alpha, lambda, hours) - stepped.p)).toBeLessThan(
      error + 1e-9 * stepped.p,
    );
    const volumeError = error * (C + (C * lambda + 1) * hours);
    expect(Math.abs(a * hours - b * integral - stepped.pumped)).toBeLessThan(volumeError + 1e-9 * a * hours);
    expect(Math.abs(tip * integral - stepped.tip)).toBeLessThan(volumeError + 1e-9 * tip * integral);
  });

  test.prop([line, fc.double({ min: 0, max: 1, noNaN: true })], { numRuns: 300, seed: 4 })(
    'goes as far in two steps as in one',
    ({ p0, alpha, lambda, h }, share) => {
      const [first, second] = [h * share, h * (1 - share)];
      const between = pressureAfter(p0, alpha, lambda, first);
      expect(pressureAfter(between, alpha, lambda, second)).toBeAbout(
        pressureAfter(p0, alpha, lambda, h),
        1e-12,
      );
      const halves = pressureHours(p0, alpha, lambda, first) + pressureHours(between, alpha, lambda, second);
      expect(halves).toBeAbout(pressureHours(p0, alpha, lambda, h), 1e-12);
    },
  );

  it('stays where it is when the pump is stopped and the line is closed', () => {
    expect(pressureAfter(73, 0, 0, 1000)).toBe(73);
    expect(pressureHours(73, 0, 0, 10)).toBe(730);
    expect(hoursToPressure(73, 0, 0, 80)).toBe(Infinity);
  });

  it('rises by flow over compliance when the line is closed', () => {
    // 20 µL/h into 0.5 µL/kPa: 40 kPa an hour.
    expect(pressureAfter(10, 40, 0, 2)).toBe(90);
    expect(pressureHours(10, 40, 0, 2)).toBe(100);
    expect(hoursToPressure(10, 40, 0, 90)).toBe(2);
  });

  it('falls to nothing through an open end, and stays at flow over conductance with a pump', () => {
    expect(pressureAfter(100, 0, 20_000, 24)).toBe(0);
    expect(pressureAfter(100, 41, 20_500, 24)).toBeAbout(0.002, 1e-15);
    expect(pressureHours(0, 41, 20_500, 24)).toBeAbout(0.002 * (24 - 1 / 20_500), 1e-15);
  });
});

describe('the time to a pressure', () => {
  test.prop([line, fc.double({ min: 0.01, max: 0.99, noNaN: true })], { numRuns: 300, seed: 5 })(
    'is when the line stands there',
    ({ p0, alpha, lambda, h }, share) => {
      const threshold = p0 + share * (pressureAfter(p0, alpha, lambda, h) - p0);
      fc.pre(Math.abs(threshold - p0) > 1e-9 * p0);
      const hours = hoursToPressure(p0, alpha, lambda, threshold);
      expect(hours).toBeLessThanOrEqual(h * (1 + 1e-9));
      expect(preciseLine(p0, alpha, lambda, hours).pressure).toBeAbout(threshold, 1e-12);
    },
  );

  it('is none when it stands there already, and never when it moves away or stops short', () => {
    expect(hoursToPressure(50, 10, 1, 50)).toBe(0);
    expect(hoursToPressure(50, 0, 1, 60)).toBe(Infinity);
    expect(hoursToPressure(50, 100, 1, 40)).toBe(Infinity);
    expect(hoursToPressure(50, 100, 1, 100)).toBe(Infinity);
    expect(hoursToPressure(50, 100, 1, 120)).toBe(Infinity);
    expect(hoursToPressure(100, 100, 1, 120)).toBe(Infinity);
  });

  it('is ln 2 over λ to half of the way', () => {
    expect(hoursToPressure(0, 100, 2, 25)).toBeAbout(Math.LN2 / 2, 1e-15);
    expect(hoursToPressure(80, 0, 0.001, 40)).toBeAbout(Math.LN2 / 0.001, 1e-15);
  });
});

describe('the time to a volume', () => {
  test.prop(
    [
      line,
      fc.record({ a: sized(-1, 3), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
    ],
    { numRuns: 300, seed: 6 },
  )('is when so much has passed a slipping pump', ({ p0, alpha, lambda, h }, { a, share }, part) => {
    // A flow a − b·p that is never negative: b below a over the highest pressure.
    const highest = Math.max(p0, pressureAfter(p0, alpha, lambda, h), 1e-9);
    const b = (share * a) / highest;
    const passed = (hours: number): number => a * hours - b * preciseLine(p0, alpha, lambda, hours).integral;
    const volume = part * passed(h);
    fc.pre(volume > 1e-9 * a * h);
    const hours = hoursToVolume(a, b, p0, alpha, lambda, volume, h);
    expect(hours).toBeGreaterThan(0);
    expect(Math.abs(passed(hours) - volume)).toBeLessThan(1e-11 * a * h);
  });

  it('is volume over flow while the pump holds', () => {
    expect(hoursToVolume(20, 0, 0, 40, 0, 50, 1000)).toBe(2.5);
  });

  it('is none for no volume, and never beyond its horizon', () => {
    expect(hoursToVolume(20, 0, 0, 40, 0, 0, 1000)).toBe(0);
    expect(hoursToVolume(20, 0, 0, 40, 0, 50, 2)).toBe(Infinity);
    expect(hoursToVolume(0, 0, 0, 0, 0, 50, 1000)).toBe(Infinity);
    // What an emptying line can still give: 100 kPa out of a conductance of 0.5 at λ = 1 is 50 µL.
    expect(hoursToVolume(0, -0.5, 100, 0, 1, 51, 1e6)).toBe(Infinity);
    expect(hoursToVolume(0, -0.5, 100, 0, 1, 25, 1e6)).toBeAbout(Math.LN2, 1e-14);
  });
});

import { describe, expect, it } from 'vitest';
import { rollingError, type RollingError } from '../../src/analysis/rolling-error.ts';
import { MS_PER_HOUR } from '../../src/model/time.ts';
import { drawCurve, type Drawn } from '../support/curve-builder.ts';

const hours = (count: number): number => count * MS_PER_HOUR;

function errorOf(stretches: readonly Drawn[], window = 24, band = 0.15): RollingError {
  const { curve, end } = drawCurve(stretches);
  return rollingError(curve, 0, hours(window), band, end);
}

describe('the rolling error', () => {
  it('is nothing on either side while the dose arrives as ordered', () => {
    const error = errorOf([{ hours: 100, intended: 10 }]);
    expect(error).toEqual({
      under: { share: 0, at: null },
      over: { share: 0, at: null },
      hoursOutside: 0,
      episodes: [],
    });
  });

  it('is the pump’s own error while a pump gives two per cent too much', () => {
    const { over, under, hoursOutside } = errorOf([{ hours: 100, intended: 10, delivered: 10.2 }]);
    expect(over?.share).toBeCloseTo(0.02, 12);
    expect(over?.at).toBe(hours(24));
    expect(under).toEqual({ share: 0, at: null });
    expect(hoursOutside).toBe(0);
  });

  it('was first at its worst when it came there as far as errors are resolved, whatever happens meanwhile', () => {
    // All of a day is missing but 0.0004 % of it; five minutes later that has left the window, too.
    const cut = (...parts: readonly number[]) =>
      errorOf([
        { hours: 48, intended: 10 },
        { hours: 0.01, intended: 10, delivered: 0.01 },
        ...parts.map((hours) => ({ hours, intended: 10, delivered: 0 })),
        { hours: 48, intended: 10 },
      ]);
    for (const error of [cut(35.99), cut(0.1, 35.89), cut(0.1, 24, 11.89)]) {
      expect(error.under?.share).toBeCloseTo(1, 12);
      expect(error.under?.at).toBe(hours(72));
    }
  });

  it('counts the edge of the band as inside', () => {
    expect(errorOf([{ hours: 1000, intended: 0.1, delivered: 0.085 }]).episodes).toEqual([]);
  });

  it('falls by a quarter of a day’s dose when six hours are missed, and stays outside until the gap leaves the window', () => {
    const { under, over, hoursOutside, episodes } = errorOf([
      { hours: 48, intended: 10 },
      { hours: 6, intended: 10, delivered: 0 },
      { hours: 46, intended: 10 },
    ]);
    expect(under?.share).toBeCloseTo(0.25, 12);
    expect(under?.at).toBe(hours(54));
    expect(over).toEqual({ share: 0, at: null });
    expect(hoursOutside).toBeCloseTo(22.8, 6);
    expect(episodes).toHaveLength(1);
    expect(episodes[0]).toMatchObject({ kind: 'under' });
    expect(episodes[0]?.from).toBeCloseTo(hours(51.6), 2);
    expect(episodes[0]?.until).toBeCloseTo(hours(74.4), 2);
    expect(episodes[0]?.depth).toBeCloseTo(60, 9);
  });

  it('shows a dose that is twelve hours late first as missing and then, a day on, as too much', () => {
    const { under, over, episodes } = errorOf([
      { hours: 48, intended: 10 },
      { hours: 12, intended: 10, delivered: 0 },
      { hours: 60, intended: 10, release: 120 },
    ]);
    expect(under?.share).toBeCloseTo(0.5, 12);
    expect(under?.at).toBe(hours(60));
    expect(over?.share).toBeCloseTo(0.5, 12);
    expect(over?.at).toBe(hours(84));
    expect(episodes.map(({ kind }) => kind)).toEqual(['under', 'over']);
    expect(episodes[0]?.until).toBe(hours(60));
    expect(episodes[1]?.from).toBeCloseTo(hours(75.6), 2);
    expect(episodes[1]?.until).toBe(hours(84));
    expect(episodes[1]?.depth).toBeCloseTo(120, 9);
  });

  it('judges a release in the run’s last millisecond', () => {
    const { over } = errorOf([
      { hours: 48, intended: 10 },
      { hours: 0, intended: 10, release: 24 },
    ]);
    expect(over?.share).toBeCloseTo(0.1, 12);
    expect(over?.at).toBe(hours(48));
  });

  it('finds the turn between two events where the returning flow has caught up with the order', () => {
    // From nothing towards twice the order, settling by 1/h: equal after ln 2 h, having lost 10(1 − ln 2) µg.
    const { under } = errorOf([
      { hours: 24, intended: 10 },
      { hours: 24, intended: 10, at: 0, delivered: 20, settling: 1 },
    ]);
    expect(under?.share).toBeCloseTo((1 - Math.LN2) / 24, 9);
    expect(under?.at).toBeCloseTo(hours(24 + Math.LN2), -1);
  });

  it('finds that turn even when it is over in a moment of a long stretch', () => {
    const { under } = errorOf(
      [
        { hours: 24, intended: 10 },
        { hours: 1000, intended: 10, at: -4000, delivered: 10.5, settling: 18_000 },
      ],
      1,
    );
    const turn = Math.log(4010.5 / 0.5) / 18_000;
    const lost = (4010.5 / 18_000) * (1 - 0.5 / 4010.5) - 0.5 * turn;
    expect(under?.share).toBeCloseTo(lost / 10, 9);
    expect(under?.at).toBe(Math.round(hours(24 + turn)));
  });

  it('joins what lasts on both sides of an event into one episode', () => {
    const { episodes } = errorOf([
      { hours: 24, intended: 10 },
      { hours: 20, intended: 10, delivered: 0 },
      { hours: 20, intended: 12, delivered: 0 },
      { hours: 60, intended: 12 },
    ]);
    expect(episodes).toHaveLength(1);
  });

  it('judges a run as long as the window once, at its end', () => {
    const { under, hoursOutside, episodes } = errorOf([{ hours: 24, intended: 10, delivered: 7 }]);
    expect(under?.share).toBeCloseTo(0.3, 12);
    expect(under?.at).toBe(hours(24));
    expect(hoursOutside).toBe(0);
    expect(episodes).toEqual([]);
  });

  it('judges nothing in a run shorter than the window', () => {
    expect(errorOf([{ hours: 23, intended: 10 }])).toEqual({
      under: null,
      over: null,
      hoursOutside: 0,
      episodes: [],
    });
  });

  it('judges nothing while nothing is ordered', () => {
    const { under, over } = errorOf([{ hours: 100, intended: 0, delivered: 3 }]);
    expect(under).toBeNull();
    expect(over).toBeNull();
  });

  it('ends an episode when the last of what was ordered leaves the window', () => {
    const { episodes } = errorOf([
      { hours: 24, intended: 10, delivered: 0 },
      { hours: 100, intended: 0 },
    ]);
    expect(episodes).toHaveLength(1);
    expect(episodes[0]?.from).toBe(hours(24));
    expect(episodes[0]?.until).toBeCloseTo(hours(48), 2);
  });

  it.each([10, 25 / 3, 0.1, 2 / 7])(
    'does not take the line’s lag after a pause for a missed dose (%d µg/h)',
    (rate) => {
      const lag = { settling: 18_000 };
      const { under, over, episodes } = errorOf([
        { hours: 0.7, intended: rate / 3, at: 0, ...lag },
        { hours: 31.1, intended: rate, at: rate / 3, ...lag },
        { hours: 48.3, intended: 0, at: rate, ...lag },
        { hours: 48, intended: rate, at: 0, ...lag },
      ]);
      expect(under?.share).toBeLessThan(1e-5);
      expect(over?.share).toBeLessThan(1e-5);
      expect(episodes).toEqual([]);
    },
  );

  it('does not judge a window that orders hardly anything, such as one as long as the pause before it', () => {
    const lag = { settling: 18_000 };
    const { under, over, episodes } = errorOf([
      { hours: 60, intended: 10, at: 0, ...lag },
      { hours: 24, intended: 0, at: 10, ...lag },
      { hours: 48, intended: 10, at: 0, ...lag },
    ]);
    expect(under?.share).toBeLessThan(1e-5);
    expect(over?.share).toBeLessThan(1e-5);
    expect(episodes).toEqual([]);
  });

  it('is inside the band just after a pause when the dose comes back as ordered', () => {
    const { hoursOutside, episodes } = errorOf(
      [
        { hours: 1, intended: 10, delivered: 0 },
        { hours: 3, intended: 1, delivered: 0 },
        { hours: 1.5, intended: 10, delivered: 0 },
        { hours: 1, intended: 0 },
        { hours: 0.5, intended: 1, at: 1, delivered: 14, settling: 0.05 },
      ],
      1,
    );
    // 13 (1 − φ₁(0.05 h)) is 0.15 after 0.46512 h; all that was ordered before the pause was missed for 5.5 h.
    expect(hoursOutside).toBeCloseTo(5.5 + 0.5 - 0.46512, 5);
    expect(episodes.map(({ kind }) => kind)).toEqual(['under', 'over']);
  });

  it('takes breakpoints that fall together at both ends of the window as one', () => {
    const { under, over } = errorOf([
      { hours: 24, intended: 10 },
      { hours: 24, intended: 10, release: 24 },
      { hours: 24, intended: 10, release: 24 },
      { hours: 24, intended: 10 },
    ]);
    expect(over?.share).toBeCloseTo(0.1, 12);
    expect(under).toEqual({ share: 0, at: null });
  });
});

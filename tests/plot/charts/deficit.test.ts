import { describe, expect, it } from 'vitest';
import { curves, day, drawn, points, valueAt } from '../../support/drawn-chart.ts';
import { recordedRun } from '../../support/recorded-run.ts';

/** 2 mg a day; half a milligram a day from day 4 to day 6: 3 mg are missed. */
const kink = recordedRun({
  days: 10,
  intended: [[0, 2]],
  delivered: [
    [0, 2],
    [4, 0.5],
    [6, 2],
  ],
});

describe('the deficit', () => {
  it('falls while drug is missed and stays where nothing makes up for it', () => {
    const deficit = points(drawn('deficit', kink), 'deficit', 'delivered − intended');
    expect(valueAt(deficit, 3 * day)).toBeCloseTo(0, 2);
    expect(valueAt(deficit, 5 * day)).toBeCloseTo(-1.5, 1);
    expect(valueAt(deficit, 10 * day)).toBeCloseTo(-3, 9);
  });

  it('has an axis that reaches down to it and up to zero', () => {
    const { min, max } = drawn('deficit', kink).options?.scales?.['deficit'] ?? {};
    expect(min).toBeLessThan(-3);
    expect(max).toBe(0);
  });

  it('fills what is missed and what is too much in the colours of the dose chart', () => {
    const [line] = curves(drawn('deficit', kink), 'deficit');
    const dose = curves(drawn('dose', kink), 'dose').find(({ label }) => label === 'delivered');
    expect(line?.fill).toEqual({ ...(dose?.fill as object), target: 'origin' });
  });

  it('makes no mountains of rounding noise', () => {
    const well = drawn('deficit', recordedRun({ days: 10, intended: [[0, 2]] }));
    expect(well.options?.scales?.['deficit']).toMatchObject({ min: -1, max: 1 });
  });
});

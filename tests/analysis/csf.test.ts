import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { csfResult } from '../../src/analysis/csf.ts';
import { MS_PER_HOUR } from '../../src/model/time.ts';
import { drawCurve, type Drawn } from '../support/curve-builder.ts';
import { emptyCsf, stepped } from '../support/stepped-csf.ts';
import type { CsfPlan, Drug } from '../../src/scenario/scenario.ts';

const morphine: Drug = { name: 'morphine', unit: 'ug' };

/** 50 mL, of which 10 mL are cleared in an hour: k = 0.2 /h. */
const space: CsfPlan = { drug: 0, volume: 50_000, clearance: 10_000, peripheral: null, band: null };

function follow(drawn: readonly Drawn[], plan: Partial<CsfPlan> = {}, drug: Drug = morphine) {
  const { curve, end } = drawCurve(drawn);
  return csfResult(curve, { ...space, ...plan }, drug, end);
}

const hours = (count: number): number => Math.round(count * MS_PER_HOUR);

describe('the concentration in the cerebrospinal fluid', () => {
  it('is highest at the end, and has its mean, while it rises to a steady state', () => {
    const run = follow([{ hours: 10, intended: 100 }]);
    // 100 µg/h over 10 mL/h: 10 µg/mL in the end.
    expect(run['peak_ug_per_ml']).toBeCloseTo(10 * (1 - Math.exp(-2)), 12);
    expect(run.peak_at_ms).toBe(hours(10));
    expect(run['mean_ug_per_ml']).toBeCloseTo(10 * (1 - (1 - Math.exp(-2)) / 2), 12);
    expect(run).toMatchObject({ hours_below: null, hours_above: null });
  });

  it('has its peak where a fading inflow is no more than what is cleared', () => {
    const run = follow([{ hours: 24, intended: 0, at: 100, delivered: 0, settling: 2 }]);
    const at = Math.log(10) / 1.8;
    const peak = (2 / 1.8) * (Math.exp(-0.2 * at) - Math.exp(-2 * at));
    expect(run.peak_at_ms).toBe(hours(at));
    expect(run['peak_ug_per_ml']).toBeCloseTo(peak * (50 / 50), 12);
  });

  it('has its peak after a lifetime when the inflow fades just as fast', () => {
    const run = follow([{ hours: 24, intended: 0, at: 100, delivered: 0, settling: 0.2 }]);
    expect(run.peak_at_ms).toBe(hours(5));
    expect(run['peak_ug_per_ml']).toBeCloseTo((100 * 5) / 50 / Math.E, 12);
  });

  it('jumps with what is released at once, and falls from there', () => {
    const run = follow([
      { hours: 6, intended: 0 },
      { hours: 6, intended: 0, release: 500 },
    ]);
    expect(run['peak_ug_per_ml']).toBeCloseTo(10, 12);
    expect(run.peak_at_ms).toBe(hours(6));
    expect(run['mean_ug_per_ml']).toBeCloseTo((50 * (1 - Math.exp(-1.2))) / 12, 12);
  });

  it('is nothing where nothing arrives', () => {
    expect(follow([{ hours: 6, intended: 10, delivered: 0 }], { band: [2, 12] })).toEqual({
      peak_ug_per_ml: 0,
      peak_at_ms: 0,
      mean_ug_per_ml: 0,
      hours_below: 6,
      hours_above: 0,
      band_ug_per_ml: [2000, 12_000],
    });
  });

  it('is below its band until it has risen, and above it until it has fallen', () => {
    const run = follow(
      [
        { hours: 10, intended: 100 },
        { hours: 10, intended: 100, release: 500 },
      ],
      { band: [0.004, 0.012] },
    );
    expect(run.hours_below).toBeCloseTo(-Math.log(1 - 0.4) / 0.2, 7);
    // 10 (1 − e⁻²) + 10 falls towards 10 as e^(−0.2 t) until it is 12.
    expect(run.hours_above).toBeCloseTo(Math.log((10 * (1 - Math.exp(-2))) / 2) / 0.2, 7);
  });

  it('is inside a band at whose edge it stands', () => {
    const drawn = [{ hours: 100, intended: 100, release: 500 }];
    expect(follow(drawn, { band: [0.01, 0.01] })).toMatchObject({ hours_below: 0, hours_above: 0 });
    expect(follow([{ hours: 5, intended: 0 }], { band: [0, 1] })).toMatchObject({ hours_below: 0 });
  });

  it('is told in international units for a drug dosed in them', () => {
    const run = follow([{ hours: 1000, intended: 100 }], {}, { name: 'hormone', unit: 'iu' });
    expect(run['peak_iu_per_ml']).toBeCloseTo(10, 9);
    expect(run['mean_iu_per_ml']).toBeGreaterThan(9.9);
    expect(run).not.toHaveProperty('peak_ug_per_ml');
  });

  it('can rise twice while one inflow settles, where there are two compartments', () => {
    // A dose goes behind, the slow inflow grows, and the concentration that fell rises again.
    const peripheral = { volume: 50_000, exchange: 50_000 };
    const drawn = [{ hours: 40, intended: 0, at: 0, delivered: 300, settling: 0.05, release: 500 }];
    const run = follow(drawn, { peripheral, band: [0.0047, 1] });
    const sampled = sampledCsf(drawn, { ...space, peripheral, band: [0.0047, 1] });
    expect(run['peak_ug_per_ml']).toBeGreaterThan(10);
    expect(run.hours_below).toBeCloseTo(sampled.below, 1);
    expect(sampled.below).toBeGreaterThan(0.5);
  });
});

/** What fine steps see of a drawn curve: concentrations in µg/mL. */
function sampledCsf(drawn: readonly Drawn[], plan: CsfPlan) {
  let state = emptyCsf;
  const seen = { peak: 0, peakAt: 0, below: 0, above: 0, mean: 0 };
  const [lower, upper] = plan.band ?? [0, Infinity];
  let now = 0;
  for (const { hours, intended, delivered = intended, at = delivered, settling = 0, release = 0 } of drawn) {
    state = { ...state, central: state.central + release };
    const steady = settling === 0 ? at : delivered;
    const cells = 400;
    const look = (width: number, h: number): void => {
      const concentration = state.central / plan.volume;
      if (concentration > seen.peak) [seen.peak, seen.peakAt] = [concentration, now + h];
      if (concentration < lower) seen.below += width;
      if (concentration > upper) seen.above += width;
    };
    for (let i = 0; i < cells; i++) {
      const begin = (hours * i) / cells;
      look(hours / cells / 2, begin);
      state = stepped(
        state,
        plan,
        (h) => steady + (at - steady) * Math.exp(-settling * (begin + h)),
        hours / cells,
        4,
      );
      look(hours / cells / 2, begin + hours / cells);
    }
    now += hours;
  }
  return { ...seen, mean: (1000 * state.exposure) / now, peak: 1000 * seen.peak };
}

describe('whatever is delivered, the concentration', () => {
  const stretch: fc.Arbitrary<Drawn> = fc.record({
    hours: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
    intended: fc.constant(0),
    delivered: fc.integer({ min: 0, max: 200 }),
    at: fc.integer({ min: 0, max: 200 }),
    settling: fc.constantFrom(0, 0.05, 0.2, 0.7, 5),
    release: fc.constantFrom(0, 0, 0, 100, 400),
  });
  const plan: fc.Arbitrary<CsfPlan> = fc.record({
    drug: fc.constant(0),
    volume: fc.constantFrom(20_000, 50_000),
    clearance: fc.constantFrom(0, 4_000, 10_000),
    peripheral: fc.constantFrom(
      null,
      { volume: 30_000, exchange: 5_000 },
      { volume: 5_000, exchange: 20_000 },
    ),
    band: fc.constantFrom([0.002, 0.006] as const, [0.005, 0.02] as const),
  });

  test.prop([fc.array(stretch, { minLength: 1, maxLength: 6 }), plan], { numRuns: 150 })(
    'has the peak, the mean and the hours outside its band that fine steps see',
    (drawn, plan) => {
      const run = follow(drawn, plan);
      const sampled = sampledCsf(drawn, plan);
      const peak = run['peak_ug_per_ml'] as number;
      expect(peak).toBeGreaterThanOrEqual(sampled.peak * (1 - 1e-6));
      expect(peak).toBeLessThanOrEqual(sampled.peak * 1.001 + 1e-9);
      expect(run['mean_ug_per_ml']).toBeCloseTo(sampled.mean, 4);
      // A cell of a stretch at each crossing.
      const blur = 0.06 * drawn.length;
      expect(Math.abs((run.hours_below as number) - sampled.below)).toBeLessThan(blur);
      expect(Math.abs((run.hours_above as number) - sampled.above)).toBeLessThan(blur);
    },
  );

  test.prop([
    fc.array(stretch, { minLength: 1, maxLength: 6 }),
    plan,
    fc.nat(),
    fc.integer({ min: 1, max: 9 }),
  ])('is the same when nothing happens on the way', (drawn, plan, which, tenths) => {
    const index = which % drawn.length;
    const whole = drawn[index] as Required<Drawn>;
    const steady = whole.settling === 0 ? whole.at : whole.delivered;
    const first = { ...whole, hours: (whole.hours * tenths) / 10 };
    const fade = Math.exp(-whole.settling * first.hours);
    const rest = {
      ...whole,
      hours: whole.hours - first.hours,
      at: steady + (whole.at - steady) * fade,
      release: 0,
    };
    const run = follow(drawn, plan);
    const cut = follow([...drawn.slice(0, index), first, rest, ...drawn.slice(index + 1)], plan);
    for (const what of ['peak_ug_per_ml', 'mean_ug_per_ml', 'hours_below', 'hours_above'] as const)
      expect(cut[what]).toBeCloseTo(run[what] as number, 6);
  });
});

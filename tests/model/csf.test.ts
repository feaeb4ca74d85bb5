import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { Csf, steadyConcentration, type CsfSpace } from '../../src/model/patient/csf.ts';
import { psi0, psi1, psi2 } from '../../src/model/patient/decay-pair.ts';
import { emptyCsf, stepped } from '../support/stepped-csf.ts';
import { preciseDecayPair } from './high-precision.ts';

/** The ziconotide of the label: 155 mL, 0.38 mL/min. */
const ziconotide: CsfSpace = { volume: 155_000, clearance: 0.38 * 60 * 1000, peripheral: null };

const ngPerMl = (concentration: number): number => concentration * 1e6;

describe('a drug in the cerebrospinal fluid', () => {
  it('comes to a steady state where as much is cleared as enters', () => {
    // 2.4 µg/day is 0.1 µg/h.
    expect(ngPerMl(steadyConcentration(ziconotide, 0.1))).toBeCloseTo(4.386, 3);
    const csf = new Csf(ziconotide);
    csf.enter(0.1, 0.1, 0);
    expect(ngPerMl(csf.concentration(1000))).toBeCloseTo(4.386, 3);
    expect(csf.concentration(1000)).toBeCloseTo(0.1 / 22_800, 18);
  });

  it('comes to the same one with a second compartment behind the first', () => {
    const space = { ...ziconotide, peripheral: { volume: 90_000, exchange: 3000 } };
    const csf = new Csf(space);
    csf.enter(0.1, 0.1, 0);
    expect(csf.concentration(3000) / steadyConcentration(space, 0.1)).toBeCloseTo(1, 12);
  });

  it('halves in every half-life when no more enters', () => {
    const csf = new Csf(ziconotide);
    csf.give(155);
    expect(csf.concentration(0)).toBeCloseTo(1e-3, 15);
    expect(csf.concentration(4.712) / csf.concentration(0)).toBeCloseTo(0.5, 4);
    expect(csf.concentration(1) / csf.concentration(0)).toBeCloseTo(Math.exp(-0.1471), 4);
  });

  it('is down to 1.6 % after nine hours when the half-life is 1.51 h', () => {
    const csf = new Csf({ volume: 1000, clearance: (1000 * Math.LN2) / 1.51, peripheral: null });
    csf.give(1);
    expect(csf.concentration(9) / csf.concentration(0)).toBeCloseTo(2 ** (-9 / 1.51), 12);
    expect(csf.concentration(9) / csf.concentration(0)).toBeCloseTo(0.016, 3);
  });

  it('has no steady state where nothing is cleared, and none but 0 where nothing enters', () => {
    const closed = { volume: 1000, clearance: 0, peripheral: null };
    expect(steadyConcentration(closed, 1)).toBe(Infinity);
    expect(steadyConcentration(closed, 0)).toBe(0);
    const csf = new Csf(closed);
    csf.enter(3, 3, 0);
    expect(csf.concentration(100)).toBeCloseTo(0.3, 15);
  });

  it('takes what the open line lets out within a second as good as at once', () => {
    // 1000 µg/h fading at 20,000/h: 0.05 µg in all, beside a steady 0.1 µg/h.
    const csf = new Csf(ziconotide);
    csf.enter(1000.1, 0.1, 20_000);
    const atOnce = new Csf(ziconotide);
    atOnce.give(0.05);
    atOnce.enter(0.1, 0.1, 0);
    expect(csf.concentration(10) / atOnce.concentration(10)).toBeCloseTo(1, 5);
    expect(csf.concentration(500) / steadyConcentration(ziconotide, 0.1)).toBeCloseTo(1, 12);
  });

  it('rises from nothing as the square of time where the inflow does from nothing', () => {
    const csf = new Csf(ziconotide);
    csf.enter(0, 0.1, 1e-3);
    const h = 1e-6;
    const rise = (0.1 * 1e-3 * h * h) / 2 / ziconotide.volume;
    expect(csf.concentration(h) / rise).toBeCloseTo(1, 6);
  });

  it('knows nothing of an exchange without flow', () => {
    const csf = new Csf({ ...ziconotide, peripheral: { volume: 1000, exchange: 0 } });
    const single = new Csf(ziconotide);
    for (const each of [csf, single]) each.enter(0, 0.1, 0.3);
    expect(csf.concentration(7)).toBe(single.concentration(7));
  });
});

describe('two decays in a row', () => {
  const pace = fc
    .oneof(
      fc.constantFrom(1e-9, 0.25, 1, 40),
      fc.double({ min: 0, max: 2, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
    )
    .map((x) => (x < 1e-12 ? 0 : x));
  const nearby = fc.constantFrom(0, 1e-15, 1e-12, 1e-6, 1e-3);

  test.prop([pace, pace, nearby, fc.boolean()], { numRuns: 500 })(
    'are right to some of the last bits, near one another or not',
    (x, other, apart, isNear) => {
      const y = isNear ? x * (1 + apart) : other;
      const precise = preciseDecayPair(x, y);
      const found = { psi0: psi0(x, y), psi1: psi1(x, y), psi2: psi2(x, y) };
      for (const psi of ['psi0', 'psi1', 'psi2'] as const)
        expect(Math.abs(found[psi] - precise[psi])).toBeLessThanOrEqual(1e-14 * precise[psi] + 1e-320);
    },
  );

  it('leave nothing when either is over at once', () => {
    expect(psi0(1e9, 1e6)).toBe(0);
    expect(psi1(1e9, 1e6) * 1e15).toBeCloseTo(1, 12);
    expect(psi2(1e9, 1e6) * 1e15).toBeCloseTo(1, 5);
    expect(psi0(0, 1e9) * 1e9).toBeCloseTo(1, 12);
  });
});

/** The rates at which two compartments drain, by the quadratic formula. */
function rates({ volume, clearance, peripheral }: CsfSpace): number[] {
  if (peripheral === null) return [clearance / volume];
  const sum = (clearance + peripheral.exchange) / volume + peripheral.exchange / peripheral.volume;
  const product = (clearance * peripheral.exchange) / volume / peripheral.volume;
  const root = Math.sqrt(sum * sum - 4 * product);
  return [(sum + root) / 2, (sum - root) / 2];
}

const space: fc.Arbitrary<CsfSpace> = fc.record({
  volume: fc.integer({ min: 2, max: 200 }).map((ml) => 1000 * ml),
  clearance: fc.integer({ min: 0, max: 80 }).map((ml) => 1000 * ml),
  peripheral: fc.option(
    fc.record({
      volume: fc.integer({ min: 2, max: 200 }).map((ml) => 1000 * ml),
      exchange: fc.integer({ min: 1, max: 60 }).map((ml) => 1000 * ml),
    }),
  ),
});

/** One stretch of an input: hours, the rate first and in the end, µg/h, and how it settles: by itself, or as the fluid drains. */
const stretch = fc.record({
  hours: fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10),
  first: fc.integer({ min: 0, max: 500 }),
  steady: fc.integer({ min: 0, max: 500 }),
  settling: fc.constantFrom(0, 1e-6, 0.2, 3, 12),
  resonance: fc.option(fc.constantFrom(1, 1 + 1e-14, 1 - 1e-9, 1 + 1e-5)),
  slower: fc.boolean(),
  given: fc.constantFrom(0, 0, 50),
});

describe('whatever enters and however it spreads, the concentration', () => {
  test.prop([space, fc.array(stretch, { minLength: 1, maxLength: 5 })], { numRuns: 150 })(
    'is that of a stepped solution, and every amount is accounted for',
    (space, stretches) => {
      const csf = new Csf(space);
      let slow = emptyCsf;
      let exposure = 0;
      for (const { hours, first, steady, settling, resonance, slower, given } of stretches) {
        const own = rates(space);
        const lambda = resonance === null ? settling : resonance * (own[slower ? own.length - 1 : 0] ?? 0);
        csf.give(given);
        csf.enter(first, steady, lambda);
        exposure += csf.exposure(hours);
        const constant = lambda === 0;
        slow = { ...slow, central: slow.central + given, given: slow.given + given };
        slow = stepped(
          slow,
          space,
          (h) => (constant ? first : steady + (first - steady) * Math.exp(-lambda * h)),
          hours,
          Math.ceil(hours * Math.max(60, 40 * lambda, 40 * (own[0] ?? 0))),
        );
        csf.pass(hours);
        const scale = Math.max(slow.given, 1e-9);
        expect(Math.abs(csf.concentration(0) * space.volume - slow.central)).toBeLessThan(2e-8 * scale);
        expect(Math.abs(exposure - slow.exposure) * space.volume).toBeLessThan(2e-7 * scale);
        const kept = csf.concentration(0) * space.volume + slow.peripheral;
        expect(Math.abs(kept + space.clearance * exposure - slow.given)).toBeLessThan(1e-6 * scale);
      }
    },
  );

  test.prop([space, stretch, stretch, fc.double({ min: 0, max: 1, noNaN: true })])(
    'is the same whether time passes in one step or in two',
    (space, before, { hours, first, steady, settling }, share) => {
      const whole = new Csf(space);
      whole.give(before.given);
      whole.enter(before.first, before.steady, before.settling);
      whole.pass(before.hours);
      whole.enter(first, steady, settling);
      const parts = structuredClone(whole.amounts);
      whole.pass(hours);
      const split = new Csf(space);
      split.amounts.set(parts);
      split.enter(first, steady, settling);
      split.pass(share * hours);
      const fade = Math.exp(-settling * share * hours);
      split.enter(settling === 0 ? first : steady + (first - steady) * fade, steady, settling);
      split.pass((1 - share) * hours);
      expect(Math.abs(split.concentration(0) - whole.concentration(0))).toBeLessThanOrEqual(
        1e-12 * whole.concentration(0),
      );
    },
  );

  test.prop([space, stretch])(
    'rises as its slope says, and as much is cleared as is gone',
    (space, drawn) => {
      const csf = new Csf(space);
      csf.give(drawn.given);
      csf.enter(drawn.first, drawn.steady, drawn.settling);
      const h = drawn.hours;
      const step = 1e-4;
      const rise = (csf.concentration(h + step) - csf.concentration(h - step)) / (2 * step);
      const scale = (drawn.first + drawn.steady + drawn.given) / space.volume + 1e-12;
      expect(Math.abs(csf.slope(h) - rise)).toBeLessThan(1e-5 * scale);
      const area = (csf.exposure(h + step) - csf.exposure(h - step)) / (2 * step);
      expect(Math.abs(csf.concentration(h) - area)).toBeLessThan(1e-6 * scale);
    },
  );

  test.prop([space, fc.integer({ min: 1, max: 500 })])(
    'clears in the end all that was given',
    (space, dose) => {
      if (space.clearance === 0) return;
      const csf = new Csf(space);
      csf.give(dose);
      const cleared = space.clearance * csf.exposure(1e5);
      expect(Math.abs(cleared - dose)).toBeLessThanOrEqual(1e-9 * dose);
    },
  );

  it('stands two compartments whose rates are all but equal', () => {
    // CL/V₁ = Q/V₂ and V₂ ≪ V₁: rates 1 ± 10⁻⁶ per hour; the small one behind is always near the first.
    const space = { volume: 1e6, clearance: 1e6, peripheral: { volume: 1e-6, exchange: 1e-6 } };
    const csf = new Csf(space);
    csf.give(1000);
    csf.enter(500, 200, 1);
    const single = new Csf({ ...space, peripheral: null });
    single.give(1000);
    single.enter(500, 200, 1);
    expect(csf.concentration(2) / single.concentration(2)).toBeCloseTo(1, 10);
    expect(csf.exposure(2) / single.exposure(2)).toBeCloseTo(1, 10);
  });
});

import type { CsfSpace } from '../../src/model/patient/csf.ts';

/** Amounts, µg or IU: in the compartment that drug enters, in the one behind it, and what has been cleared. */
export interface SteppedCsf {
  central: number;
  peripheral: number;
  cleared: number;
  given: number;
  /** ∫C dt, µg·h/µL. */
  exposure: number;
}

export const emptyCsf: SteppedCsf = { central: 0, peripheral: 0, cleared: 0, given: 0, exposure: 0 };

/**
 * The two compartments by the classical Runge–Kutta method of fourth order, amounts as a textbook writes them: slow
 * and simple, and knowing nothing of modes or closed forms.
 */
export function stepped(
  from: SteppedCsf,
  { volume, clearance, peripheral }: CsfSpace,
  rate: (h: number) => number,
  hours: number,
  steps: number,
): SteppedCsf {
  const slope = (state: number[], h: number): number[] => {
    const [central = 0, behind = 0] = state;
    const concentration = central / volume;
    const exchanged =
      peripheral === null ? 0 : peripheral.exchange * (concentration - behind / peripheral.volume);
    const cleared = clearance * concentration;
    return [rate(h) - cleared - exchanged, exchanged, cleared, rate(h), concentration];
  };
  let state = [from.central, from.peripheral, from.cleared, from.given, from.exposure];
  const step = hours / steps;
  for (let i = 0; i < steps; i++) {
    const h = i * step;
    const add = (by: number[], share: number): number[] =>
      state.map((value, n) => value + share * (by[n] as number));
    const k1 = slope(state, h);
    const k2 = slope(add(k1, step / 2), h + step / 2);
    const k3 = slope(add(k2, step / 2), h + step / 2);
    const k4 = slope(add(k3, step), h + step);
    state = state.map(
      (value, n) =>
        value +
        (step / 6) * ((k1[n] as number) + 2 * (k2[n] as number) + 2 * (k3[n] as number) + (k4[n] as number)),
    );
  }
  const [central = 0, behind = 0, cleared = 0, given = 0, exposure = 0] = state;
  return { central, peripheral: behind, cleared, given, exposure };
}

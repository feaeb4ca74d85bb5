import { MS_PER_HOUR, NOISE_MS } from '../model/time.ts';

/**
 * Below this share of the amount ordered, a difference is rounding noise: our choice, because ten years of sums in
 * double precision leave some 1e-11 of an hour's dose.
 */
export const NOISE = 1e-9;

/** Below this share of all that was ever ordered, an amount is rounding noise: our choice, some 10⁴ times the last bit. */
export const NOTHING = 1e-12;

/** Two moments closer than this are one, and moments are solved for this finely, hours. */
export const SAME_MOMENT = NOISE_MS / MS_PER_HOUR;

import { quoted } from '../units/quoted.ts';
import { WrongInput } from './exit.ts';

/** The seed that `--seed` names. @throws WrongInput for anything but a whole number. */
export function seedOf(text: string): number {
  const seed = /^\d+$/.test(text) ? Number(text) : NaN;
  if (Number.isSafeInteger(seed)) return seed;
  throw new WrongInput(`--seed: ${quoted(text)} is not a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`);
}

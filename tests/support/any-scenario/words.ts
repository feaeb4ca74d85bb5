import fc from 'fast-check';

/** Anything as a scenario file writes it. */
export type Written = Readonly<Record<string, unknown>>;

export const oneOf = fc.constantFrom;

/** One of these, the first most often. */
export const mostly = <T>(plain: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.constantFrom(plain, plain, plain, ...others);

/** A map of which any key may be missing, but for those that are named. */
export function partly(
  keys: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  needed: readonly string[] = [],
) {
  return fc.record<Record<string, unknown>>(keys, { requiredKeys: [...needed] });
}

/** Leave out what was not given. */
export function given(written: Written): Written {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
}

/** A moment of a run of so many days (two at least), in one of the ways in which a file says it; often on a whole hour, so that things coincide. */
export function momentIn(days: number): fc.Arbitrary<string> {
  const hours = fc.nat(days * 24).map((n) => `${n} h`);
  const minutes = fc.nat(days * 24 * 60).map((n) => `${n} min`);
  const clock = fc
    .tuple(fc.nat(days - 2), fc.nat(23), oneOf('00', '20', '35'))
    .map(([day, hour, minute]) => `day ${day + 1} ${String(hour).padStart(2, '0')}:${minute}`);
  return fc.oneof({ weight: 3, arbitrary: hours }, { weight: 4, arbitrary: minutes }, clock);
}

export const timeOfDay = oneOf('00:00', '06:00', '07:30', '12:00', '22:00', '23:45');

/** Two different times of day; half of these windows pass midnight. */
export const clockWindow = fc
  .tuple(timeOfDay, timeOfDay)
  .map(([from, to]) => (from === to ? ['08:00', '20:00'] : [from, to]));

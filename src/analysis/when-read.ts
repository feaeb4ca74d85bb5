/**
 * A part of a result that is made when somebody reads it, and then stays: a campaign asks a million runs for a number or
 * two, and to tell its facts would be half of the work of a short run. One accessor serves all results, because one for
 * each would give each a hidden shape of its own.
 */
export function tellWhenRead<Whole extends object>(
  key: string,
  tell: (whole: Whole) => unknown,
): PropertyDescriptor & ThisType<Whole> {
  return {
    configurable: true,
    enumerable: true,
    get() {
      const value = tell(this);
      Object.defineProperty(this, key, { configurable: true, enumerable: true, value, writable: false });
      return value;
    },
  };
}

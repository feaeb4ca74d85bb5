import { expect } from 'vitest';
import type { Course } from './course.ts';

/** Shares and masses as a test writes them: `1 %`, `2 mg`, `50 ug`; a number stands as it is. */
function amount(written: string | number): number {
  if (typeof written === 'number') return written;
  const [number = '', unit = ''] = written.split(' ');
  const scale = { '%': 0.01, mg: 1000, ug: 1 }[unit];
  if (scale === undefined) throw new Error(`A test may write %, mg and ug, not ${written}.`);
  return Number(number) * scale;
}

const isWithin = (value: number, share: number, of: number): boolean =>
  Math.abs(value - of) <= share * Math.abs(of);

expect.extend({
  /** Every one of these values lies within a share of what it should be: `toLieWithin('1 %', '2 mg')`. */
  toLieWithin(values: readonly number[], tolerance: string, of: string | number) {
    const out = values.filter((value) => !isWithin(value, amount(tolerance), amount(of)));
    return {
      pass: values.length > 0 && out.length === 0,
      message: () =>
        `of ${values.length} values these are not within ${tolerance} of ${of}: ${out.join(', ')}`,
    };
  },

  /** The value is what was worked out by hand, to 1e-9 unless another share is said. */
  toBeAbout(value: number, expected: number, share = 1e-9) {
    return {
      pass: isWithin(value, share, expected),
      message: () => `${value} is not ${expected} but for ${share} of it`,
    };
  },

  /** The run recorded a fact of this kind, with these details. */
  toRecord(run: Course, kind: string, details: Readonly<Record<string, unknown>> = {}) {
    const found = run.facts(kind, details);
    return {
      pass: found.length > 0,
      message: () =>
        `${kind} ${JSON.stringify(details)} was recorded ${found.length} times among:\n` +
        run.recording.facts.map((fact) => JSON.stringify(fact)).join('\n'),
    };
  },

  /** The run recorded facts of these kinds in this order, whatever lay between. */
  toRecordInOrder(run: Course, ...kinds: readonly string[]) {
    let place = 0;
    for (const { kind } of run.recording.facts) if (kind === kinds[place]) place++;
    return {
      pass: place === kinds.length,
      message: () =>
        `of ${kinds.join(', ')} the run recorded only ${kinds.slice(0, place).join(', ')} in order`,
    };
  },
});

type Details = Readonly<Record<string, unknown>>;

/** Each of them is there for the kind of thing that it judges. */
declare module 'vitest' {
  interface Matchers<T> {
    toLieWithin: T extends readonly number[] ? (tolerance: string, of: string | number) => void : never;
    toBeAbout: T extends number ? (expected: number, share?: number) => void : never;
    toRecord: T extends Course ? (kind: string, details?: Details) => void : never;
    toRecordInOrder: T extends Course ? (...kinds: readonly string[]) => void : never;
  }
}

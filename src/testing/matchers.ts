import { toDeliver } from './to-deliver.ts';
import { toMatchBaseline } from './to-match-baseline.ts';
import { toRaise } from './to-raise.ts';
import { toStayWithin } from './to-stay-within.ts';

/** Matchers for the result of a run, to be given to `expect.extend` of Vitest, or of what is like it. */
export const matchers = { toDeliver, toMatchBaseline, toRaise, toStayWithin };

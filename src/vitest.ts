/// <reference types="vitest" />
import type { Result } from './analysis/result.ts';
import type { DeliveryOptions } from './testing/to-deliver.ts';
import type { BaselineOptions } from './testing/to-match-baseline.ts';
import type { AlarmOptions } from './testing/to-raise.ts';
import type { WindowOptions } from './testing/to-stay-within.ts';

export { matchers } from './testing/matchers.ts';
export type { AlarmOptions, BaselineOptions, DeliveryOptions, WindowOptions };

/** Each of them is there for the result of a run, and for nothing else. */
declare module 'vitest' {
  interface Matchers<T> {
    /** So much of a drug left the tip: `toDeliver('2 mg', { of: 'morphine', within: '1 %', from: '1 day', to: '2 days' })`. */
    toDeliver: T extends Result ? (dose: string, options?: DeliveryOptions) => void : never;
    /** An alarm was raised: `toRaise('low-reservoir', { before: 'day 40 00:00' })`. */
    toRaise: T extends Result ? (alarm: string, options?: AlarmOptions) => void : never;
    /** What was delivered in every window was so near to what was intended: `toStayWithin('15 %', { window: '24 h' })`. */
    toStayWithin: T extends Result ? (share: string, options?: WindowOptions) => void : never;
    /** The run is what `pumpsim check --update` wrote down: `toMatchBaseline(readFileSync(file, 'utf8'))`. */
    toMatchBaseline: T extends Result
      ? (baseline: string | object, options?: BaselineOptions) => void
      : never;
  }
}

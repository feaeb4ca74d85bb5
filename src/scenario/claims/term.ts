import type { SignalName, FactFilter } from '../../catalog/evidence.ts';
import type { ExpectationKind } from '../../catalog/expectation.ts';
import type { Nature } from '../../units/nature.ts';

/** The unit that somebody has written, so that an answer can be given in it. */
export interface ShownUnit {
  readonly text: string;
  /** One of it, on the scale beside natures. */
  readonly size: number;
}

/** A moment is shown as `day 20 14:30` where one was written so. */
export const MOMENT = 'moment';

/** What has hours in its name is shown in them, unless something else is written. */
export const HOURS: ShownUnit = { text: 'h', size: 1 };

/** Whether a value changes while the run lasts: not at all, with the line and the reservoir, or with the fluid. */
export type Pace = 'still' | 'line' | 'fluid';

interface Value {
  readonly nature: Nature;
  /** Null where nothing was written that says how it is to be shown. */
  readonly unit: ShownUnit | null;
  readonly pace: Pace;
}

/** A value of a claim, every word of it known and every unit right. Numbers are on the scale beside natures. */
export type ValueTerm = Value &
  (
    | { readonly is: 'number'; readonly value: number }
    | { readonly is: 'reading'; readonly kind: ExpectationKind; readonly given: GivenValues }
    | { readonly is: 'signal'; readonly signal: SignalName; readonly drug: number }
    | { readonly is: 'sum'; readonly sign: 1 | -1; readonly a: ValueTerm; readonly b: ValueTerm }
    | { readonly is: 'product' | 'quotient' | 'remainder'; readonly a: ValueTerm; readonly b: ValueTerm }
    | { readonly is: 'power'; readonly a: ValueTerm; readonly to: number }
    | {
        readonly is: 'rounding';
        readonly how: Rounding;
        readonly a: ValueTerm;
        readonly digits: number;
        /** What it is counted in, on the scale beside natures. */
        readonly size: number;
      }
    | { readonly is: 'abs'; readonly a: ValueTerm }
  );

export const roundings = ['round', 'floor', 'ceil', 'fix'] as const;
export type Rounding = (typeof roundings)[number];

/** What a function is given: words and indices as they are, moments, windows and counts still to be worked out. */
export type GivenValues = Readonly<Record<string, number | string | FactFilter | WorkedOut | null>>;

/** A value that is worked out when the run is over, and the unit that the function takes it in. */
export interface WorkedOut {
  readonly term: ValueTerm;
  readonly as: 'moment' | 'window' | 'count';
}

export const comparisons = ['equal', 'unequal', 'smaller', 'smallerEq', 'larger', 'largerEq'] as const;
export type Comparison = (typeof comparisons)[number];

/** What is true or false. */
export type TruthTerm =
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'compared'; readonly by: Comparison; readonly a: ValueTerm; readonly b: ValueTerm }
  | {
      readonly is: 'about';
      readonly a: ValueTerm;
      readonly b: ValueTerm;
      readonly tolerance: ValueTerm;
      /** The tolerance is a share of `b`. */
      readonly isShare: boolean;
    }
  | { readonly is: 'and' | 'or' | 'xor'; readonly a: TruthTerm; readonly b: TruthTerm }
  | { readonly is: 'not'; readonly a: TruthTerm }
  | {
      readonly is: 'always' | 'eventually';
      readonly claim: TruthTerm;
      readonly from: WorkedOut | null;
      readonly to: WorkedOut | null;
    }
  | {
      readonly is: 'after';
      readonly fact: string;
      readonly filter: FactFilter;
      readonly within: WorkedOut;
      readonly claim: TruthTerm;
    };

export type Term = ValueTerm | TruthTerm;

export function isValue(term: Term): term is ValueTerm {
  return 'nature' in term;
}

import type { Evidence, FactFilter, Finding, SignalName } from './evidence.ts';
import type { Loss } from '../model/curve.ts';

/** What an argument is, and what the function is given for it. */
interface Given {
  /** Index of the drug. */
  readonly drug: number;
  /** Index of the fault. */
  readonly fault: number;
  /** An alarm's kind. */
  readonly alarm: string;
  /** A fact's kind. */
  readonly fact: string;
  readonly filter: FactFilter;
  /** Why a request was refused. */
  readonly reason: string;
  readonly place: Loss;
  /** ms. */
  readonly window: number;
  /** ms from start. */
  readonly moment: number;
  /** A whole number from 1. */
  readonly count: number;
  /** Any value; the judge works it out. */
  readonly value: never;
  /** What is true or false; the judge works it out. */
  readonly claim: never;
}

export type ArgumentForm = keyof Given;

/** One argument: what is written for it, and whether it may be left out. */
export interface Argument<Form extends ArgumentForm = ArgumentForm> {
  readonly form: Form;
  /** `may`: it may be left out. */
  readonly stands: 'must' | 'may';
  readonly doc: string;
}

export type Arguments = Readonly<Record<string, Argument>>;

/** What a function is given: null for what is left out, save for the drug, which is then the primary one. */
export type ArgumentValues<A extends Arguments> = {
  readonly [K in keyof A]: A[K] extends Argument<infer Form>
    ? Form extends 'drug'
      ? number
      : A[K]['stands'] extends 'must'
        ? Given[Form]
        : Given[Form] | null
    : never;
};

/** What a function gives; an amount, a rate of one and a concentration are in µg or in IU, by the drug. */
export type Gives =
  | 'amount'
  | 'amountRate'
  | 'concentration'
  | 'volume'
  | 'flow'
  | 'pressure'
  /** A time, whose unit stands in the function's name: a bare number beside it counts hours too. */
  | 'hours'
  /** ms from start. */
  | 'moment'
  | 'ratio'
  | 'count'
  | 'truth';

/** A function of the claims of a scenario: what it asks of a finished run. */
export interface ExpectationKind {
  /** The word in a claim. */
  readonly kind: string;
  readonly title: string;
  readonly doc: string;
  readonly sources: readonly string[];
  readonly arguments: Arguments;
  /** A claim that could stand in a scenario. */
  readonly example: string;
  readonly gives: Gives;
  /** What it gives when a drug is named, where that is something else. */
  readonly givesOfDrug: Gives | null;
  /** What it stands for at the moving instant, when no moment is given; null: it never moves. */
  readonly signal: SignalName | null;
  /** Null for a word of the language itself, which the judge works out. */
  readonly read: ((evidence: Evidence, values: never) => Finding) | null;
}

/** Everything that a function declares. */
interface ExpectationDeclaration<A extends Arguments> {
  readonly expectation: string;
  readonly title: string;
  readonly doc: string;
  /** Where its meaning comes from, if not from the model alone. */
  readonly sources?: readonly string[];
  readonly arguments: A;
  readonly example: string;
  readonly gives: Gives;
  readonly givesOfDrug?: Gives;
  readonly signal?: SignalName;
  readonly read?: (evidence: Evidence, values: ArgumentValues<A>) => Finding;
}

/** A function; what the declaration leaves out is none. */
export function defineExpectation<const A extends Arguments>(
  declaration: ExpectationDeclaration<A>,
): ExpectationKind {
  const { expectation, read, signal, givesOfDrug, sources, ...rest } = declaration;
  return {
    ...rest,
    kind: expectation,
    sources: sources ?? ['our choice, because it names what the result reports.'],
    givesOfDrug: givesOfDrug ?? null,
    signal: signal ?? null,
    read: read ?? null,
  };
}

const must =
  <Form extends ArgumentForm>(form: Form, usual: string) =>
  (doc = usual) =>
    ({ form, stands: 'must', doc }) as const;
const may =
  <Form extends ArgumentForm>(form: Form, usual: string) =>
  (doc = usual) =>
    ({ form, stands: 'may', doc }) as const;

/** The arguments that functions take. */
export const drug = may('drug', 'The drug; the primary one when left out.');
export const fault = must('fault', 'The fault, by its name, or by its kind where that is unique.');
export const alarm = must('alarm', 'The kind of alarm.');
export const fact = must('fact', 'The kind of fact.');
export const filter = may(
  'filter',
  'What the facts are told apart by, as in "bolus: patient"; several with commas between. A word that can mean only one of these may stand alone: "patient", or the name of a fault.',
);
export const reason = must('reason', 'Why the request was refused.');
export const place = must('place', 'Where it was lost: leaked, extrathecal, pocket or aspirated.');
export const window = must('window', 'Length of the window.');
export const from = may('moment', 'From when on; the start of the run when left out.');
export const to = may('moment', 'Until when; the end of the run when left out.');
export const at = may(
  'moment',
  'When; left out inside always, eventually and after, where the instant moves.',
);
export const nth = may('count', 'Which of them, counted from 1; the first when left out.');
export const duration = must('window', 'How long.');
export const anyValue = must('value', 'Any value.');
export const claim = must('claim', 'What is true or false.');

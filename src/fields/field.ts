import type { Bounds } from './bounds.ts';

/** How one parameter of a kind is declared: what it means, its bounds and default, and how its text is read. */
export interface Field<T> {
  /** One sentence that would stand in a manual. */
  readonly doc: string;
  /** What is written in a file, in words: "volume (uL, mL, L)", "one of start, end". */
  readonly form: string;
  /** The value when the file is silent, in canonical units; absent when the field is required or may be left out. */
  readonly default?: T;
  /** The default as a person would write it, with its unit; null where there is no default. */
  readonly defaultText: string | null;
  /** May be left out without a default: its value is then undefined. */
  readonly optional: boolean;
  /** Where the default comes from; says `unverified` where no source could be read. */
  readonly source: string | null;
  /** The bounds of a number, in canonical units; null for what is no number. */
  readonly bounds: Bounds | null;
  /** The canonical unit of its value, bounds and default: "uL"; null where there is none (a share is a bare 0.85 inside). */
  readonly unit: string | null;
  /** The fields inside it: those of a map, or of each entry of a list; absent where it is one value. */
  readonly parts?: Fields;
  /** A value as a person would write it, with its unit. */
  show(value: T): string;
  /** Reads what stands in the file. */
  read(input: unknown, context: ReadingContext): Reading<T>;
  /** JSON Schema of what may stand in the file. */
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  /** The drugs that the input names with a concentration, and that concentration's text; absent in a family that holds none. */
  drugsIn?(input: unknown): readonly (readonly [name: string, concentration: unknown])[];
}

/** What a field may need to know of the file around it. */
export interface ReadingContext {
  /** Index of a drug by name, or -1. */
  drug(name: string): number;
  readonly drugNames: readonly string[];
  /** The unit of amount of a drug. */
  drugUnit(name: string): 'ug' | 'iu';
  /** The drug of a dose or rate that names none. */
  readonly primary: string;
  /** Wall clock at start, ms. */
  readonly startMs: number;
  /** From where a patient bolus that does not say counts its lockout. */
  readonly lockoutFrom: 'start' | 'end';
}

/** A value, or what is wrong with the input. A list that is wrong in places may give the rest of it all the same. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FieldProblem[]; readonly rest?: T };

export interface FieldProblem {
  /** Leads from the field to the place inside it. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** It is the key at the end of the path that is wrong, not the value. */
  readonly atKey?: true;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values that a set of fields reads to. */
export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

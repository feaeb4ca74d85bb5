import type { ReadingContext, Values } from '../fields/index.ts';
import type { Drug } from './scenario.ts';
import type { scenarioFields } from './scenario-fields.ts';

/** What is known of a file before its fields are read. */
export interface FileContext extends ReadingContext {
  /** Every drug named anywhere in the file. */
  readonly drugs: readonly Drug[];
}

/** A scenario as far as it could be read: what is wrong in one place does not keep the rest from being checked. */
export interface Draft {
  readonly values: Partial<Values<typeof scenarioFields>>;
  readonly context: FileContext;
  /** The file as plain lists and maps, for what only its own keys can tell. */
  readonly written: Readonly<Record<string, unknown>>;
}

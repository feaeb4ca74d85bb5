import { heading, list, prose, table } from '../catalogue/block.ts';
import type { Block } from '../catalogue/block.ts';

/** What stands on a page of the handbook. Words between backticks stand as in a file; `[text](page.html)` is a link. */
export type HandbookBlock = Block | Code | Steps;

/** Something to type, to save, or to read. */
export interface Code {
  readonly block: 'code';
  readonly is: 'command' | 'output' | 'scenario';
  readonly text: string;
  /** The name under which a scenario is saved. */
  readonly file: string | null;
  /** The exit status of a command, where it is not 0. */
  readonly status: number;
}

/** A list in order. */
export interface Steps {
  readonly block: 'steps';
  readonly items: readonly string[];
}

/** One page. */
export interface HandbookPage {
  /** Its file, without the ending. */
  readonly name: string;
  readonly title: string;
  /** One sentence: what the reader can do afterwards. */
  readonly lead: string;
  readonly blocks: readonly HandbookBlock[];
}

export { list, prose, table };

export const section = (text: string): Block => heading(text, 2);
export const steps = (...items: readonly string[]): Steps => ({ block: 'steps', items });

/** Lines to type, each on its own; the status is that of the last. */
export function command(text: string, status = 0): Code {
  return { block: 'code', is: 'command', text, file: null, status };
}

/** What the command above it prints, or a part of that. */
export function output(text: string): Code {
  return { block: 'code', is: 'output', text, file: null, status: 0 };
}

/** A scenario to be saved under a name. */
export function scenario(file: string, text: string): Code {
  return { block: 'code', is: 'scenario', text, file, status: 0 };
}

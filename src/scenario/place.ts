/** A text that is read, under the name that its problems carry: a file, `--seed`, `--set faults[0].passes`. */
export interface Source {
  readonly name: string;
  readonly text: string;
  /** An option of the command line has no lines. */
  readonly isFile: boolean;
  /** The offset at which each line begins. */
  readonly lines: readonly number[];
  /** The offset of each character that a text counts as two. */
  readonly pairs: readonly number[];
}

/** Where something stands. */
export interface Place {
  readonly source: Source;
  readonly offset: number;
}

/** Widest stretch of a source line that a problem shows. */
const width = 100;

export function sourceOf(name: string, text: string, isFile: boolean): Source {
  const lines = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  return { name, text, isFile, lines, pairs };
}

/** Line and column, counted from 1; columns in characters as an editor shows them. */
export function lineAndColumn({ source, offset }: Place): { line: number; column: number } {
  const line = lineOf(source, offset);
  const from = source.lines[line] ?? 0;
  const pairs = countBelow(source.pairs, offset) - countBelow(source.pairs, from);
  return { line: line + 1, column: offset - from - pairs + 1 };
}

/** The source line, without its indentation and cut where it is long, and a caret below the place. */
export function excerptAt({ source, offset }: Place): string {
  const line = lineOf(source, offset);
  const from = source.lines[line] ?? 0;
  const whole = source.text.slice(from, source.lines[line + 1] ?? source.text.length).trimEnd();
  const column = offset - from;
  const indentation = Math.min(whole.length - whole.trimStart().length, column);
  const start = whole.length - indentation <= width ? indentation : Math.max(indentation, column - width / 2);
  const before = printable((start > indentation ? '…' : '') + whole.slice(start, column));
  const after = printable(whole.slice(column, start + width)) + (whole.length > start + width ? '…' : '');
  return `${before}${after}\n${' '.repeat([...before].length)}^`;
}

function lineOf({ lines }: Source, offset: number): number {
  return countBelow(lines, offset + 1) - 1;
}

/** How many of the rising numbers lie below a bound. */
function countBelow(rising: readonly number[], bound: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rising[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One printed column for every character, and nothing that a terminal obeys. */
function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u00b7');
}

/** A text that is read, under the name that its problems carry: a file, `--seed`, `--set faults[0].passes`. */
export interface Source {
  readonly name: string;
  readonly text: string;
  /** An option of the command line has no lines. */
  readonly isFile: boolean;
  /** The offset at which each line begins. */
  readonly lines: readonly number[];
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
  return { name, text, isFile, lines };
}

/** Line and column, counted from 1; columns in characters as an editor shows them. */
export function lineAndColumn({ source, offset }: Place): { line: number; column: number } {
  const line = lineOf(source, offset);
  return { line: line + 1, column: [...source.text.slice(source.lines[line], offset)].length + 1 };
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
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** One printed column for every character, and nothing that a terminal obeys. */
function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u00b7');
}

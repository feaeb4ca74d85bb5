import type { Source } from '../place.ts';

/** One cell of a table, and where it stands in its file. */
export interface Cell {
  readonly text: string;
  readonly offset: number;
}

/** The rows of a comma-separated text, cell by cell; blank lines at its end are none. */
export function* rowsOf({ text, lines }: Source): Generator<readonly Cell[]> {
  const end = text.trimEnd().length;
  for (const [i, from] of lines.entries()) {
    if (from >= end && i > 0) return;
    yield cellsOf(text.slice(from, lines[i + 1] ?? text.length).trimEnd(), from);
  }
}

function cellsOf(line: string, from: number): readonly Cell[] {
  let offset = from;
  return line.split(',').map((written) => {
    const blank = written.length - written.trimStart().length;
    const cell = { text: written.trim().replace(/^"(.*)"$/, '$1'), offset: offset + blank };
    offset += written.length + 1;
    return cell;
  });
}

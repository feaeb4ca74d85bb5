import { plain, type Paint } from '../paint.ts';
import { lengthOf, wrapped } from './wrapped.ts';
import type { Block } from './block.ts';

/** Narrower than this no text is set beside other columns: our choice, because a sentence then runs down the page. */
const narrowest = 40;

/** Stands for a blank at which no line is broken. */
const unbroken = '\u00a0';

/** A page for a terminal of so many characters, or for a pipe. */
export function pageText(page: readonly Block[], width: number, paint: Paint = plain): string {
  const parts = page.map((block) => lines(block, width, paint).join('\n'));
  const gaps = page.map((block) => (block.block === 'heading' ? '\n' : '\n\n'));
  const text = parts.map((part, i) => part + (gaps[i] ?? '')).join('');
  return `${text.trimEnd().replaceAll(unbroken, ' ')}\n`;
}

function lines(block: Block, width: number, paint: Paint): readonly string[] {
  switch (block.block) {
    case 'heading':
      return wrapped(bare(block.text), width).map((line) => paint.bold(line));
    case 'prose':
      return wrapped(bare(block.text), width);
    case 'list':
      return block.items.flatMap((item) => hanging('- ', bare(item), width));
    case 'table':
      return tableLines(
        block.rows.map((row) => row.map(bare)),
        width,
      );
    case 'yaml':
      return block.text.split('\n').map((line) => `  ${line}`);
  }
}

/** In columns where the last of them keeps its room; else each cell below the one before it. */
function tableLines(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.slice(0, -1).forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, lengthOf(cell))));
  const taken = widths.reduce((sum, each) => sum + each + 2, 2);
  const [first = 0] = widths;
  return rows.flatMap((row) => {
    const cells = row.slice(0, -1).map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - lengthOf(cell)));
    const last = row.at(-1) ?? '';
    if (width - taken >= narrowest) return hanging(`  ${cells.join('  ')}  `, last, width);
    const [term = '', ...others] = row;
    const beside = `  ${term}${' '.repeat(first - lengthOf(term))}  `;
    const below = ' '.repeat(lengthOf(beside));
    return others.flatMap((cell, i) => hanging(i === 0 ? beside : below, cell, width));
  });
}

/** Text behind a beginning, its further lines below its first. */
function hanging(beginning: string, text: string, width: number): readonly string[] {
  const indent = lengthOf(beginning);
  const [first = '', ...others] = wrapped(text, Math.max(width - indent, narrowest / 2));
  return [(beginning + first).trimEnd(), ...others.map((line) => ' '.repeat(indent) + line)];
}

/** Without the backticks around what stands as in a file, which is kept on one line instead. */
function bare(text: string): string {
  return text.replace(/`([^`]*)`/g, (_, code: string) => code.replaceAll(' ', unbroken));
}

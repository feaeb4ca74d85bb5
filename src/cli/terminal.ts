import pc from 'picocolors';
import type { Result } from '../analysis/result.ts';
import { plain, type Paint } from '../report/paint.ts';
import { terminalPlot } from '../report/terminal-plot/index.ts';

/** How results are marked on standard output: in colour on a terminal that wants it, else not at all. */
export function terminalPaint(): Paint {
  if (process.stdout.isTTY !== true || !pc.isColorSupported) return plain;
  return { bold: pc.bold, dim: pc.dim, warn: pc.yellow, good: pc.green };
}

/** How wide a text may run: as wide as the terminal, but no wider than is pleasant to read. */
export function terminalWidth(): number {
  return Math.min(process.stdout.columns || 100, 100);
}

/** The dose as a plot of text, for what standard output is: braille on a terminal that shows it, else plain ASCII. */
export function plotOnTerminal(result: Result): string {
  const { stdout, env } = process;
  const isTerminal = stdout.isTTY === true;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const letters = isTerminal && /utf-?8/i.test(locale) ? 'braille' : 'ascii';
  return `${terminalPlot(result, { width: isTerminal ? stdout.columns || 80 : 80, letters }, terminalPaint())}\n`;
}

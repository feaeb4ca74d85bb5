import pc from 'picocolors';
import { plain, type Paint } from '../report/paint.ts';

/** How results are marked on standard output: in colour on a terminal that wants it, else not at all. */
export function terminalPaint(): Paint {
  if (process.stdout.isTTY !== true || !pc.isColorSupported) return plain;
  return { bold: pc.bold, dim: pc.dim, warn: pc.yellow, good: pc.green };
}

/** How wide a text may run: as wide as the terminal, but no wider than is pleasant to read. */
export function terminalWidth(): number {
  return Math.min(process.stdout.columns || 100, 100);
}

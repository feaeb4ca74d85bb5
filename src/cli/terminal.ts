import pc from 'picocolors';
import { plain, type Paint } from '../report/paint.ts';

/** How results are marked on standard output: in colour on a terminal that wants it, else not at all. */
export function terminalPaint(): Paint {
  if (process.stdout.isTTY !== true || !pc.isColorSupported) return plain;
  return { bold: pc.bold, dim: pc.dim, warn: pc.yellow, good: pc.green };
}

import { wrapped } from '../catalogue/wrapped.ts';

/** A text under a label, its further lines below its first. */
export function hanging(text: string, label: string, width: number): string[] {
  const lines = wrapped(text, Math.max(20, width - label.length));
  return lines.map((line, i) => `${i === 0 ? label : ' '.repeat(label.length)}${line}`);
}

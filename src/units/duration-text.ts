import { dimensions } from './dimension.ts';
import { misunderstood, understood } from './parsed.ts';
import { readQuantity } from './quantity-text.ts';
import { milliseconds } from './quantity.ts';
import { quoted } from './quoted.ts';
import type { Parsed } from './parsed.ts';
import type { Milliseconds } from './quantity.ts';

const part = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*[^\s\d.+-]+/gi;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/i;

const sizes: readonly (readonly [size: number, singular: string, plural: string])[] = [
  [86_400_000, 'day', 'days'],
  [3_600_000, 'h', 'h'],
  [60_000, 'min', 'min'],
  [1000, 's', 's'],
  [1, 'ms', 'ms'],
];

/**
 * Read `36 h` or `20 days 14 h 30 min` as whole milliseconds.
 *
 * Of several parts each is smaller than those before it, and so is its unit; none has a sign.
 */
export function readDuration(text: string): Parsed<Milliseconds> {
  const parts = text.length > 80 ? [text] : partsOf(text);
  let total = 0;
  let previous = Infinity;
  let smallest = Infinity;
  for (const each of parts) {
    const read = readQuantity(each, dimensions.time);
    if (!read.ok) return parts.length === 1 ? read : misunderstood(`In ${quoted(text)}: ${read.message}`);
    const unit = unitOf(each);
    if (parts.length > 1 && (read.value >= previous || unit >= smallest || /^[+-]/.test(each)))
      return misunderstood(
        `The parts of ${quoted(text)} do not go from large to small, as in "20 days 14 h 30 min".`,
      );
    total += read.value;
    // A part that is 0 leaves room for any smaller unit: 1 day 0 h 30 min.
    if (read.value > 0) previous = read.value;
    smallest = unit;
  }
  if (!Number.isInteger(total))
    return misunderstood(`${quoted(text)} is not a whole number of milliseconds.`);
  if (!Number.isSafeInteger(total)) return misunderstood(`${quoted(text)} is too long a time.`);
  return understood(milliseconds(total));
}

/** A time in its natural parts: `20 days 14 h 30 min`. Below two days it is counted in hours: `24 h`. */
export function durationText(duration: number): string {
  const inHours = Math.abs(duration) < 2 * 86_400_000;
  const words: string[] = [];
  let left = Math.abs(duration);
  for (const [size, singular, plural] of inHours ? sizes.slice(1) : sizes) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) words.push(`${count} ${count === 1 ? singular : plural}`);
  }
  return (duration < 0 ? '-' : '') + (words.join(' ') || '0 h');
}

/** The size of the unit of one part, ms. */
function unitOf(part: string): number {
  const unit = readQuantity(`1 ${part.replace(number, '')}`, dimensions.time);
  return unit.ok ? unit.value : NaN;
}

/** The parts of a combined time, or the text as it is when it is not one. */
function partsOf(text: string): readonly string[] {
  const parts = text.match(part) ?? [];
  return parts.length > 1 && text.replace(part, '').trim() === '' ? parts : [text];
}

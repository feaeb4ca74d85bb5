import { misunderstood, understood } from './parsed.ts';
import { quantity } from './quantity.ts';
import { quoted } from './quoted.ts';
import { rescale } from './scale.ts';
import type { Parsed } from './parsed.ts';
import type { Share } from './quantity.ts';

/** Longer texts are not shares. */
const longest = 80;

const percent = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*%$/i;

/** Read `85 %` as 0.85. A bare number is refused: it might be meant either way. */
export function readShare(text: string): Parsed<Share> {
  const [, number] = (text.length <= longest ? percent.exec(text.trim()) : null) ?? [];
  if (number === undefined)
    return misunderstood(`${quoted(text)} is not a share; it is written in per cent, as in "85 %".`);
  const value = rescale(number, { tens: -2, times: 1n, over: 1n });
  return Number.isFinite(value)
    ? understood(quantity(value + 0))
    : misunderstood(`${quoted(text)} is too large a number.`);
}

/** A share as a person would write it: 0.85 is `85 %`. */
export function shareText(share: number): string {
  return `${Number((share * 100).toPrecision(5))} %`;
}

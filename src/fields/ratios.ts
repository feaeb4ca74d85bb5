import { misunderstood, understood } from '../units/parsed.ts';
import { quoted } from '../units/quoted.ts';
import { readShare, shareText } from '../units/share-text.ts';
import { numeric } from './numeric.ts';
import { standing, textOf } from './reading.ts';
import type { Factor, Share } from '../units/quantity.ts';

/** A part of a whole, written in per cent: `85 %` reads as 0.85. From 0 to 100 % unless bounds are declared. */
export const share = numeric<Share>({
  form: 'share (per cent)',
  jsonSchema: { type: 'string', pattern: String.raw`^\s*[+-]?(\d+(?:\.\d*)?|\.\d+)\s*%\s*$` },
  usual: { atLeast: 0, atMost: 1 },
  show: shareText,
  parse: (input) => {
    const text = textOf(input);
    return text === null
      ? misunderstood(`${standing(input)}. A share is written in per cent, as in "85 %".`)
      : readShare(text);
  },
});

/** A bare number that multiplies: 1 changes nothing. */
export const factor = numeric<Factor>({
  form: 'number',
  jsonSchema: { type: 'number' },
  usual: { atLeast: 0 },
  // Nothing gives ten thousand times what it is told: our choice.
  sizes: { least: 1e-6, most: 10_000 },
  show: String,
  parse: (input) => {
    if (typeof input === 'number' && Number.isFinite(input)) return understood(input);
    const what = typeof input === 'string' ? `${quoted(input)} is not a bare number` : standing(input);
    return misunderstood(`${what}. A factor is a number without a unit, as in 1.2.`);
  },
});

/** A whole number. */
export const count = numeric<number>({
  form: 'whole number',
  jsonSchema: { type: 'integer' },
  usual: { atLeast: 0 },
  show: String,
  parse: (input) => {
    if (typeof input === 'number' && Number.isSafeInteger(input)) return understood(input);
    const what = typeof input === 'string' ? `${quoted(input)} is not a whole number` : standing(input);
    return misunderstood(
      `${typeof input === 'number' ? `${input} is not a whole number that can be held exactly` : what}.`,
    );
  },
});

import { dimensions, guidance } from '../units/dimension.ts';
import { durationText, readDuration } from '../units/duration-text.ts';
import { misunderstood, understood } from '../units/parsed.ts';
import { numeric } from './numeric.ts';
import { standing, textOf } from './reading.ts';
import type { Milliseconds } from '../units/quantity.ts';
import type { Parsed } from '../units/parsed.ts';

const pattern = String.raw`^\s*((\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*(ms|s|min|h|days?|weeks?)\s*)+$`;

function parse(input: unknown): Parsed<number> {
  const text = textOf(input);
  return text === null
    ? misunderstood(`${standing(input)}. ${guidance(dimensions.time)}`)
    : readDuration(text);
}

/** How long something lasts: whole ms, written `20 days 14 h 30 min`. */
export const duration = numeric<Milliseconds>({
  form: 'time (ms, s, min, h, days, weeks; "20 days 14 h 30 min")',
  unit: dimensions.time.canonical,
  jsonSchema: { type: 'string', pattern },
  usual: { atLeast: 0 },
  show: durationText,
  parse,
});

/** A duration, or the word `never`, which reads as `Infinity`. */
export const durationOrNever = numeric<Milliseconds>({
  form: 'time (ms, s, min, h, days, weeks), or never',
  unit: dimensions.time.canonical,
  jsonSchema: { type: 'string', anyOf: [{ pattern }, { const: 'never' }] },
  usual: { atLeast: 0 },
  show: (value) => (value === Infinity ? 'never' : durationText(value)),
  parse: (input) => (input === 'never' ? understood(Infinity) : parse(input)),
});

import { dimensions, formOf, guidance, patternOf } from '../units/dimension.ts';
import { misunderstood } from '../units/parsed.ts';
import { quantityText, readQuantity } from '../units/quantity-text.ts';
import { readShare, shareText } from '../units/share-text.ts';
import { numeric } from './numeric.ts';
import { standing, textOf } from './reading.ts';
import type { Quantity, Share } from '../units/quantity.ts';

const perDegree = dimensions.pressurePerDegree;
const afterShare = /\s*\/\s*degC\s*$/;

/** By how much a pressure rises per °C, kPa/°C: `9.7 kPa/degC`, or for short `9.7 kPa`. */
export const pressurePerDegree = numeric<Quantity<'kPa/degC'>>({
  form: formOf(perDegree),
  unit: perDegree.canonical,
  jsonSchema: {
    type: 'string',
    anyOf: [{ pattern: patternOf(perDegree) }, { pattern: patternOf(dimensions.pressure) }],
  },
  usual: { atLeast: 0 },
  show: (value) => quantityText(value, perDegree),
  parse: (input) => {
    const text = textOf(input);
    if (text === null) return misunderstood(`${standing(input)}. ${guidance(perDegree)}`);
    const short = readQuantity(text, dimensions.pressure);
    return short.ok ? short : readQuantity(text, perDegree);
  },
});

/** A part of a whole per °C: `2 %/degC`, or for short `2 %`. */
export const sharePerDegree = numeric<Share>({
  form: 'share per degree (2 %/degC)',
  jsonSchema: { type: 'string', pattern: String.raw`^\s*[+-]?(\d+(?:\.\d*)?|\.\d+)\s*%\s*(/\s*degC\s*)?$` },
  usual: { atLeast: 0, atMost: 1 },
  show: (value) => `${shareText(value)}/degC`,
  parse: (input) => {
    const text = textOf(input);
    return text === null
      ? misunderstood(`${standing(input)}. A share per degree is written in per cent, as in "2 %/degC".`)
      : readShare(text.replace(afterShare, ''));
  },
});

import { isAlike, natureText, pure } from '../../units/nature.ts';
import { quoted } from '../../units/quoted.ts';
import { numberOf } from './arithmetic.ts';
import { NotUnderstood } from './syntax.ts';
import { shown, unitOf } from './written-unit.ts';
import type { ReadValue } from './arguments.ts';
import type { Syntax } from './syntax.ts';
import type { Rounding, ValueTerm } from './term.ts';

/** `round(x)`, `round(x, 2)`, and of what has a unit `round(x, mg)`, `round(x, 2, mg)`: counted in that unit. */
export function roundedOf(how: Rounding, parts: readonly Syntax[], readValue: ReadValue): ValueTerm {
  const unit = parts.length > 1 ? unitOf(parts.at(-1) as Syntax) : null;
  const [part, places, ...more] = unit === null ? parts : parts.slice(0, -1);
  if (part === undefined || more.length > 0)
    throw new NotUnderstood(
      `${how}() takes a value, perhaps how many decimals it keeps, and the unit that it is counted in, as in ${how}(delivered(), 1, mg).`,
    );
  const a = readValue(part);
  const { nature } = a;
  if (unit !== null && !isAlike(nature, unit.nature))
    throw new NotUnderstood(
      `${how}() takes ${natureText(nature)} here, and ${quoted(unit.text)} is ${natureText(unit.nature)}.`,
    );
  if (unit === null && !isAlike(nature, pure))
    throw new NotUnderstood(
      `${how}() of ${natureText(nature)} needs the unit that it is counted in, as in ${how}(delivered(), 1, mg).`,
    );
  if (a.pace !== 'still') throw new NotUnderstood(`What moves cannot be rounded by ${how}().`);
  const digits = decimalsOf(how, places === undefined ? numberOf(0) : readValue(places));
  const rounding = { is: 'rounding', how, a, digits, nature, pace: 'still' } as const;
  return unit === null
    ? { ...rounding, size: 1, unit: null }
    : { ...rounding, size: unit.size, unit: shown(unit) };
}

function decimalsOf(how: Rounding, places: ValueTerm): number {
  const isPlaces = places.is === 'number' && isAlike(places.nature, pure) && Number.isInteger(places.value);
  if (!isPlaces || places.value < 0 || places.value > 15)
    throw new NotUnderstood(`${how}() keeps 0 to 15 decimals.`);
  return places.value;
}

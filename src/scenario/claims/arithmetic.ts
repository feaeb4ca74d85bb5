import {
  combined,
  dimensionOf,
  isAlike,
  natureText,
  pure,
  toPower,
  type Nature,
} from '../../units/nature.ts';
import { NotUnderstood, operators } from './syntax.ts';
import { HOURS } from './term.ts';
import type { Pace, ShownUnit, ValueTerm } from './term.ts';

/** Higher powers are no dose: our choice. */
const highestPower = 8;

/** A number in a unit, or bare. */
export function numberOf(value: number, nature = pure, unit: ShownUnit | null = null): ValueTerm {
  if (!Number.isFinite(value)) throw new NotUnderstood('This is too large a number.');
  return { is: 'number', value: value + 0, nature, unit, pace: 'still' };
}

/** a + b, a − b. */
export function sumOf(a: ValueTerm, b: ValueTerm, sign: 1 | -1): ValueTerm {
  const [left, right] = alike(a, b, sign === 1 ? operators.add : operators.subtract);
  const unit = left.unit ?? right.unit;
  if (left.is === 'number' && right.is === 'number')
    return numberOf(left.value + sign * right.value, left.nature, unit);
  return { is: 'sum', sign, a: left, b: right, nature: left.nature, unit, pace: together(left, right) };
}

/**
 * Both sides of a sum or a comparison, which must be of one kind; a bare 0 is 0 of any, and a bare number beside what
 * has hours in its name counts hours.
 */
export function alike(a: ValueTerm, b: ValueTerm, operator: string): readonly [ValueTerm, ValueTerm] {
  if (isAlike(a.nature, b.nature)) return [a, b];
  if (isZero(b)) return [a, { ...b, nature: a.nature }];
  if (isZero(a)) return [{ ...a, nature: b.nature }, b];
  if (countsHours(a) && isBare(b)) return [a, { ...b, nature: a.nature }];
  if (countsHours(b) && isBare(a)) return [{ ...a, nature: b.nature }, b];
  const hint = isBare(a) || isBare(b) ? ' A number needs its unit, as in "8 mg" or "20.5 days".' : '';
  throw new NotUnderstood(
    `The left side of ${operator} is ${natureText(a.nature)}, the right side is ${natureText(b.nature)}.${hint}`,
  );
}

/** A number without a unit. */
function isBare(value: ValueTerm): boolean {
  return value.is === 'number' && value.unit === null && isAlike(value.nature, pure);
}

function countsHours(value: ValueTerm): boolean {
  return value.is === 'reading' && value.kind.gives === 'hours' && value.unit === HOURS;
}

export function productOf(a: ValueTerm, b: ValueTerm): ValueTerm {
  const nature = combined(a.nature, b.nature, 1);
  const unit = unitOfProduct(a, b);
  if (a.is === 'number' && b.is === 'number') return numberOf(a.value * b.value, nature, unit);
  if (a.pace !== 'still' && b.pace !== 'still')
    throw new NotUnderstood('Both sides of * move; one of them must stand still.');
  return { is: 'product', a, b, nature, unit, pace: a.pace === 'still' ? b.pace : a.pace };
}

export function quotientOf(a: ValueTerm, b: ValueTerm): ValueTerm {
  const nature = combined(a.nature, b.nature, -1);
  const unit = unitOfQuotient(a, b);
  if (b.is === 'number' && b.value === 0) throw new NotUnderstood('This divides by 0.');
  if (a.is === 'number' && b.is === 'number') return numberOf(a.value / b.value, nature, unit);
  if (b.pace !== 'still')
    throw new NotUnderstood('What moves cannot stand below /; multiply the other side by it instead.');
  return { is: 'quotient', a, b, nature, unit, pace: a.pace };
}

/** What is left of a over whole numbers of b, with the sign of b. */
export function remainderOf(a: ValueTerm, b: ValueTerm): ValueTerm {
  const [left, right] = alike(a, b, operators.mod);
  if (right.is === 'number' && right.value === 0) throw new NotUnderstood('This divides by 0.');
  if (left.pace !== 'still' || right.pace !== 'still')
    throw new NotUnderstood('What moves cannot stand beside mod.');
  const { nature } = left;
  return { is: 'remainder', a: left, b: right, nature, unit: left.unit ?? right.unit, pace: 'still' };
}

export function powerOf(a: ValueTerm, to: ValueTerm): ValueTerm {
  if (
    to.is !== 'number' ||
    !isAlike(to.nature, pure) ||
    !Number.isInteger(to.value) ||
    Math.abs(to.value) > highestPower
  )
    throw new NotUnderstood(`A power is a whole number from -${highestPower} to ${highestPower}.`);
  const nature = toPower(a.nature, to.value);
  if (a.is === 'number') return numberOf(a.value ** to.value, nature);
  if (a.pace !== 'still') throw new NotUnderstood('What moves cannot be raised to a power.');
  return { is: 'power', a, to: to.value, nature, unit: null, pace: 'still' };
}

/** How two values move together: the fluid settles at paces of its own, so that it can only meet what stands still. */
export function together(a: ValueTerm, b: ValueTerm): Pace {
  if (a.pace === 'still') return b.pace;
  if (b.pace === 'still') return a.pace;
  if (a.pace === 'line' && b.pace === 'line') return 'line';
  throw new NotUnderstood('While it moves, csf() can only be compared with something that stands still.');
}

function isZero(term: ValueTerm): boolean {
  return term.is === 'number' && term.value === 0 && isAlike(term.nature, pure) && term.unit === null;
}

function unitOfProduct(a: ValueTerm, b: ValueTerm): ShownUnit | null {
  if (isAlike(a.nature, pure)) return b.unit ?? (isAlike(b.nature, pure) ? a.unit : null);
  if (isAlike(b.nature, pure)) return a.unit;
  return a.unit === null || b.unit === null || isShorter(a.nature, b.nature, 1)
    ? null
    : { text: `${a.unit.text}*${b.unit.text}`, size: a.unit.size * b.unit.size };
}

/** Whether units cancel to what has a unit of its own, as mg/day and days do to mg: then that is shown. */
function isShorter(a: Nature, b: Nature, sign: 1 | -1): boolean {
  const joined = combined(a, b, sign);
  const cancels = joined.some(
    (power, base) => Math.abs(power) < Math.abs(a[base] ?? 0) + Math.abs(b[base] ?? 0),
  );
  return cancels && (isAlike(joined, pure) || dimensionOf(joined) !== null);
}

function unitOfQuotient(a: ValueTerm, b: ValueTerm): ShownUnit | null {
  if (isAlike(b.nature, pure)) return a.unit;
  if (a.unit === null || b.unit === null || isShorter(a.nature, b.nature, -1)) return null;
  const below = /[*/]/.test(b.unit.text) ? `(${b.unit.text})` : b.unit.text;
  return { text: `${a.unit.text}/${below}`, size: a.unit.size / b.unit.size };
}

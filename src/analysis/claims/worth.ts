import { MS_PER_HOUR } from '../../model/time.ts';
import type { Finding } from '../../catalog/evidence.ts';
import type { GivenValues, Rounding, ValueTerm, WorkedOut } from '../../scenario/claims/term.ts';
import type { RunEvidence } from '../evidence.ts';

/** Where the moving instant is: so many hours into a stretch of the curve. */
export interface Instant {
  readonly stretch: number;
  readonly h: number;
}

/** What a value of a claim is worth, on the scale beside natures; `now` is the moving instant, null where none moves. */
export function worthOf(term: ValueTerm, evidence: RunEvidence, now: Instant | null = null): Finding {
  const of = (part: ValueTerm): Finding => worthOf(part, evidence, now);
  switch (term.is) {
    case 'number':
      return { value: term.value };
    case 'reading':
      return readingOf(term, evidence);
    case 'signal':
      if (now === null) throw new Error('Nothing moves here. This is a bug in the simulator.');
      return { value: evidence.signal(term.signal, term.drug).value(now.stretch, now.h) };
    case 'sum':
      return both(of(term.a), of(term.b), (a, b) => a + term.sign * b);
    case 'product':
      return both(of(term.a), of(term.b), (a, b) => a * b);
    case 'quotient':
      return divided(of(term.a), of(term.b));
    case 'remainder':
      return remainder(of(term.a), of(term.b));
    case 'power':
      return one(of(term.a), (a) => a ** term.to);
    case 'rounding':
      return one(of(term.a), (a) => term.size * roundedTo(a / term.size, term.how, term.digits));
    case 'abs':
      return one(of(term.a), Math.abs);
  }
}

function readingOf({ kind, given }: Extract<ValueTerm, { is: 'reading' }>, evidence: RunEvidence): Finding {
  if (kind.read === null) throw new Error(`${kind.kind}() is no value. This is a bug in the simulator.`);
  const values = allWorkedOut(given, evidence);
  if ('none' in values) return values as { none: string };
  const found = kind.read(evidence, values as never);
  if ('none' in found) return found;
  if (!Number.isFinite(found.value)) return { none: `${kind.kind}() has no value in this run.` };
  return kind.gives === 'moment' ? { ...found, value: found.value / MS_PER_HOUR } : found;
}

/** Every argument as its function takes it, or why one of them has no value. */
function allWorkedOut(given: GivenValues, evidence: RunEvidence): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, argument] of Object.entries(given)) {
    const isTerm = typeof argument === 'object' && argument !== null && 'term' in argument;
    const worked = isTerm ? workedOut(argument as WorkedOut, evidence) : { value: argument };
    if ('none' in worked) return worked;
    values[name] = worked.value;
  }
  const { from, to } = values;
  if (typeof from === 'number' && typeof to === 'number' && from > to)
    return { none: 'The first of the two moments lies after the second.' };
  return values;
}

/** A moment (ms from start), a window (ms) or a count. */
export function workedOut({ term, as }: WorkedOut, evidence: RunEvidence): Finding {
  const worth = worthOf(term, evidence);
  if ('none' in worth) return worth;
  if (as === 'count')
    return Number.isInteger(worth.value) && worth.value >= 1
      ? worth
      : { none: `${worth.value} is not a whole number from 1.` };
  const ms = Math.round(worth.value * MS_PER_HOUR);
  if (as === 'window') return ms > 0 ? { value: ms } : { none: 'This time is not above 0.' };
  if (ms >= 0 && ms <= evidence.duration) return { value: ms };
  return { none: `The moment lies ${ms < 0 ? 'before the start' : 'after the end'} of the run.` };
}

function one(a: Finding, work: (value: number) => number): Finding {
  return 'none' in a ? a : finite({ ...a, value: work(a.value) });
}

function both(a: Finding, b: Finding, work: (a: number, b: number) => number): Finding {
  if ('none' in a) return a;
  if ('none' in b) return b;
  const at = a.at ?? b.at;
  return finite({ value: work(a.value, b.value), ...(at === undefined ? {} : { at }) });
}

function divided(a: Finding, b: Finding): Finding {
  return 'value' in b && b.value === 0
    ? { none: 'This divides by what is 0 in this run.' }
    : both(a, b, (x, y) => x / y);
}

/** What is left of a over whole numbers of b, with the sign of b. */
function remainder(a: Finding, b: Finding): Finding {
  if ('value' in b && b.value === 0) return { none: 'This divides by what is 0 in this run.' };
  return both(a, b, (x, y) => (isWhole(x / y) ? 0 : x - y * Math.floor(x / y)));
}

function finite(found: { readonly value: number; readonly at?: number }): Finding {
  return Number.isFinite(found.value) ? found : { none: 'This is too large a number.' };
}

const ways: Readonly<Record<Rounding, (value: number) => number>> = {
  round: (value) => Math.sign(value) * Math.round(Math.abs(value)),
  floor: Math.floor,
  ceil: Math.ceil,
  fix: Math.trunc,
};

function roundedTo(value: number, how: Rounding, digits: number): number {
  const power = 10 ** digits;
  const counted = Number((value * power).toPrecision(15));
  return (isWhole(counted) ? Math.round(counted) : ways[how](counted)) / power;
}

/** Give or take 1e-12 of it: mathjs's choice for rounding and remainders, and the digits that results keep. */
function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= 1e-12 * Math.abs(value);
}

import { baselineOf, keyFigures } from './baseline.ts';
import { unitIn } from './figures.ts';
import { isExact, isWithin } from './tolerance.ts';
import type { Baseline, CountedFacts, ListedFact } from './baseline.ts';
import type { FigureValue } from './figures.ts';
import type { Result } from './result.ts';
import type { Tolerance } from './tolerance.ts';

/** In what a run is not what its baseline says. */
export interface BaselineDifference {
  /** The first listed fact that differs: what was expected and what came, null where one has nothing more to tell. */
  readonly fact: { readonly expected: ListedFact | null; readonly came: ListedFact | null } | null;
  readonly figures: readonly ChangedFigure[];
  /** Kinds of facts that are counted before or now, and are not as they were. */
  readonly counted: readonly ChangedCount[];
  /** True where nothing of all that differs, and still the digest does. */
  readonly elsewhere: boolean;
}

/** A figure that is not what the baseline says, with both its values. */
export interface ChangedFigure {
  readonly path: string;
  readonly unit: string;
  /** Undefined where there is no such figure. */
  readonly before: FigureValue | undefined;
  readonly now: FigureValue | undefined;
  /** By how much of the old value it changed; null where that means nothing. */
  readonly relative: number | null;
}

/** Facts of a kind that are not as many as before, or not the same ones. */
export interface ChangedCount {
  readonly kind: string;
  readonly before: CountedFacts | number;
  readonly now: CountedFacts | number;
}

const exact: Tolerance = { amounts: 0, times: 0 };

/**
 * Compare a run with its baseline; null where it meets it.
 *
 * With any tolerance the digests count for nothing, and of facts that are counted their number alone: what they stand
 * for is no longer to be had, so that nobody could say by how much it differs.
 */
export function compareWithBaseline(
  baseline: Baseline,
  result: Result,
  tolerance: Tolerance = exact,
): BaselineDifference | null {
  const now = baselineOf(result);
  const difference = {
    fact: firstOtherFact(baseline, now, tolerance),
    figures: changedFigures(baseline, result, tolerance),
    counted: changedCounts(baseline, now, tolerance),
  };
  const isSame = difference.fact === null && difference.figures.length + difference.counted.length === 0;
  const elsewhere = isSame && isExact(tolerance) && baseline.digest !== now.digest;
  return isSame && !elsewhere ? null : { ...difference, elsewhere };
}

function firstOtherFact(baseline: Baseline, now: Baseline, tolerance: Tolerance): BaselineDifference['fact'] {
  const isCounted = ({ kind }: ListedFact) =>
    Object.hasOwn(baseline.counted, kind) || Object.hasOwn(now.counted, kind);
  const expected = baseline.facts.filter((fact) => !isCounted(fact));
  const came = now.facts.filter((fact) => !isCounted(fact));
  for (let i = 0; i < Math.max(expected.length, came.length); i++) {
    const [before = null, after = null] = [expected[i], came[i]];
    if (before === null || after === null || !isAlike(before, after, '', tolerance))
      return { expected: before, came: after };
  }
  return null;
}

/** Whether two values are the same in all their parts; `unit` is that of the key above. */
function isAlike(a: unknown, b: unknown, unit: string, tolerance: Tolerance): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return isWithin(tolerance, unit, a, b);
  const [one, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) => Object.hasOwn(other, key) && isAlike(one[key], other[key], unitIn(key) || unit, tolerance),
    )
  );
}

/** In the order of the run's own figures; what it no longer has comes last. */
function changedFigures(
  { figures }: Baseline,
  result: Result,
  tolerance: Tolerance,
): readonly ChangedFigure[] {
  const known = keyFigures(result).map((figure) => ({ ...figure, before: figures[figure.path] }));
  const paths = new Set(known.map(({ path }) => path));
  const gone = Object.entries(figures).filter(([path]) => !paths.has(path));
  return [
    ...known.map(({ path, unit, before, value }) =>
      changed(path, unit, before ?? zeroFor(before, value), value),
    ),
    ...gone.map(([path, before]) => changed(path, unitIn(path), before, undefined)),
  ].filter(({ unit, before, now }) => !isWithin(tolerance, unit, before, now));
}

/** A figure that was 0 was left out; one that is no number now was not there at all. */
function zeroFor(before: FigureValue | undefined, now: FigureValue): FigureValue | undefined {
  return before === undefined && typeof now === 'number' ? 0 : before;
}

function changed(
  path: string,
  unit: string,
  before: FigureValue | undefined,
  now: FigureValue | undefined,
): ChangedFigure {
  const isRatio = typeof before === 'number' && typeof now === 'number' && before !== 0 && unit !== 'ms';
  return { path, unit, before, now, relative: isRatio ? (now - before) / Math.abs(before) : null };
}

function changedCounts(baseline: Baseline, now: Baseline, tolerance: Tolerance): readonly ChangedCount[] {
  const kinds = [...new Set([...Object.keys(baseline.counted), ...Object.keys(now.counted)])].sort();
  return kinds
    .map((kind) => ({ kind, before: countOf(baseline, kind), now: countOf(now, kind) }))
    .filter(({ before, now: after }) => !isSameCount(before, after, tolerance));
}

function countOf({ counted, facts }: Baseline, kind: string): CountedFacts | number {
  return counted[kind] ?? facts.filter((fact) => fact.kind === kind).length;
}

function isSameCount(a: CountedFacts | number, b: CountedFacts | number, tolerance: Tolerance): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  const isLike = (one: number, other: number) => isWithin(tolerance, 'ms', one, other);
  return (
    a.count === b.count &&
    isLike(a.first_at_ms, b.first_at_ms) &&
    isLike(a.last_at_ms, b.last_at_ms) &&
    (!isExact(tolerance) || a.digest === b.digest)
  );
}

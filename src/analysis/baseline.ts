import { digestOf } from './digest.ts';
import { figuresOf } from './figures.ts';
import type { Figure, FigureValue } from './figures.ts';
import type { FactRecord, Result } from './result.ts';

/**
 * What a run gave when somebody last looked at it and found it good: small enough to be read in a review, and with a
 * digest of all the rest.
 */
export interface Baseline {
  /** The version of the form of baselines. */
  readonly baseline: 1;
  readonly scenario: string;
  readonly seed: number;
  /** By their paths; those that are 0 are left out. */
  readonly figures: Readonly<Record<string, FigureValue>>;
  /** In the order of time, without those that are counted. */
  readonly facts: readonly ListedFact[];
  /** Facts of the kinds that occur so often that nobody would read them one by one. */
  readonly counted: Readonly<Record<string, CountedFacts>>;
  /** SHA-256 of everything that the run gave, save what says where it came from, its claims and rounding noise. */
  readonly digest: string;
}

/** A fact without its cause, which is a place in the whole timeline. */
export interface ListedFact {
  readonly at_ms: number;
  readonly kind: string;
  readonly [detail: string]: unknown;
}

/** How many facts of a kind there were, the first and the last of them, and a digest of all. */
export interface CountedFacts {
  readonly count: number;
  readonly first_at_ms: number;
  readonly last_at_ms: number;
  /** The first 16 digits of the SHA-256 of all of them. */
  readonly digest: string;
}

/** Facts of a kind that a reader still goes through one by one. Our choice. */
const mostListed = 8;

/** What a baseline lists otherwise, or leaves to the digest: counts of facts, alarms, verdicts, each single episode. */
const told = /^(facts|alarms|expectations)\b|\.episodes\[/;

/** What a run gave, to be kept and compared with later runs. */
export function baselineOf(result: Result): Baseline {
  const byKind = factsByKind(result);
  const isListed = ({ kind }: ListedFact) => (byKind.get(kind)?.length ?? 0) <= mostListed;
  return {
    baseline: 1,
    scenario: result.scenario.name,
    seed: result.scenario.seed,
    figures: Object.fromEntries(
      keyFigures(result)
        .filter(({ value }) => value !== 0)
        .map(({ path, value }) => [path, value]),
    ),
    facts: result.facts.map(withoutCause).filter(isListed),
    counted: Object.fromEntries(
      [...byKind]
        .filter(([, facts]) => facts.length > mostListed)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, facts]) => [kind, counted(facts)]),
    ),
    digest: digestOf(behaviour(result)),
  };
}

/** The figures that a baseline keeps, zeros included. */
export function keyFigures(result: Result): readonly Figure[] {
  return figuresOf(result).filter(({ path }) => !told.test(path));
}

/** A run without what says where it came from, what is judged by itself, and what is noise. */
function behaviour({ scenario, ...result }: Result): object {
  const { seed, start, duration_ms } = scenario;
  const { drugs, volumes, pressure, requests, alarms, faults, refills, reservoir, trumpet, startup } = result;
  const tables = { drugs, volumes, pressure, requests, alarms, faults, refills, reservoir };
  return { run: { seed, start, duration_ms }, ...tables, trumpet, startup, facts: result.facts };
}

function factsByKind({ facts }: Result): ReadonlyMap<string, readonly ListedFact[]> {
  const kinds = new Map<string, ListedFact[]>();
  for (const fact of facts) {
    const same = kinds.get(fact.kind);
    if (same === undefined) kinds.set(fact.kind, [withoutCause(fact)]);
    else same.push(withoutCause(fact));
  }
  return kinds;
}

function withoutCause({ cause: _, ...fact }: FactRecord): ListedFact {
  return fact;
}

function counted(facts: readonly ListedFact[]): CountedFacts {
  return {
    count: facts.length,
    first_at_ms: facts[0]?.at_ms ?? 0,
    last_at_ms: facts.at(-1)?.at_ms ?? 0,
    digest: digestOf(facts).slice(0, 16),
  };
}

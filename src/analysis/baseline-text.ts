import type { Baseline, CountedFacts } from './baseline.ts';
import type { FigureValue } from './figures.ts';

/** A baseline as it stands in its file: JSON, one line for each figure and each fact, so that a review shows what moved. */
export function baselineText({ figures, facts, counted, ...head }: Baseline): string {
  const { digest, ...name } = head;
  return [
    '{',
    ...pairs(name).map((line) => `  ${line},`),
    '  "figures": {',
    ...lines(pairs(figures)),
    '  },',
    '  "facts": [',
    ...lines(facts.map((fact) => JSON.stringify(fact))),
    '  ],',
    '  "counted": {',
    ...lines(pairs(counted)),
    '  },',
    `  "digest": ${JSON.stringify(digest)}`,
    '}',
    '',
  ].join('\n');
}

/**
 * Read the text of a baseline.
 *
 * @throws Error with a sentence that says why it is none.
 */
export function readBaseline(text: string): Baseline {
  const { baseline: version, ...rest } = mapFrom(parsed(text), 'It');
  if (version === undefined) throw new Error('It does not say "baseline": 1.');
  if (version !== 1) throw new Error(`It has another form, of version ${JSON.stringify(version)}.`);
  const { scenario, seed, figures, facts, counted, digest } = rest;
  if (typeof scenario !== 'string') throw new Error('"scenario" is not a text.');
  if (typeof seed !== 'number') throw new Error('"seed" is not a number.');
  if (typeof digest !== 'string') throw new Error('"digest" is not a text.');
  if (!Array.isArray(facts) || !facts.every(isFact)) throw new Error('"facts" is not a list of facts.');
  const counts = Object.entries(mapFrom(counted, '"counted"'));
  if (!counts.every(([, count]) => isCount(count))) throw new Error('"counted" does not count facts.');
  return {
    baseline: 1,
    scenario,
    seed,
    figures: mapFrom(figures, '"figures"') as Readonly<Record<string, FigureValue>>,
    facts,
    counted: Object.fromEntries(counts) as Readonly<Record<string, CountedFacts>>,
    digest,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('It is not JSON.');
  }
}

function mapFrom(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what} is not a map.`);
  return value as Readonly<Record<string, unknown>>;
}

function isFact(value: unknown): value is Baseline['facts'][number] {
  const { at_ms, kind } = Object(value) as Readonly<Record<string, unknown>>;
  return typeof at_ms === 'number' && typeof kind === 'string';
}

function isCount(value: unknown): value is CountedFacts {
  const { count, first_at_ms, last_at_ms, digest } = Object(value) as Readonly<Record<string, unknown>>;
  return (
    [count, first_at_ms, last_at_ms].every((each) => typeof each === 'number') && typeof digest === 'string'
  );
}

function pairs(map: object): readonly string[] {
  return Object.entries(map).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
}

/** One below the other, a comma after each but the last. */
function lines(items: readonly string[]): readonly string[] {
  return items.map((item, i) => `    ${item}${i < items.length - 1 ? ',' : ''}`);
}

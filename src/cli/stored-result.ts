import { STDIN, readText } from './scenario-files.ts';
import { WrongInput } from './exit.ts';
import type { Result } from '../analysis/result.ts';

/**
 * A result as `pumpsim run --json` or `--format json` wrote it; null where the file holds something else, a scenario
 * say. Standard input is taken for a scenario.
 *
 * @throws WrongInput for a file with several results, or one of another format.
 */
export function storedResult(file: string): Result | null {
  if (file === STDIN) return null;
  const text = readText(file).trim();
  if (!text.startsWith('{')) return null;
  const parsed = parse(text);
  if (parsed === undefined) {
    const [first = ''] = text.split('\n');
    if (isResult(parse(first)))
      throw new WrongInput(`${file} holds several results, one on each line. Give each a file of its own.`);
    return null;
  }
  if (!isResult(parsed)) return null;
  if (parsed.pumpsim.format !== 1 || !Array.isArray(parsed.facts))
    throw new WrongInput(`${file} is a result of a format that this version does not know.`);
  return withSeries(parsed as unknown as Result);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A scenario says `pumpsim: 1` where a result says what made it. */
function isResult(value: unknown): value is { pumpsim: { format: unknown }; facts: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pumpsim' in value &&
    typeof value.pumpsim === 'object' &&
    value.pumpsim !== null
  );
}

/** Columns that were written as lists are typed again; the wall clock beside the milliseconds is left out. */
function withSeries(result: Result): Result {
  if (result.series === undefined) return result;
  const columns = Object.entries(result.series.columns).filter(([name]) => name !== 'time');
  return {
    ...result,
    series: {
      columns: Object.fromEntries(columns.map(([name, column]) => [name, Float64Array.from(column)])),
    },
  };
}

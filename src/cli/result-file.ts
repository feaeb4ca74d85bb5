import { readFileSync } from 'node:fs';
import { mapOf } from '../fields/reading.ts';
import type { Result } from '../analysis/result.ts';
import { WrongInput } from './exit.ts';
import { whyUnread } from './file-trouble.ts';
import { STDIN } from './scenario-files.ts';

/** The keys that every result has. */
const keys = ['pumpsim', 'scenario', 'drugs', 'requests', 'alarms', 'faults', 'refills', 'facts', 'pressure'];

/** What a stored result is written by. */
const how = 'Write one with: pumpsim run FILE --json --series --no-plot > result.json';

/**
 * Read a result that `run` wrote.
 *
 * @throws WrongInput where there is no such file, or it holds no result of this format.
 */
export function readResultFile(file: string): Result {
  const name = file === STDIN ? 'standard input' : file;
  const complain: Complain = (what) => {
    throw new WrongInput(`${name}\n  ${what}`);
  };
  const text = textOf(file, complain);
  const result = mapOf(parsed(text, complain));
  const format = mapOf(result?.['pumpsim'])?.['format'];
  if (result === null || format === undefined) return complain(`This is not a result. ${how}`);
  if (format !== 1)
    return complain(`This result has the format ${JSON.stringify(format)}; this version reads format 1.`);
  const missing = keys.filter((key) => typeof result[key] !== 'object' || result[key] === null);
  if (missing.length > 0) return complain(`This result lacks ${missing.join(', ')}. ${how}`);
  if (typeof mapOf(result['scenario'])?.['start'] !== 'string')
    return complain(`This result does not say when it starts. ${how}`);
  return result as unknown as Result;
}

type Complain = (what: string) => never;

function textOf(file: string, complain: Complain): string {
  try {
    return readFileSync(file === STDIN ? 0 : file, 'utf8');
  } catch (error) {
    return complain(whyUnread(error));
  }
}

function parsed(text: string, complain: Complain): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const isSeveral = /^\{.*\}\r?\n\{/s.test(text);
    return complain(
      isSeveral ? 'This holds several results; give them one by one.' : `This is not JSON. ${how}`,
    );
  }
}

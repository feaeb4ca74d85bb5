import { mapOf } from '../fields/reading.ts';
import { quoted } from '../units/quoted.ts';
import { WrongInput } from './exit.ts';
import { readText, spoken, STDIN } from './scenario-files.ts';
import { LONGEST_RESULT } from './text-file.ts';
import type { Result } from '../analysis/result.ts';

/** What a stored result is written by. */
const how = 'Write one with: pumpsim run FILE --json --series --no-plot > result.json';

/** A first line that is a whole map, with another one below it. */
const several = /^\s*\{.*\}[ \t]*\r?\n\s*\{/;

const severalTold = 'This holds several results, one on each line. Give each a file of its own.';

/**
 * Read a result that `run` wrote, as `--json` or `--format json`.
 *
 * @throws WrongInput where there is no such file, or it holds no result of this format, or one that is damaged.
 */
export async function readStoredResult(file: string): Promise<Result> {
  const text = readText(file, LONGEST_RESULT);
  const found = resultIn(text);
  if (found !== null) return sound(file, found);
  if (parsed(text) !== undefined) return complain(file, `This is not a result. ${how}`);
  return complain(file, several.test(text) ? severalTold : `This is not JSON. ${how}`);
}

/**
 * The same where a scenario may stand in its place; null for one. Standard input is taken for a scenario.
 *
 * @throws WrongInput as above, where the file holds a result or several.
 */
export async function storedResult(file: string): Promise<Result | null> {
  if (file === STDIN) return null;
  const text = readText(file, LONGEST_RESULT);
  const found = resultIn(text);
  if (found !== null) return sound(file, found);
  const [first = ''] = text.trim().split('\n', 1);
  return several.test(text) && resultIn(first) !== null ? complain(file, severalTold) : null;
}

/** A text whose map says under `pumpsim` which format it has; a scenario says `pumpsim: 1` there. */
function resultIn(text: string): Readonly<Record<string, unknown>> | null {
  const result = mapOf(parsed(text));
  return mapOf(result?.['pumpsim'])?.['format'] === undefined ? null : result;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function sound(file: string, found: Readonly<Record<string, unknown>>): Promise<Result> {
  const format = mapOf(found['pumpsim'])?.['format'];
  if (format !== 1)
    return complain(
      file,
      `This result has the format ${typeof format === 'number' ? format : quoted(JSON.stringify(format))}; this version reads format 1.`,
    );
  const { readResult } = await import('../report/stored-result/index.ts');
  const result = readResult(found);
  return result.ok ? result.value : complain(file, `This result is damaged. ${result.message}`);
}

function complain(file: string, what: string): never {
  throw new WrongInput(`${spoken(file)}\n  ${what}`);
}

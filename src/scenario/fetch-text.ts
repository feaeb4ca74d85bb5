import { misunderstood, understood } from '../units/parsed.ts';
import { quoted } from '../units/quoted.ts';
import type { Parsed } from '../units/parsed.ts';

/** Fetches the text of a file that another one names; throws when it cannot. */
export type ReadFile = (path: string) => string;

/**
 * The text of a file that another one names, or why it cannot be read.
 *
 * @throws TypeError where something else than a text is fetched.
 */
export function fetchText(read: ReadFile, path: string): Parsed<string> {
  let fetched: unknown;
  try {
    fetched = read(path);
  } catch (error) {
    return misunderstood(
      `${quoted(path)} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  return understood(textOnly(fetched, `What read gives for ${quoted(path)}`));
}

/**
 * A text as it was given, and nothing that has yet to become one.
 *
 * @throws TypeError for a promise, bytes and all else.
 */
export function textOnly(given: unknown, what: string): string {
  if (typeof given === 'string') return given;
  const kind = Object.prototype.toString.call(given).slice('[object '.length, -1);
  throw new TypeError(
    `readScenario: ${what} must be the text itself, as readFileSync(file, 'utf8') gives it; this is of type ${kind}.`,
  );
}

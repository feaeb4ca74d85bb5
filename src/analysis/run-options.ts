import { strangeOption } from '../fields/options.ts';
import { standing } from '../fields/reading.ts';

/** What a run is to leave behind. */
export interface RunOptions {
  /** A whole number from 0 to `Number.MAX_SAFE_INTEGER`. Default: the scenario's own. */
  readonly seed?: number;
  /**
   * What is kept of the course. `series` (the default): all of it, in columns over time too; `events`: all but the
   * columns; `totals`: nothing, which is many times as fast. A result is the same but for its series: what totals cannot
   * tell (windows, missed doses, how faults were detected, verdicts) is told from a second run when somebody reads it.
   */
  readonly record?: 'totals' | 'events' | 'series';
  /** Whether to run each fault's twin, which tells how it was detected; default true. */
  readonly twins?: boolean;
}

const names = ['seed', 'record', 'twins'];
const records = ['totals', 'events', 'series'];

/**
 * Refuse options of a run that would be ignored or come to nothing.
 *
 * @throws TypeError where one is not known or of the wrong type.
 * @throws RangeError where a seed is none that a file could have, or there is no such recording.
 */
export function checkRunOptions(options: RunOptions): void {
  const strange = strangeOption(options, names);
  if (strange !== null) throw new TypeError(`model.run: ${strange}`);
  const { seed, record, twins }: { readonly [Name in keyof RunOptions]: unknown } = options;
  if (seed !== undefined && !(Number.isSafeInteger(seed) && (seed as number) >= 0))
    throw wrong('seed', seed, 'number', `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`);
  if (record !== undefined && !records.includes(record as string))
    throw wrong('record', record, 'string', `one of ${records.join(', ')}`);
  if (twins !== undefined && typeof twins !== 'boolean')
    throw wrong('twins', twins, 'boolean', 'true or false');
}

function wrong(name: string, given: unknown, type: string, belongs: string): Error {
  const message = `model.run: ${name}: ${standing(given)}; here belongs ${belongs}.`;
  return typeof given === type ? new RangeError(message) : new TypeError(message);
}

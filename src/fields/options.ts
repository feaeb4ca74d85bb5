import { quoted } from '../units/quoted.ts';
import { mapOf, standing } from './reading.ts';
import { suggestion } from './suggestion.ts';

/** What is wrong with the options of a call: no map, or one that nobody knows; null where all of them are known. */
export function strangeOption(given: unknown, known: readonly string[]): string | null {
  const options = mapOf(given);
  if (options === null) return `${standing(given)}; here belong options, as in { ${known[0] ?? ''}: … }.`;
  for (const name in options)
    if (!known.includes(name)) return `There is no option ${quoted(name)}. ${suggestion(name, known)}`;
  return null;
}

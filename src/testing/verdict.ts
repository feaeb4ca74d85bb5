import { strangeOption } from '../fields/options.ts';
import { standing } from '../fields/reading.ts';
import { suggestion } from '../fields/suggestion.ts';
import { startOf } from '../report/when.ts';
import { dimensions, guidance } from '../units/dimension.ts';
import { readDuration } from '../units/duration-text.ts';
import { momentText, momentWays, readMoment } from '../units/moment.ts';
import { readQuantity } from '../units/quantity-text.ts';
import { quoted } from '../units/quoted.ts';
import { readShare } from '../units/share-text.ts';
import type { DrugResult, Result } from '../analysis/result.ts';
import type { Dimension } from '../units/dimension.ts';
import type { Parsed } from '../units/parsed.ts';

/** What a matcher says, in the form that `expect.extend` asks for. */
export interface Verdict {
  readonly pass: boolean;
  /** Read where the verdict is not the wanted one: with `.not`, of a pass. */
  message(): string;
}

/** What was expected and what came, each on a line of its own. */
export function verdict(pass: boolean, expected: string, came: string): Verdict {
  return { pass, message: () => `expected ${expected}\n  ${came}` };
}

/**
 * Reads what one matcher is told; what cannot be judged is thrown back with the matcher's name, because neither the
 * claim nor its contrary would be true: a TypeError for what is no text where one belongs, or an option that nobody
 * knows, else a RangeError.
 */
export interface Reader {
  result(received: unknown): Result;
  options(given: unknown, known: readonly string[]): void;
  drug(result: Result, name: string | undefined): readonly [name: string, drug: DrugResult];
  oneOf(word: string, name: string, known: readonly string[]): void;
  quantity(text: string, dimension: Dimension): number;
  share(text: string): number;
  duration(text: string): number;
  moment(result: Result, text: string): number;
  refuse(message: string): never;
}

export function readerFor(matcher: string): Reader {
  const refuse = (message: string): never => {
    throw new RangeError(`${matcher}: ${message}`);
  };
  const mistyped = (message: string): never => {
    throw new TypeError(`${matcher}: ${message}`);
  };
  const understood = <T>(parsed: Parsed<T>): T => (parsed.ok ? parsed.value : refuse(parsed.message));
  const text = (given: unknown, belongs: string): string =>
    typeof given === 'string' ? given : mistyped(`${standing(given)}. ${belongs}`);
  const oneOf = (word: string, name: string, known: readonly string[]): void => {
    text(name, `Here belongs the name of one ${word}: ${known.join(', ')}.`);
    if (!known.includes(name)) refuse(`There is no ${word} ${quoted(name)}. ${suggestion(name, known)}`);
  };
  return {
    refuse,
    oneOf,
    result: (received) =>
      isResult(received)
        ? received
        : mistyped('It judges the result of a run, as simulate and model.run give it.'),
    options: (given, known) => {
      const strange = strangeOption(given, known);
      if (strange !== null) mistyped(strange);
    },
    drug: (result, name = Object.keys(result.drugs)[0] ?? '') => {
      oneOf('drug', name, Object.keys(result.drugs));
      return [name, result.drugs[name] as DrugResult];
    },
    quantity: (given, dimension) => understood(readQuantity(text(given, guidance(dimension)), dimension)),
    share: (given) => understood(readShare(text(given, 'A share is written in per cent, as in "85 %".'))),
    duration: (given) => understood(readDuration(text(given, guidance(dimensions.time)))),
    moment: (result, given) => {
      const at = understood(readMoment(text(given, momentWays), startOf(result)));
      const end = result.scenario.duration_ms;
      return at <= end
        ? at
        : refuse(`${quoted(given)} lies after the end of the run, ${dayText(result, end)}.`);
    },
  };
}

/** `day 20 14:30`. */
export function dayText(result: Result, at: number): string {
  return momentText(at, startOf(result));
}

function isResult(received: unknown): received is Result {
  return (
    typeof received === 'object' &&
    received !== null &&
    'pumpsim' in received &&
    'drugs' in received &&
    'facts' in received
  );
}

import { suggestion } from '../fields/suggestion.ts';
import { startOf } from '../report/when.ts';
import { readDuration } from '../units/duration-text.ts';
import { momentText, readMoment } from '../units/moment.ts';
import { quoted } from '../units/quoted.ts';
import { readShare } from '../units/share-text.ts';
import type { DrugResult, Result } from '../analysis/result.ts';
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

/** What a matcher was told that cannot be judged: neither the claim nor its contrary would be true. */
function misuse(matcher: string, message: string): never {
  throw new Error(`${matcher}: ${message}`);
}

/** Reads what one matcher is told, and throws with its name where that cannot be understood. */
export interface Reader {
  result(received: unknown): Result;
  drug(result: Result, name: string | undefined): readonly [name: string, drug: DrugResult];
  oneOf(word: string, name: string, known: readonly string[]): void;
  share(text: string): number;
  duration(text: string): number;
  moment(result: Result, text: string): number;
  understood<T>(parsed: Parsed<T>): T;
  refuse(message: string): never;
}

export function readerFor(matcher: string): Reader {
  const refuse = (message: string) => misuse(matcher, message);
  const understood = <T>(parsed: Parsed<T>): T => (parsed.ok ? parsed.value : refuse(parsed.message));
  const oneOf = (word: string, name: string, known: readonly string[]): void => {
    if (!known.includes(name)) refuse(`There is no ${word} ${quoted(name)}. ${suggestion(name, known)}`);
  };
  return {
    refuse,
    understood,
    oneOf,
    result: (received) =>
      isResult(received)
        ? received
        : refuse('It judges the result of a run, as simulate and model.run give it.'),
    drug: (result, name = Object.keys(result.drugs)[0] ?? '') => {
      oneOf('drug', name, Object.keys(result.drugs));
      return [name, result.drugs[name] as DrugResult];
    },
    share: (text) => understood(readShare(text)),
    duration: (text) => understood(readDuration(text)),
    moment: (result, text) => {
      const at = understood(readMoment(text, startOf(result)));
      const end = result.scenario.duration_ms;
      return at <= end
        ? at
        : refuse(`${quoted(text)} lies after the end of the run, ${dayText(result, end)}.`);
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

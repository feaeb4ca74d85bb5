import { quoted } from '../units/quoted.ts';
import type { FieldProblem, Reading } from './field.ts';
import type { Parsed } from '../units/parsed.ts';

/** The input was understood. */
export const value = <T>(value: T): Reading<T> => ({ ok: true, value });

/** It was not: one problem, at the field itself or at a place inside it. */
export const problem = (message: string, path: FieldProblem['path'] = []): Reading<never> => ({
  ok: false,
  problems: [{ path, message }],
});

/** A reading from what the units made of a text. */
export const reading = <T>(parsed: Parsed<T>): Reading<T> => (parsed.ok ? parsed : problem(parsed.message));

/** What becomes of a reading that went well; the problems of one that did not pass through. */
export function andThen<T, U>(first: Reading<T>, next: (value: T) => Reading<U>): Reading<U> {
  return first.ok ? next(first.value) : { ok: false, problems: first.problems };
}

/** The problems of the parts of a value, each with its key or index in front of its path. */
export function problemsBelow(
  parts: Iterable<readonly [string | number, Reading<unknown>]>,
): readonly FieldProblem[] {
  return [...parts].flatMap(([key, part]) =>
    part.ok ? [] : part.problems.map((each) => ({ ...each, path: [key, ...each.path] })),
  );
}

/** A map as it stands in a file; null when the input is something else. */
export function mapOf(input: unknown): Readonly<Record<string, unknown>> | null {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
    ? (input as Readonly<Record<string, unknown>>)
    : null;
}

/** The text of a scalar that is written without quotes as a text or a number; null when the input is something else. */
export function textOf(input: unknown): string | null {
  return typeof input === 'string' ? input : typeof input === 'number' ? String(input) : null;
}

/** What stands in the file, in words: "Nothing stands here", "This is a list". */
export function standing(input: unknown): string {
  if (input === null || input === undefined) return 'Nothing stands here';
  if (Array.isArray(input)) return 'This is a list';
  if (typeof input === 'string') return `This is ${quoted(input)}`;
  return typeof input === 'number' || typeof input === 'boolean'
    ? `This is ${String(input)}`
    : 'This is a map';
}

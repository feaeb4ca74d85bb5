import type { Field, Reading, ReadingContext } from '../../src/fields/index.ts';

/** A file that holds morphine and bupivacaine by mass and ziconotide in international units, and starts on a Monday. */
export const aContext: ReadingContext = contextWith('morphine');

/** The same file with another primary drug. */
export function contextWith(primary: string): ReadingContext {
  const drugNames = ['morphine', 'bupivacaine', 'ziconotide'];
  return {
    drugNames,
    drug: (name) => drugNames.indexOf(name),
    drugUnit: (name) => (name === 'ziconotide' ? 'iu' : 'ug'),
    primary,
    startMs: Date.UTC(2026, 0, 5),
    lockoutFrom: 'start',
  };
}

/** The value that a field reads, or its problems as `path: message`. */
export function reads<T>(field: Field<T>, input: unknown, context = aContext): T | string {
  return shown(field.read(input, context));
}

export function shown<T>(reading: Reading<T>): T | string {
  if (reading.ok) return reading.value;
  return reading.problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}

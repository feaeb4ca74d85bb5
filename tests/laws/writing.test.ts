import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { anyFile, scenarioOrNull } from '../support/any-scenario/index.ts';
import type { Written } from '../support/any-scenario/words.ts';
import { outcome, runOf } from './runs.ts';

/** Files that can be read. */
const files = anyFile({ days: 4, orders: 6, faults: 4 }).filter((file) => scenarioOrNull(file) !== null);

const ends = (text: string): unknown => outcome(runOf(readScenario(text)));

/** The decimal point of a written number so many places to the right: nothing is rounded. */
function shifted(number: string, places: number): string {
  const [whole = '', part = ''] = number.split('.');
  const digits = part.padEnd(places, '0');
  return `${whole}${digits.slice(0, places)}.${digits.slice(places)}0`;
}

/** The same text with every quantity of a unit written in another, so many times smaller. */
const inUnit = (text: string, unit: string, other: string, places: number): string =>
  text.replaceAll(
    new RegExp(`(\\d+(?:\\.\\d+)?) ${unit}(?=["/])`, 'g'),
    (_, number: string) => `${shifted(number, places)} ${other}`,
  );

/** Two weeks of Mondays: the date of the start, which no moment of these files names. */
function weeksLater(file: Written, weeks: number): Written {
  const [date = '', time = ''] = String(file['start']).split('T');
  const day = Number(date.slice(-2)) + 7 * weeks;
  return { ...file, start: `${date.slice(0, -2)}${String(day).padStart(2, '0')}T${time}` };
}

describe('the same scenario', () => {
  test.prop([files], { numRuns: 60, seed: 61 })('in µg for mg ends the same', (file) => {
    const text = JSON.stringify(file);
    const other = inUnit(text, 'mg', 'ug', 3);
    expect(other).not.toMatch(/ mg/);
    expect(ends(other)).toEqual(ends(text));
  });

  test.prop([files], { numRuns: 60, seed: 62 })('in µL for mL, and Pa for kPa, ends the same', (file) => {
    const text = JSON.stringify(file);
    const other = inUnit(inUnit(text, 'mL', 'uL', 3), 'kPa', 'Pa', 3);
    expect(ends(other)).toEqual(ends(text));
  });

  test.prop([files, fc.integer({ min: 1, max: 3 })], { numRuns: 60, seed: 63 })(
    'a week later ends the same but for its dates',
    (file, weeks) => {
      const later = weeksLater(file, weeks);
      expect(readScenario(JSON.stringify(later)).startMs).not.toBe(
        readScenario(JSON.stringify(file)).startMs,
      );
      expect(ends(JSON.stringify(later))).toEqual(ends(JSON.stringify(file)));
    },
  );
});

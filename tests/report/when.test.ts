import { describe, expect, it } from 'vitest';
import { lengthText, whenText } from '../../src/report/when.ts';
import { reportedRun } from '../support/reported-run.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

describe('a moment of a run', () => {
  it('has the minute that a clock shows, also since the start', () => {
    const at = 10 * 24 * HOUR + HOUR + 45 * 60 * SECOND + 36 * SECOND;
    const run = reportedRun();
    const result = { ...run, scenario: { ...run.scenario, start: '2026-01-05T00:00' } };
    expect(whenText(result, at)).toBe('2026-01-15 01:45 (10 days 1 h 45 min)');
    expect(whenText(result, 90 * SECOND)).toBe('2026-01-05 00:01 (1 min 30 s)');
  });
});

describe('a length of time', () => {
  it('is told to the nearest minute from an hour on, to the nearest second from a minute on', () => {
    expect(lengthText(HOUR + 36 * SECOND)).toBe('1 h 1 min');
    expect(lengthText(61 * SECOND + 600)).toBe('1 min 2 s');
    expect(lengthText(1)).toBe('1 ms');
  });
});

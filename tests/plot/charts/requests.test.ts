import { describe, expect, it } from 'vitest';
import { dayCounts } from '../../../src/plot/day-counts.ts';
import { resultOf } from '../../support/chart-scenarios.ts';
import { curves, drawn, subtitle } from '../../support/drawn-chart.ts';
import { recordedRun } from '../../support/recorded-run.ts';

const hour = 3_600_000;

describe('a count by day', () => {
  const pressed = (at_ms: number) => ({ at_ms, kind: 'request-granted' });
  const anything = [() => true];

  it('goes by the days of the clock: a run from 08:00 has a first one of 16 hours', () => {
    const facts = [pressed(1), pressed(15 * hour), pressed(17 * hour)];
    const counts = dayCounts({ ...recordedRun({ days: 4, intended: [[0, 2]] }), facts }, anything);
    expect(counts.map(({ counts: [count] }) => count)).toEqual([2, 1, 0, 0, 0]);
    expect(counts.map(({ from, until }) => (until - from) / hour)).toEqual([16, 24, 24, 24, 8]);
  });

  it('goes by hours in a run of some days, by weeks in one of some months', () => {
    const lengths = (days: number) =>
      dayCounts(
        recordedRun({ days, everyHours: 24, intended: [[0, 2]], start: '2026-03-02T00:00' }),
        anything,
      ).length;
    expect([lengths(1), lengths(30), lengths(70), lengths(560)]).toEqual([24, 30, 10, 20]);
  });

  it('loses nothing', () => {
    const facts = Array.from({ length: 100 }, (_, n) => pressed(n * 2.4 * hour));
    const counts = dayCounts({ ...recordedRun({ days: 10, intended: [[0, 2]] }), facts }, anything);
    expect(counts.reduce((sum, { counts: [count = 0] }) => sum + count, 0)).toBe(100);
  });
});

describe('the requests', () => {
  it('are granted, or refused by reason', () => {
    const labels = curves(drawn('requests'), 'requests').flatMap(({ label }) => label ?? []);
    expect(labels).toEqual([
      'granted',
      'refused: lockout',
      'refused: max',
      'refused: dose-limit',
      'refused: stopped, alarm, reservoir, bridge, bolus',
    ]);
  });

  it('are stacked: the highest bar is as high as the busiest day', () => {
    const result = resultOf('patients/a-month-of-requests');
    const tops = curves(drawn('requests', result), 'requests').flatMap(({ data }) =>
      data.map(({ y }) => Number(y)).filter((y) => !Number.isNaN(y)),
    );
    const byDay = dayCounts(result, [({ kind }) => kind.startsWith('request-')]);
    expect(Math.max(...tops)).toBe(Math.max(...byDay.map(({ counts: [count = 0] }) => count)));
  });

  it('have the boluses beside them, unless all of them were what the patient asked for', () => {
    expect(curves(drawn('requests'), 'boluses').flatMap(({ label }) => label ?? [])).toEqual([
      'patient’s bolus',
      'clinician’s bolus',
    ]);
    expect(curves(drawn('requests', resultOf('patients/a-month-of-requests')), 'boluses')).toEqual([]);
  });

  it('are counted in words', () => {
    expect(subtitle(drawn('requests', resultOf('patients/a-month-of-requests')))).toBe(
      '166 requests: 92 granted, 74 refused (bolus 2, lockout 66, max 6) · 92 boluses begun',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/plot/charts/index.ts';
import { scenarioFor, shownBy } from '../../support/chart-scenarios.ts';
import { drawn, subtitle } from '../../support/drawn-chart.ts';
import { recordedRun } from '../../support/recorded-run.ts';

describe.each(charts)('the chart "$chart"', (kind) => {
  it('says in one sentence or two which question it answers', () => {
    expect(kind.chart).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(kind.doc).toMatch(/^[A-Z].*[.?]$/);
    expect(kind.title).not.toBe('');
  });

  it('has something to show of the scenario that it is tested with', () => {
    expect(Object.keys(scenarioFor)).toContain(kind.chart);
    expect(kind.missing(shownBy(kind.chart))).toBeNull();
  });

  it('names the run, says what came of it, and what it is not for', () => {
    const configuration = drawn(kind.chart);
    const { name } = shownBy(kind.chart).scenario;
    expect(configuration.options?.plugins?.title?.text).toContain(name);
    expect(subtitle(configuration)).toMatch(/\w/);
    expect(JSON.stringify(configuration.options?.scales)).toContain('not for treatment');
  });

  it('is the same every time', () => {
    expect(JSON.stringify(drawn(kind.chart))).toBe(JSON.stringify(drawn(kind.chart)));
  });

  it('shows no number with a tail of rounding noise', () => {
    const words = [
      ...texts(drawn(kind.chart).options),
      ...texts(drawn(kind.chart).data.datasets.map(({ label }) => label)),
    ];
    expect(words.filter((text) => /\d\.\d{5,}/.test(text))).toEqual([]);
  });
});

describe('the charts', () => {
  it('each have a name of their own', () => {
    expect(new Set(charts.map(({ chart }) => chart)).size).toBe(charts.length);
  });

  it('say why a run has nothing for them to show', () => {
    const bare = recordedRun({ days: 2, intended: [[0, 2]] });
    const reasons = Object.fromEntries(charts.map((kind) => [kind.chart, kind.missing(bare)]));
    expect(reasons).toMatchObject({
      dose: null,
      csf: 'no concentration in the CSF was asked for (patient.csf)',
      requests: 'the patient never pressed, and no bolus began',
      refills: 'there was no refill',
      trumpet: 'no trumpet curve was asked for (report.trumpet)',
      'plug-flow': 'pump and catheter held one mixture throughout, and no front moved',
    });
  });

  it('draw a few thousand points at most of ten years', () => {
    const decade = recordedRun({
      days: 3650,
      everyHours: 6,
      intended: [[0, 2]],
      delivered: [[0, 1.9]],
      refills: Array.from({ length: 60 }, (_, n) => ({ on: 60 * n + 30, volume: 18 })),
    });
    for (const chart of ['dose', 'deficit', 'reservoir', 'refills']) {
      for (const { data } of drawn(chart, decade).data.datasets) expect(data.length).toBeLessThan(2200);
    }
  });
});

/** Every text in a configuration. */
function texts(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(texts) : [];
}

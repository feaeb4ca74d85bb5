import { describe, expect, it } from 'vitest';
import { comparisonChart } from '../../src/plot/charts/comparison.ts';
import { recordedRun } from '../support/recorded-run.ts';
import type { RunStory } from '../support/recorded-run.ts';

const steady: RunStory = { days: 10, intended: [[0, 2]], delivered: [[0, 2]] };
const kinked: RunStory = {
  ...steady,
  delivered: [
    [0, 2],
    [5, 1],
  ],
  faults: [{ name: 'the kink', phases: [[5, 10]] }],
};
const choices = { drug: 'morphine', time: 'elapsed', width: 900, height: 700, font: 'DejaVu Sans' } as const;

function drawn(before: RunStory, after: RunStory) {
  const sides = [before, after].map((story) => recordedRun(story));
  const [one, other] = sides as [(typeof sides)[0], (typeof sides)[0]];
  return comparisonChart({ label: 'with', result: one }, { label: 'without', result: other }, choices);
}

describe('the comparison of two runs', () => {
  const { data, options } = drawn(kinked, steady);
  const dose = data.datasets.filter((dataset) => dataset.yAxisID === 'dose');

  it('shows what both delivered over what was intended', () => {
    expect(dose.map(({ label }) => label)).toEqual(['intended', 'delivered, with', 'delivered, without']);
    // 5 days at 2 mg and 5 at 1 mg; 10 days at 2 mg.
    expect(dose.map(({ data: points }) => points.at(-1)?.y)).toEqual([
      expect.closeTo(20, 6),
      expect.closeTo(15, 6),
      expect.closeTo(20, 6),
    ]);
  });

  it('says what each delivered, and whose marks are shown', () => {
    expect(options?.plugins?.title?.text).toBe('with → without');
    expect(options?.plugins?.subtitle?.text).toBe(
      'morphine delivered: 15.0 mg → 20.0 mg · marks on top: with',
    );
  });

  it('lays the second run over the first', () => {
    const order = (label: string) => dose.find((dataset) => dataset.label === label)?.order ?? 0;
    expect(order('delivered, without')).toBeLessThan(order('delivered, with'));
    expect(order('intended')).toBeLessThan(order('delivered, without'));
  });

  it('shows both intentions where they differ', () => {
    const labels = drawn(kinked, { ...steady, intended: [[0, 3]] }).data.datasets.map(({ label }) => label);
    expect(labels).toContain('intended, with');
    expect(labels).toContain('intended, without');
  });

  it('is as long as the longer run', () => {
    const { options: longer } = drawn(kinked, { ...steady, days: 20 });
    expect(longer?.scales?.['x']?.max).toBe(20 * 86_400_000);
  });
});

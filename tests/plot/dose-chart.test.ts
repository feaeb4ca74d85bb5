import { describe, expect, it } from 'vitest';
import { chart } from '../../src/plot/index.ts';
import { recordedRun } from '../support/recorded-run.ts';
import type { ChartConfiguration, Point } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { ChartChoices } from '../../src/plot/index.ts';
import type { RunStory } from '../support/recorded-run.ts';

const day = 86_400_000;

/** A quarter of a pixel of the dose panel in a run of 90 mg. */
const halfADot = 0.1;

const kink: RunStory = {
  name: 'Kink in the third week',
  days: 45,
  intended: [[0, 2]],
  delivered: [
    [0, 2],
    [16, 0.5],
    [19, 2],
  ],
  released: [[19, 0.5]],
  faults: [{ name: 'the kink', phases: [[16, 19]] }],
  alarms: [{ kind: 'low-reservoir', on: 40 }],
  filled: 10,
  refills: [{ on: 42, volume: 18 }],
};

describe('the dose panel', () => {
  it('shows the doses delivered and intended, in mg', () => {
    const drawn = draw(kink);
    expect(at(drawn, 'dose', 'intended', 45)).toBeCloseTo(90, 9);
    expect(Math.abs(at(drawn, 'dose', 'delivered', 16) - 32)).toBeLessThan(halfADot);
    expect(Math.abs(at(drawn, 'dose', 'delivered', 18) - 33)).toBeLessThan(halfADot);
    expect(at(drawn, 'dose', 'delivered', 45)).toBeCloseTo(86, 9);
    expect(titleOf(drawn, 'dose')).toEqual(['cumulative dose', 'morphine, mg']);
  });

  it('shows a release as an upright step', () => {
    const onTheDay = points(draw(kink), 'dose', 'delivered').filter(({ x }) => x === 19 * day);
    expect(onTheDay.map(({ y }) => y)).toEqual([expect.closeTo(33.5, 9), expect.closeTo(34, 9)]);
  });

  it('shows small doses in µg, and international units as such', () => {
    expect(titleOf(draw({ days: 45, intended: [[0, 0.0024]], drug: 'ziconotide' }), 'dose')).toContain(
      'ziconotide, µg',
    );
    const insulin = draw({ days: 10, intended: [[0, 30]], drug: 'insulin', international: true });
    expect(titleOf(insulin, 'dose')).toContain('insulin, IU');
    expect(at(insulin, 'dose', 'delivered', 10)).toBeCloseTo(300, 9);
    expect(titleOf(insulin, 'rate')).toContain('rate, IU/day');
  });

  it('fills what is missing, from delivered to intended', () => {
    const datasets = draw(kink).data.datasets;
    const delivered = datasets.findIndex(({ label }) => label === 'delivered');
    expect(datasets[delivered]?.fill).toMatchObject({ target: '-1' });
    expect(datasets[delivered - 1]?.label).toBe('intended');
  });
});

describe('the rate panel', () => {
  it('shows the mean rates delivered and intended, and says over how long', () => {
    const drawn = draw(kink);
    expect(at(drawn, 'rate', 'intended', 17)).toBeCloseTo(2, 6);
    expect(at(drawn, 'rate', 'delivered', 17)).toBeCloseTo(0.5, 6);
    expect(titleOf(drawn, 'rate')).toEqual(['rate, mg/day', 'mean of 6 h']);
  });

  it('marks a spike beyond its edge with the dose released', () => {
    const marks = annotations(draw({ ...kink, released: [[19, 3]] }), 'rate');
    expect(marks).toContainEqual(expect.objectContaining({ type: 'label', content: 'release 3.00 mg' }));
    expect(marks).toContainEqual(expect.objectContaining({ type: 'point', pointStyle: 'triangle' }));
  });
});

describe('the reservoir panel', () => {
  it('shows the true and the believed volume in mL', () => {
    const drawn = draw({ ...kink, gain: 1.1 });
    expect(at(drawn, 'reservoir', 'reservoir, true', 40)).toBeCloseTo(1.2, 2);
    expect(at(drawn, 'reservoir', 'reservoir, believed', 40)).toBeCloseTo(2, 2);
    expect(titleOf(drawn, 'reservoir')).toEqual(['reservoir', 'mL']);
  });

  it('shows the low threshold where the alarm shows it', () => {
    const [low] = annotations(draw(kink), 'reservoir');
    expect(low).toMatchObject({ type: 'line', label: { content: 'low 2 mL' } });
    expect(low?.yMin).toBeCloseTo(2, 9);
    expect(low?.yMax).toBe(low?.yMin);
    expect(annotations(draw({ ...kink, alarms: [] }), 'reservoir')).toEqual([]);
  });
});

describe('the marks above the panels', () => {
  it('shade every phase of a fault across all panels and name it once', () => {
    const phases = [
      [3, 4],
      [6, 8],
    ] as const;
    const drawn = draw({ days: 10, intended: [[0, 2]], faults: [{ name: 'the kink', phases }] });
    const shades = annotations(drawn, 'every panel');
    expect(shades.map(({ xMin, xMax }) => [xMin, xMax])).toEqual([
      [3 * day, 4 * day],
      [6 * day, 8 * day],
    ]);
    expect(annotations(drawn, 'marks').filter((mark) => 'content' in mark)).toEqual([
      expect.objectContaining({ content: 'the kink' }),
    ]);
  });

  it('shade a fault that outlasts the run up to its end', () => {
    const drawn = draw({ days: 10, intended: [[0, 2]], faults: [{ name: 'leak', phases: [[8, null]] }] });
    expect(annotations(drawn, 'every panel')).toEqual([
      expect.objectContaining({ xMin: 8 * day, xMax: 10 * day }),
    ]);
  });

  it('keep a fault of a minute visible in a run of ten years', () => {
    const drawn = draw({
      days: 3650,
      everyHours: 24,
      intended: [[0, 2]],
      faults: [{ name: 'stall', phases: [[100, 100.0007]] }],
    });
    const [shade] = annotations(drawn, 'every panel');
    expect(((shade?.xMax as number) - (shade?.xMin as number)) / (3650 * day)).toBeGreaterThan(1 / 450);
  });

  it('give overlapping faults a row each', () => {
    const faults = [
      { name: 'leak', phases: [[5, 30]] },
      { name: 'over-infusion', phases: [[10, 20]] },
      { name: 'ambient', phases: [[40, 44]] },
    ] as const;
    const labels = annotations(draw({ ...kink, faults }), 'marks').filter((mark) => 'content' in mark);
    expect(
      labels
        .slice(0, 3)
        .map(({ content, yValue }: { content?: unknown; yValue?: unknown }) => [content, yValue]),
    ).toEqual([
      ['leak', 0],
      ['over-infusion', 1],
      ['ambient', 0],
    ]);
  });

  it('name each alarm, filled when critical', () => {
    const alarms = [
      { kind: 'low-reservoir', on: 10 },
      { kind: 'motor-stall', on: 30, critical: true },
    ] as const;
    const marks = annotations(draw({ days: 45, intended: [[0, 2]], alarms }), 'marks');
    expect(marks.filter((mark) => 'content' in mark)).toEqual([
      expect.objectContaining({ content: 'low-reservoir' }),
      expect.objectContaining({ content: 'motor-stall' }),
    ]);
    const [low, stall] = marks.flatMap((mark) => (mark.type === 'point' ? [mark] : []));
    expect(low?.backgroundColor).not.toBe(stall?.backgroundColor);
  });

  it('count alarms of a kind that stand too close for a name each', () => {
    const alarms = Array.from({ length: 40 }, (_, n) => ({ kind: 'occlusion', on: 10 + n / 10 }));
    const marks = annotations(draw({ days: 45, intended: [[0, 2]], alarms }), 'marks');
    expect(marks.filter((mark) => 'content' in mark)).toEqual([
      expect.objectContaining({ content: 'occlusion ×40' }),
    ]);
    expect(marks.filter(({ type }) => type === 'line')).toEqual([]);
  });

  it('say the discrepancy of a flagged refill', () => {
    const refills = [{ on: 20, volume: 18, flagged: -2.4 }];
    expect(annotations(draw({ days: 45, intended: [[0, 2]], refills }), 'marks')).toContainEqual(
      expect.objectContaining({ content: 'discrepancy −2.4 mL' }),
    );
  });

  it('take no room in a run where nothing happened', () => {
    expect(Object.keys(draw({ days: 10, intended: [[0, 2]] }).options?.scales ?? {})).not.toContain('marks');
  });
});

describe('the captions', () => {
  it('say the scenario, what was delivered of what was intended, seed and start', () => {
    const { title, subtitle } = draw(kink).options?.plugins ?? {};
    expect(title?.text).toBe('Kink in the third week');
    expect(subtitle?.text).toBe(
      'morphine: delivered 86.0 mg of 90.0 mg intended, −4.4 % · seed 7 · start 2026-03-02 08:00',
    );
  });

  it('say what the picture is not for, and what made it', () => {
    expect(titleOf(draw(kink), 'footer')).toBe(
      'Simulation for engineering and teaching, not for treatment · pumpsim 0.1.0',
    );
  });

  it('give no error where nothing was intended', () => {
    const { subtitle } = draw({ days: 2, intended: [[0, 0]] }).options?.plugins ?? {};
    expect(subtitle?.text).toContain('delivered 0 µg of 0 µg intended · seed');
  });
});

describe('the time axis', () => {
  it('counts from the start, or reads the clock', () => {
    expect(draw(kink).options?.scales?.x).toMatchObject({ min: 0, max: 45 * day });
    const start = Date.parse('2026-03-02T08:00Z');
    const clock = draw(kink, { time: 'clock' });
    expect(clock.options?.scales?.x).toMatchObject({ min: start, max: start + 45 * day });
    expect(annotations(clock, 'every panel')).toEqual([expect.objectContaining({ xMin: start + 16 * day })]);
    expect(points(clock, 'dose', 'intended')[0]?.x).toBe(start);
  });
});

describe('a chart', () => {
  it('is the same every time', () => {
    expect(draw(kink)).toEqual(draw(kink));
  });

  it('is plain data: a copy without its callbacks loses nothing else', () => {
    const { data } = draw(kink);
    expect(structuredClone(data)).toEqual(data);
  });

  it('draws a thousandth of ten years of rows', () => {
    const drawn = draw({
      days: 3650,
      intended: [[0, 2]],
      refills: Array.from({ length: 60 }, (_, n) => ({ on: 60 * n + 30, volume: 18 })),
    });
    for (const { data } of drawn.data.datasets) expect(data.length).toBeLessThan(2000);
  });

  it('says what is missing when a run kept no series', () => {
    const { series, ...result } = recordedRun(kink);
    expect(series).toBeDefined();
    expect(() => chart(result)).toThrow('The run of "Kink in the third week" kept no series');
  });

  it('says which columns there are when a drug is not among them', () => {
    expect(() => draw(kink, { drug: 'morphin' })).toThrow(
      'no column "morphin_intended_ug". It has time_ms, morphine',
    );
  });
});

function draw(story: RunStory, choices: Partial<ChartChoices> = {}): ChartConfiguration<'line', Point[]> {
  return chart(recordedRun(story), choices);
}

function points({ data }: ChartConfiguration<'line', Point[]>, panel: string, label: string): Drawn[] {
  const curve = data.datasets.find((dataset) => dataset.yAxisID === panel && dataset.label === label);
  return (curve?.data ?? []) as Drawn[];
}

interface Drawn {
  readonly x: number;
  readonly y: number;
}

/** The value of a drawn curve on a day, straight between its points. */
function at(drawn: ChartConfiguration<'line', Point[]>, panel: string, label: string, on: number): number {
  const curve = points(drawn, panel, label);
  const next = curve.findLastIndex(({ x }) => x <= on * day);
  const [one, other] = [curve[next] as Drawn, curve[next + 1] ?? (curve[next] as Drawn)];
  const share = other.x === one.x ? 0 : (on * day - one.x) / (other.x - one.x);
  return one.y + share * (other.y - one.y);
}

function titleOf({ options }: ChartConfiguration<'line', Point[]>, scale: string): unknown {
  return (options?.scales?.[scale] as { title?: { text?: unknown } } | undefined)?.title?.text;
}

function annotations({ options }: ChartConfiguration<'line', Point[]>, panel: string): AnnotationOptions[] {
  const all = options?.plugins?.annotation?.annotations as AnnotationOptions[];
  return all.filter(({ yScaleID }) => yScaleID === panel);
}

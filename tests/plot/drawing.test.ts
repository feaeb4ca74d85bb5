import { createRequire } from 'node:module';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { describe, expect, it, vi } from 'vitest';
import { chart } from '../../src/plot/index.ts';
import { textSize, textWidth } from '../../src/plot/frame.ts';
import { recordedRun } from '../support/recorded-run.ts';
import type { Chart, ChartConfiguration } from 'chart.js';
import type { RunStory } from '../support/recorded-run.ts';

const eventful: RunStory = {
  days: 45,
  intended: [[0, 2]],
  delivered: [
    [0, 2],
    [16, 0.5],
    [19, 2],
  ],
  released: [[19, 3]],
  faults: [
    { name: 'the kink', phases: [[16, 19]] },
    { name: 'leak', phases: [[10, 30]] },
  ],
  alarms: [{ kind: 'low-reservoir', on: 40, critical: true }],
  filled: 10,
  refills: [{ on: 42, volume: 18, flagged: 2.5 }],
};

describe('a drawn chart', () => {
  it('has its panels on top of each other, marks first, with room between', () => {
    const { scales } = drawn(eventful).chart;
    const [marks, dose, rate, reservoir] = ['marks', 'dose', 'rate', 'reservoir'].map((id) => scales[id]);
    expect(marks?.bottom).toBeLessThan(dose?.top ?? 0);
    expect(dose?.bottom).toBeLessThan((rate?.top ?? 0) - 10);
    expect(rate?.bottom).toBeLessThan((reservoir?.top ?? 0) - 10);
    expect(dose?.height).toBeGreaterThan(rate?.height ?? Infinity);
    expect(rate?.height).toBeGreaterThan(reservoir?.height ?? Infinity);
  });

  it('has all its axes as wide as each other', () => {
    const { scales } = drawn(eventful).chart;
    expect(new Set(['marks', 'dose', 'rate', 'reservoir'].map((id) => scales[id]?.right)).size).toBe(1);
  });

  it.each([
    ['with events', eventful],
    ['without', { days: 45, intended: [[0, 2]] } satisfies RunStory],
  ])('has the heights that labels and thinning go by, to some pixels, %s', (_, story) => {
    const { scales } = drawn(story).chart;
    for (const id of ['dose', 'rate', 'reservoir']) {
      const { stackWeight = 0 } = scales[id]?.options as unknown as { stackWeight?: number };
      expect(Math.abs((scales[id]?.height ?? 0) - stackWeight)).toBeLessThan(8);
    }
    expect(scales['x']?.width).toBeCloseTo(900 - 84 - 26, 0);
  });

  it('is the same, byte for byte', () => {
    expect(drawn(eventful).bytes.equals(drawn(eventful).bytes)).toBe(true);
  });

  it('gives Chart.js nothing to complain about', () => {
    const complaints = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
    drawn(eventful);
    for (const complaint of complaints) expect(complaint).not.toHaveBeenCalled();
  });

  it('has texts about as wide as labels are placed for, and no wider', () => {
    const texts = ['low-reservoir', 'catheter-disconnection', 'release 0.52 mg', 'motor-stall ×12'];
    drawn(eventful, ({ ctx }) => {
      ctx.font = `${textSize.label}px "DejaVu Sans"`;
      for (const text of texts) {
        const { width } = ctx.measureText(text);
        expect(textWidth(text, textSize.label)).toBeGreaterThan(width);
        expect(textWidth(text, textSize.label)).toBeLessThan(1.25 * width);
      }
    });
    expect.assertions(2 * texts.length);
  });
});

type Look = (chart: Chart) => void;

function drawn(story: RunStory, look: Look = () => undefined): { chart: Chart; bytes: Buffer } {
  let seen: Chart | undefined;
  const configuration: ChartConfiguration = {
    ...(chart(recordedRun(story)) as ChartConfiguration),
    plugins: [{ id: 'seen', afterRender: (rendered) => look((seen = rendered)) }],
  };
  const canvas = new ChartJSNodeCanvas({
    width: 900,
    height: 700,
    plugins: { modern: ['chartjs-plugin-annotation'] },
  });
  const { resolve } = createRequire(import.meta.url);
  for (const file of ['DejaVuSans', 'DejaVuSans-Bold']) {
    canvas.registerFont(resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`), { family: 'DejaVu Sans' });
  }
  const bytes = canvas.renderToBufferSync(configuration);
  if (seen === undefined) throw new Error('Nothing was drawn.');
  return { chart: seen, bytes };
}

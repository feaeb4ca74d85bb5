import { describe, expect, it } from 'vitest';
import { miniature } from '../../src/plot/miniature.ts';
import { recordedRun } from '../support/recorded-run.ts';

/** The points of the lines of a class, each as [x, y]: the dose's first, then the rate's. */
function lines(svg: string, name: string): number[][][] {
  return [...svg.matchAll(new RegExp(`<path class="${name}" d="([^"]*)"`, 'g'))].map(([, d = '']) =>
    d
      .replace(/^M|Z$/g, '')
      .split('L')
      .map((point) => point.split(' ').map(Number)),
  );
}

/** 2 mg a day for ten days; from day 5 on nothing arrives. */
const stopped = {
  days: 10,
  intended: [[0, 2]],
  delivered: [
    [0, 2],
    [5, 0],
  ],
  faults: [{ name: 'stall <b>', phases: [[5, null]] }],
} as const;

describe('the small picture of a run', () => {
  it('draws the dose from the lower left corner to where each of the two ends', () => {
    const svg = miniature(recordedRun(stopped), 'morphine');
    // The dose has the heights 4 to 76: 20 mg are intended, 10 arrive.
    const [intended] = lines(svg, 'intended');
    const [delivered] = lines(svg, 'delivered');
    expect([intended?.[0], intended?.at(-1)]).toEqual([[0, 76], [240, 4]]); // prettier-ignore
    expect([delivered?.[0], delivered?.at(-1)]).toEqual([[0, 76], [240, 40]]); // prettier-ignore
  });

  it('draws below it the rate, which falls when the fault begins', () => {
    const [, delivered] = lines(miniature(recordedRun(stopped), 'morphine'), 'delivered');
    // The rate has the heights 86 to 122.
    expect(delivered?.[0]).toEqual([0, 86]);
    expect(delivered?.find(([, y]) => y === 122)).toEqual([120, 122]);
    expect(delivered?.at(-1)).toEqual([240, 122]);
  });

  it('marks the time in which a fault acted', () => {
    expect(miniature(recordedRun(stopped), 'morphine')).toContain(
      '<rect class="acting" x="120" y="0" width="120" height="124"/>',
    );
  });

  it('holds no text from anywhere', () => {
    const svg = miniature(recordedRun({ ...stopped, name: 'A <script>', drug: 'x"y' }), 'x"y');
    expect(svg).not.toMatch(/script|stall|x"y/);
    expect(svg).toMatch(/^<svg viewBox="0 0 240 124" aria-hidden="true" focusable="false">.*<\/svg>$/);
  });

  it('draws a run in which nothing is intended along its lower edges', () => {
    const svg = miniature(recordedRun({ days: 2, intended: [[0, 0]] }), 'morphine');
    expect(lines(svg, 'intended').map((line) => line.at(-1))).toEqual([[240, 76], [240, 122]]); // prettier-ignore
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it('stays small however often boluses are given', () => {
    const boluses = Array.from({ length: 1_000 }, (_, n) => ({ on: n / 6 + 0.01, dose: 0.1, minutes: 10 }));
    const svg = miniature(recordedRun({ days: 180, everyHours: 1, intended: [[0, 2]], boluses }), 'morphine');
    expect(svg.length).toBeLessThan(30_000);
  });
});

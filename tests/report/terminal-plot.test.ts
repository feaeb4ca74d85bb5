import { describe, expect, it } from 'vitest';
import { terminalPlot } from '../../src/report/terminal-plot/index.ts';
import { recordedRun } from '../support/recorded-run.ts';
import type { RunStory } from '../support/recorded-run.ts';

const kink: RunStory = {
  days: 45,
  intended: [[0, 2]],
  delivered: [
    [0, 2],
    [15, 0],
    [30, 2],
  ],
  faults: [{ name: 'the kink', phases: [[15, 30]] }],
  alarms: [{ kind: 'low-reservoir', on: 40 }],
  refills: [{ on: 5, volume: 18 }],
};

const plot = (story: RunStory, letters: 'ascii' | 'braille' = 'ascii', width = 80): string[] =>
  terminalPlot(recordedRun(story), { width, letters }).split('\n');

/** The plot itself: what stands right of its side. */
const field = (lines: readonly string[], side = '|'): string[] =>
  lines.filter((line) => line.includes(` ${side}`)).map((line) => line.slice(line.indexOf(` ${side}`) + 2));

/** In which rows of the plot a column holds a sign, from the top. */
const rowsOf = (rows: readonly string[], sign: string, share: number, columns = 71): number[] =>
  rows.flatMap((row, n) => (row[Math.round(share * (columns - 1))] === sign ? [n] : []));

describe('a plot for the terminal', () => {
  it('shows what was delivered rising to the top, and what was intended above it where it is more', () => {
    const rows = field(plot(kink));
    expect(rows).toHaveLength(14);
    expect(rowsOf(rows, '#', 0)).toEqual([13]);
    // 60 of 90 mg: two thirds of the 13 steps from the bottom up
    expect(rowsOf(rows, '#', 1)[0]).toBe(4);
    expect(rowsOf(rows, '.', 1)).toEqual([0]);
  });

  it('shows one curve where both agree', () => {
    expect(field(plot({ days: 45, intended: [[0, 2]] })).join('')).not.toContain('.');
  });

  it('shades the time of a fault, and names it below', () => {
    const lines = plot(kink);
    expect(rowsOf(field(lines), ':', 0.5).length).toBeGreaterThan(8);
    expect(rowsOf(field(lines), ':', 0.9)).toEqual([]);
    expect(lines.find((line) => line.startsWith(' faults'))).toMatch(/^ faults {24,28}={23,26} the kink$/);
  });

  it('marks alarms and refills with their moment', () => {
    const lines = plot(kink);
    expect(lines.find((line) => line.startsWith(' alarms'))).toMatch(/low-reservoir 2026-04-11 08:00 !$/);
    expect(lines.find((line) => line.startsWith('refills'))).toMatch(/\^ 2026-03-07 08:00$/);
  });

  it('counts alarms of one kind in one row', () => {
    const alarms = [10, 20, 30].map((on) => ({ kind: 'motor-stall', on, critical: true as const }));
    const told = plot({ days: 45, intended: [[0, 2]], alarms }).filter((line) => line.includes('!'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/! {15}! {15}! motor-stall ×3$/);
  });

  it('says the unit, and ticks doses and days', () => {
    const text = plot(kink).join('\n');
    expect(text).toContain('morphine, mg since the start');
    for (const tick of ['\n     80 |', '\n     20 |', '\n      0 |', ' 40 days'])
      expect(text).toContain(tick);
    expect(plot({ days: 2, intended: [[0, 0.1]] }).join('\n')).toContain('morphine, ug since the start');
    expect(plot({ days: 2, intended: [[0, 30]], drug: 'insulin', international: true })[0]).toBe(
      'insulin, IU since the start',
    );
  });

  it('is plain ASCII where nothing else is sure to arrive', () => {
    const named = { ...kink, alarms: [] };
    expect(plot(named).join('\n')).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('has eight dots to a character in braille', () => {
    const rows = field(plot(kink, 'braille'), '│');
    expect(rows.join('')).toMatch(/[\u2801-\u28ff]/);
    expect(rows.join('')).not.toContain('#');
  });

  it.each([40, 80, 200])('is no wider than %i characters', (width) => {
    const longest = Math.max(...plot(kink, 'braille', width).map((line) => [...line].length));
    expect(longest).toBeLessThanOrEqual(width);
    expect(longest).toBeGreaterThan(Math.min(width, 120) - 5);
  });

  it('keeps a run of nothing legible', () => {
    const text = plot({ days: 2, intended: [[0, 0]] }).join('\n');
    expect(text).not.toMatch(/NaN|Infinity/);
  });
});

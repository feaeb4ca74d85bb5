import { describe, expect, it } from 'vitest';
import { View, type Change } from '../../src/web/view.ts';

const day = 86_400_000;

describe('what the reader looks at', () => {
  it('is the whole run at first, and again after all has been asked for', () => {
    const view = new View(40 * day, 'morphine');
    expect([view.from, view.until, view.isWhole]).toEqual([0, 40 * day, true]);
    view.show(3 * day, 5 * day);
    expect(view.isWhole).toBe(false);
    view.showAll();
    expect(view.isWhole).toBe(true);
  });

  it('keeps what is pointed at where it is while it grows', () => {
    const view = new View(40 * day, 'morphine');
    view.zoom(0.5, 10 * day);
    expect([view.from, view.until]).toEqual([5 * day, 25 * day]);
  });

  it('does not leave the run', () => {
    const view = new View(40 * day, 'morphine');
    view.show(30 * day, 38 * day);
    view.pan(5);
    expect([view.from, view.until]).toEqual([32 * day, 40 * day]);
    view.pan(-50);
    expect([view.from, view.until]).toEqual([0, 8 * day]);
    view.zoom(1_000);
    expect(view.isWhole).toBe(true);
  });

  it('is never shorter than a second', () => {
    const view = new View(40 * day, 'morphine');
    view.show(day, day + 1);
    expect(view.until - view.from).toBe(1_000);
  });

  it('moves to an instant that is marked out of sight, and stays where one is in sight', () => {
    const view = new View(40 * day, 'morphine');
    view.show(0, 4 * day);
    view.mark(day);
    expect([view.from, view.until]).toEqual([0, 4 * day]);
    view.mark(20 * day);
    expect([view.from, view.until]).toEqual([18 * day, 22 * day]);
  });

  it('tells what has changed, and nothing when nothing has', () => {
    const view = new View(40 * day, 'morphine');
    const told: Change[] = [];
    view.onChange((change) => told.push(change));
    view.showAll();
    view.point(day);
    view.point(day);
    view.show(0, day);
    expect(told).toEqual(['marks', 'window']);
  });
});

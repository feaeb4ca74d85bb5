import { describe, expect, it } from 'vitest';

import { referenceLadder } from './ladder.ts';

/** A catheter of resistance 10 as a whole: 1 for each tenth. */
const clean = 10;

describe('the reference ladder', () => {
  it('is the clean conductance when nothing is wrong', () => {
    expect(referenceLadder(clean, [])).toEqual({ total: 0.1, tip: 0.1, leaks: [], beyond: [] });
  });

  it('adds obstructions in series, at the tip too, and drops pressure over each', () => {
    const ladder = referenceLadder(clean, [
      { kind: 'obstruction', position: 1, resistance: 5 },
      { kind: 'obstruction', position: 0.4, resistance: 5 },
    ]);
    expect(ladder.total).toBeCloseTo(1 / 20, 14);
    expect(ladder.beyond[0]).toBeCloseTo(0, 14);
    expect(ladder.beyond[1]).toBeCloseTo(11 / 20, 14);
  });

  it('shares the flow at a leak, which at one position lies beyond the obstruction', () => {
    const ladder = referenceLadder(clean, [
      { kind: 'leak', position: 0.5, resistance: 5 },
      { kind: 'obstruction', position: 0.5, resistance: 2.5 },
    ]);
    // 5 + 2.5 in series with two ways of 5 side by side
    expect(ladder.total).toBeCloseTo(0.1, 14);
    expect(ladder.tip).toBeCloseTo(0.05, 14);
    expect(ladder.leaks[0]).toBeCloseTo(0.05, 14);
    expect(ladder.beyond[0]).toBeCloseTo(0.25, 14);
  });

  it('lets nothing past a complete occlusion, whatever is behind it', () => {
    const ladder = referenceLadder(clean, [
      { kind: 'leak', position: 0.2, resistance: 8 },
      { kind: 'obstruction', position: 0.5, resistance: Infinity },
      { kind: 'leak', position: 0.7, resistance: 1 },
      { kind: 'obstruction', position: 1, resistance: Infinity },
    ]);
    expect(ladder.total).toBeCloseTo(0.1, 14);
    expect(ladder.tip).toBe(0);
    expect(ladder.leaks[1]).toBe(0);
    expect(ladder.beyond).toEqual([0, 0]);
  });

  it('holds the pump’s pressure beyond a kink in a catheter that nothing leaves', () => {
    const ladder = referenceLadder(clean, [
      { kind: 'obstruction', position: 0.5, resistance: 3 },
      { kind: 'obstruction', position: 1, resistance: Infinity },
    ]);
    expect(ladder.total).toBe(0);
    expect(ladder.beyond[0]).toBeCloseTo(1, 14);
  });

  it('ends at a disconnection', () => {
    const ladder = referenceLadder(clean, [
      { kind: 'disconnection', position: 0.5 },
      { kind: 'leak', position: 0.25, resistance: 2.5 },
      { kind: 'obstruction', position: 0.8, resistance: 1 },
    ]);
    // 2.5, then two ways of 2.5
    expect(ladder.total).toBeCloseTo(1 / 3.75, 14);
    expect(ladder.leaks[0]).toBeCloseTo(ladder.leaks[1]!, 14);
    expect(ladder.tip).toBe(0);
    expect(ladder.beyond).toEqual([0]);
  });
});

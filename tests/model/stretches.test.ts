import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { cutAt, regroup, storedIn, type TrappedStretch } from '../../src/model/catheter/stretches.ts';
import '../support/matchers.ts';

const [PUMP, CATHETER] = [0.1, 0.5];
const stored = (pressure: number, reach: number, trapped: readonly TrappedStretch[]): number =>
  pressure * (PUMP + CATHETER * reach) + storedIn(trapped, CATHETER);

const tenth = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);

describe('the stretches of a closed catheter', () => {
  it('keep the pressure on both sides of an obstruction that closes between them', () => {
    expect(regroup(80, [], 1, 0.4, PUMP, CATHETER)).toEqual({
      pressure: 80,
      trapped: [{ from: 0.4, to: 1, pressure: 80 }],
    });
  });

  it('share what they hold when it opens', () => {
    const after = regroup(20, [{ from: 0.4, to: 1, pressure: 80 }], 0.4, 1, PUMP, CATHETER);
    // 20 · (0.1 + 0.2) + 80 · 0.3 = 30 µL, over 0.6 µL/kPa
    expect(after.pressure).toBeAbout(50, 1e-14);
    expect(after.trapped).toEqual([]);
  });

  it('are split when only a part is joined', () => {
    const after = regroup(20, [{ from: 0.4, to: 1, pressure: 80 }], 0.4, 0.6, PUMP, CATHETER);
    // 20 · 0.3 + 80 · 0.1 = 14 µL, over 0.4 µL/kPa
    expect(after.pressure).toBeAbout(35, 1e-14);
    expect(after.trapped).toEqual([{ from: 0.6, to: 1, pressure: 80 }]);
  });

  it('give an emptied stretch its share of the pressure back', () => {
    expect(regroup(60, [], 0.4, 1, PUMP, CATHETER).pressure).toBeAbout(30, 1e-14);
  });

  test.prop([fc.array(tenth, { minLength: 1, maxLength: 8 }), fc.array(fc.integer({ min: 0, max: 200 }))], {
    numRuns: 200,
    seed: 1,
  })('keep every drop, however the reach moves and the pump pushes', (reaches, pushes) => {
    let state = { pressure: 100, trapped: [] as readonly TrappedStretch[] };
    let reach = 1;
    reaches.forEach((next, i) => {
      const before = stored(state.pressure, reach, state.trapped);
      state = next === reach ? state : regroup(state.pressure, state.trapped, reach, next, PUMP, CATHETER);
      reach = next;
      expect(stored(state.pressure, reach, state.trapped)).toBeAbout(before, 1e-13);
      state = { ...state, pressure: pushes[i] ?? state.pressure };
    });
  });

  it('are cut where the catheter is closed', () => {
    const trapped = [
      { from: 0.2, to: 0.7, pressure: 80 },
      { from: 0.7, to: 1, pressure: 30 },
    ];
    expect(cutAt(trapped, [0.5, 1])).toEqual([
      { from: 0.2, to: 0.5, pressure: 80 },
      { from: 0.5, to: 0.7, pressure: 80 },
      { from: 0.7, to: 1, pressure: 30 },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { Chronicle } from '../../src/engine/chronicle.ts';

describe('a chronicle', () => {
  const written = (): Chronicle<'rain' | 'flood'> => {
    const chronicle = new Chronicle<'rain' | 'flood'>();
    const rain = chronicle.record(10, 'rain', -1, 3, 4);
    chronicle.detail(7);
    chronicle.detail(8);
    chronicle.record(20, 'flood', rain, 0, 0);
    chronicle.record(20, 'rain', -1, 5, 6);
    chronicle.detail(9);
    return chronicle;
  };

  it('tells what, when, what led to it, and its details', () => {
    expect([...written().entries()]).toEqual([
      { at: 10, kind: 'rain', cause: -1, x: 3, y: 4, details: [7, 8] },
      { at: 20, kind: 'flood', cause: 0, x: 0, y: 0, details: [] },
      { at: 20, kind: 'rain', cause: -1, x: 5, y: 6, details: [9] },
    ]);
  });

  it('is copied whole, and the copy goes its own way', () => {
    const first = written();
    const copy = first.copy();
    copy.record(30, 'flood', 2, 0, 0);
    expect(first.length).toBe(3);
    expect([...copy.entries()].slice(0, 3)).toEqual([...first.entries()]);
  });

  it('keeps as many facts and details as there are', () => {
    const chronicle = new Chronicle<'rain'>();
    for (let i = 0; i < 5000; i++) {
      chronicle.record(i, 'rain', i - 1, i, -i);
      for (let d = 0; d < i % 3; d++) chronicle.detail(i + d);
    }
    expect(chronicle.length).toBe(5000);
    const entries = [...chronicle.entries()];
    expect(entries[4999]).toEqual({
      at: 4999,
      kind: 'rain',
      cause: 4998,
      x: 4999,
      y: -4999,
      details: [4999],
    });
    expect(entries[2]).toEqual({ at: 2, kind: 'rain', cause: 1, x: 2, y: -2, details: [2, 3] });
  });
});

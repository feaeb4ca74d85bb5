import { describe, expect, it } from 'vitest';
import { payload, readPayload } from '../../src/report/html/payload/payload.ts';
import { keptRows } from '../../src/report/html/payload/kept-rows.ts';
import { readVlq, writeVlq } from '../../src/report/html/payload/vlq.ts';
import { recordedRun } from '../support/recorded-run.ts';
import { reportedRun } from '../support/reported-run.ts';

const day = 86_400_000;

describe('whole numbers as text', () => {
  it('take one character near zero', () => {
    expect(writeVlq([0, 1, -1, 15])).toBe('ACDe');
    expect(writeVlq([16])).toHaveLength(2);
  });

  it('come back, however large and of whatever sign', () => {
    const numbers = [0, -1, 31, 32, -33, 86_400_000, -3e11, 2 ** 50, -(2 ** 50)];
    expect([...readVlq(writeVlq(numbers))]).toEqual(numbers);
  });
});

describe('the rows that a page keeps', () => {
  const at = Float64Array.from({ length: 1_001 }, (_, n) => n);

  it('are the ends alone where everything is straight', () => {
    const [slow, fast] = [at.map((t) => 2 * t), at.map((t) => 7 - 3 * t)];
    expect(keptRows(at, [slow, fast])).toEqual([0, 1_000]);
  });

  it('hold the corner of any column', () => {
    const bent = at.map((t) => Math.max(0, t - 400));
    expect(keptRows(at, [at, bent])).toEqual([0, 400, 1_000]);
  });

  it('hold both sides of a jump', () => {
    const instants = Float64Array.from([0, 1, 2, 2, 3, 4]);
    const jumping = Float64Array.from([5, 5, 5, 9, 9, 9]);
    expect(keptRows(instants, [jumping])).toEqual([0, 2, 3, 5]);
  });

  it('are few enough for a page even where nothing is straight', () => {
    const many = Float64Array.from({ length: 200_000 }, (_, n) => n);
    const restless = many.map((t) => Math.sin(t) * Math.sin(t / 977));
    expect(keptRows(many, [restless, many]).length).toBeLessThan(80_000 / 3 + 1);
  });
});

describe('a result in a page', () => {
  it('comes back as it was, but for its series', () => {
    const { series: _, ...result } = recordedRun({
      days: 10,
      intended: [[0, 2]],
      faults: [{ name: 'the kink', phases: [[3, 4]] }],
      facts: [
        { at_ms: 5 * day, kind: 'request-granted' },
        { at_ms: 5 * day, kind: 'bolus-started', cause: 0, bolus: 'patient', drug: 'morphine', dose_ug: 200 },
      ],
    });
    const whole = recordedRun({ days: 10, intended: [[0, 2]] });
    const { series: __, ...back } = readPayload(payload({ ...whole, ...result }));
    expect(back).toEqual(result);
  });

  it('keeps every value of its series to a part in a hundred million of the highest', () => {
    const run = recordedRun({
      days: 45,
      intended: [[0, 2]],
      delivered: [
        [0, 2],
        [16, 0.5],
        [19, 2],
      ],
    });
    const { columns } = readPayload(payload(run)).series ?? { columns: {} };
    const before = run.series?.columns ?? {};
    expect(Object.keys(columns)).toEqual(Object.keys(before));
    for (const [name, column] of Object.entries(columns)) {
      const values = before[name] ?? new Float64Array();
      const most = values.reduce((high, value) => Math.max(high, Math.abs(value)), 0);
      expect(column[0]).toBeCloseTo(values[0] ?? NaN, 9);
      expect(Math.abs((column.at(-1) ?? NaN) - (values.at(-1) ?? NaN))).toBeLessThanOrEqual(1e-8 * most);
    }
  });

  it('needs a series', () => {
    expect(() => payload(reportedRun())).toThrow('kept its series');
  });
});

import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { basal } from '../../src/fields/index.ts';
import { contextWith, reads } from '../support/reading-context.ts';

const hour = 3_600_000;
const field = basal({ doc: 'The basal program.' });

describe('a basal program', () => {
  it('may be one rate', () => {
    expect(reads(field, '2.4 mg/day')).toEqual({
      drug: 0,
      steps: [{ from: 0, to: 24 * hour, rate: 100, days: null }],
    });
  });

  it('may be off', () => {
    expect(reads(field, 'off')).toEqual({
      drug: 0,
      steps: [{ from: 0, to: 24 * hour, rate: 0, days: null }],
    });
  });

  it('may be steps by time of day, of which one without an end runs to midnight', () => {
    const steps = [
      { from: '00:00', rate: '1.2 mg/day' },
      { from: '07:00', to: '22:00', rate: 'off', days: ['sat', 'sun'] },
    ];
    expect(reads(field, steps)).toEqual({
      drug: 0,
      steps: [
        { from: 0, to: 24 * hour, rate: 50, days: null },
        { from: 7 * hour, to: 22 * hour, rate: 0, days: [6, 0] },
      ],
    });
  });

  it('is in amounts of the drug that fixes the flow', () => {
    expect(reads(field, '48 IU/day', contextWith('ziconotide'))).toMatchObject({
      drug: 2,
      steps: [{ rate: 2 }],
    });
  });

  it('leaves no time uncovered, and says which', () => {
    expect(reads(field, [{ from: '06:00', to: '22:00', rate: '2 mg/day' }])).toBe(
      ': No step covers Sunday 00:00. Begin the list with { from: 00:00, rate: off } where the pump should give nothing.',
    );
    expect(
      reads(field, [{ from: '00:00', rate: '2 mg/day', days: ['sun', 'mon', 'wed', 'thu', 'fri', 'sat'] }]),
    ).toContain('No step covers Tuesday 00:00');
    expect(
      reads(field, [
        { from: '00:00', to: '12:00', rate: '2 mg/day' },
        { from: '12:30', rate: '2 mg/day' },
      ]),
    ).toContain('No step covers Sunday 12:00');
  });

  it('is covered by steps that wrap past midnight, Saturday’s into Sunday', () => {
    const steps = [
      { from: '22:00', to: '06:00', rate: '1 mg/day' },
      { from: '06:00', to: '22:00', rate: '2 mg/day' },
    ];
    expect(reads(field, steps)).toMatchObject({ steps: [{ from: 22 * hour, to: 6 * hour }, {}] });
    expect(
      reads(field, [{ ...steps[0], days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }, steps[1]]),
    ).toContain('No step covers Sunday 22:00');
  });

  it.each([
    ['2 mg', 'Perhaps "2 mg/day"?'],
    ['2 mL/day', '"2 mL/day" is a volume per time; a rate is a mass per time, as in "2 mg/day".'],
    ['-2 mg/day', 'it must be at least 0 µg/day'],
    [2, '"2" has no unit'],
    [[], 'This list is empty'],
    [['2 mg/day'], '0: This is "2 mg/day"; here belongs a map of from, to, rate, days.'],
    [[{ from: '00:00' }], '0: "rate" is missing.'],
    [[{ rate: '2 mg/day' }], '0: "from" is missing. Write it as: time of day (07:30).'],
    [[{ from: '24:00', rate: 'off' }], '0.from: "24:00" is the end of a day'],
    [[{ from: '00:00', to: '00:00', rate: 'off' }], '0.to: This step ends when it begins.'],
    [[{ from: '00:00', rate: 'off', days: [] }], '0.days: This list is empty.'],
    [[{ from: '00:00', rate: 'off', days: ['mond'] }], '0.days.0: "mond" is not one of sun, mon'],
    [[{ from: '00:00', rate: 'off', until: '08:00' }], '0.until: There is no key "until" here.'],
  ])('is not %j', (input, message) => {
    expect(reads(field, input)).toContain(message);
  });

  it('has at most half an hour’s steps for a week', () => {
    const steps = new Array(337).fill({ from: '00:00', rate: 'off' });
    expect(reads(field, steps)).toContain('at most 336 steps; this one has 337');
  });

  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

  property.prop([fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 12 })])(
    'covers the week when each step begins where the one before it ends',
    (minutes) => {
      const edges = minutes.toSorted((a, b) => a - b);
      const steps = edges.map((from, index) => ({
        from: clock(from),
        to: clock(edges[(index + 1) % edges.length] ?? 0),
        rate: '1 mg/day',
      }));
      expect(field.read(steps, contextWith('morphine')).ok).toBe(true);
      expect(field.read(steps.slice(1), contextWith('morphine')).ok).toBe(false);
    },
  );
});

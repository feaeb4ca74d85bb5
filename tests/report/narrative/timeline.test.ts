import { describe, expect, it } from 'vitest';
import { timelinePage } from '../../../src/report/narrative/page.ts';
import { timeline } from '../../../src/report/narrative/timeline.ts';
import { aPump, kink } from '../../support/a-pump.ts';
import { tellingOf } from '../../support/a-story.ts';

/** Thirty days with a bolus every six hours, and a kink on day 10. */
const month = aPump()
  .holding('morphine 10 mg/mL')
  .programmed({ boluses: [{ dose: '0.1 mg', over: '10 min', every: '6 h', first: '06:00' }] })
  .onDay(10, kink({ name: 'the kink', passes: '40 %', for: '1 h' }))
  .until('30 days').scenario;

describe('the timeline of a month', () => {
  const telling = tellingOf(month);
  const entries = timeline(telling, 'notable');

  it('sums up what the program does between what is notable', () => {
    // Four boluses a day, the first after six hours: 39 before day 10, and one as the kink begins.
    const summed = entries.filter(({ kind }) => kind === 'summed').map(({ text }) => text);
    expect(summed[0]).toBe('39 scheduled boluses (3.9 mg morphine).');
    expect(
      summed
        .join(' ')
        .match(/\d+(?= scheduled)/g)
        ?.reduce((sum, n) => sum + Number(n), 0),
    ).toBe(120);
    expect(entries.length).toBeLessThan(10);
  });

  it('tells every fact when asked to', () => {
    expect(timeline(telling, 'every')).toHaveLength(telling.facts.length);
  });

  it('is set under the days', () => {
    const page = timelinePage(telling, entries, 100);
    expect(page).toContain('\nDay 0, Mon 2026-01-05\n  00:00  The run began.');
    expect(page).toContain('\nDays 0 to 9\n  ...    39 scheduled boluses (3.9 mg morphine).\n');
    expect(page).toContain('\nDay 10, Thu 2026-01-15\n  00:00  "the kink" (catheter kink) began.\n');
    expect(page).toContain('  01:00  "the kink" (catheter kink) ended after 1 h.\n');
  });

  it('keeps to the width, with further lines below the first', () => {
    const lines = timelinePage(telling, entries, 60).split('\n');
    expect(lines.every((line) => line.length <= 60)).toBe(true);
    expect(lines.some((line) => /^ {9}\S/.test(line))).toBe(true);
  });
});

describe('a fault that comes and goes', () => {
  it('is told three times, and then counted', () => {
    const on = { on: '30 min', off: '30 min' };
    const run = aPump()
      .onDay(1, kink({ name: 'the kink', passes: '40 %', for: '1 day', intermittent: on }))
      .until('3 days').scenario;
    const entries = timeline(tellingOf(run), 'notable');
    expect(entries.filter(({ text }) => text === '"the kink" (catheter kink) began.')).toHaveLength(3);
    expect(entries.map(({ text }) => text).join('\n')).toMatch(/"the kink" came on 21 times/);
  });
});

describe('a run with few facts', () => {
  it('is told fact by fact', () => {
    const run = aPump()
      .holding('morphine 10 mg/mL')
      .programmed({ patient_bolus: { dose: '0.1 mg', over: '5 min' } })
      .asked('1 h')
      .until('1 day').scenario;
    const telling = tellingOf(run);
    expect(timeline(telling, 'notable').every(({ kind }) => kind === 'told')).toBe(true);
    expect(timeline(telling, 'notable')).toHaveLength(5);
  });
});

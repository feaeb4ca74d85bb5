import { describe, expect, it } from 'vitest';
import { claimAccount } from '../../../src/analysis/claim-account.ts';
import { claimText } from '../../../src/report/narrative/claim-text.ts';
import { plain } from '../../../src/report/paint.ts';
import { aPump } from '../../support/a-pump.ts';
import { tellingOf } from '../../support/a-story.ts';
import type { ExpectationResult } from '../../../src/index.ts';

const DAY = 86_400_000;

/** The first part of what is told of a claim, and the heading of the second, for a run without events. */
function told(verdict: Partial<ExpectationResult>): readonly string[] {
  const claim: ExpectationResult = {
    ...{ that: 'always(reservoir() > 19 mL)', passed: false, because: null },
    ...{ left: '18 mL', right: '19 mL', margin: '-1 mL' },
    ...{ at_ms: 2 * DAY, worst_at_ms: null, closest_at_ms: null, ...verdict },
  };
  const telling = tellingOf(aPump().until('4 days').scenario);
  const { scenario, recording } = telling.story;
  const lines = claimText(telling, claimAccount(scenario, recording, claim), 100, plain).split('\n');
  return lines.slice(1, lines.findIndex((line) => line.startsWith('The hour')) + 1);
}

describe('the account of a claim', () => {
  it('says when it was worst, and when it was first broken, whose hour it tells', () => {
    expect(told({ worst_at_ms: 4 * DAY })).toEqual([
      'It does not hold: 18 mL against 19 mL, apart by 1 mL.',
      'That was at its worst, on day 4 00:00; it was first broken on day 2 00:00.',
      '',
      'The hour up to day 2 00:00',
    ]);
  });

  it('names one moment once', () => {
    expect(told({ worst_at_ms: 2 * DAY })).toEqual([
      'It does not hold: 18 mL against 19 mL, apart by 1 mL.',
      '',
      'The hour up to day 2 00:00',
    ]);
    expect(told({ closest_at_ms: 2 * DAY })[1]).toBe('That was the closest it came to holding.');
    expect(told({ closest_at_ms: 2 * DAY, passed: true })[1]).toBe(
      'That was the closest it came to failing.',
    );
  });

  it('says after which fact it came closest', () => {
    expect(told({ closest_at_ms: 3 * DAY })[1]).toBe(
      'That was the closest it came to holding, on day 3 00:00; the fact was on day 2 00:00.',
    );
  });
});

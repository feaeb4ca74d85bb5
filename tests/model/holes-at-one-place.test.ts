import { describe, expect, it } from 'vitest';
import { aPump, leak, refill } from '../support/a-pump.ts';
import '../support/matchers.ts';

describe('two holes at one place of the catheter', () => {
  it.each(['peristaltic', 'metered'])('let a new mixture past with a %s pump', (drive) => {
    const run = aPump()
      .having(drive === 'metered' ? { drive, pulse_volume: '10 uL' } : { drive })
      .onDay(1, leak({ position: '40 %', share: '30 %' }), leak({ position: '40 %', share: '30 %' }))
      .onDay(2, refill('18 mL', { drugs: { morphine: '4 mg/mL' } }))
      .until('day 8');
    // Each shunt is 3/7 of what goes on, so 7/13 arrives; the dead volume of 1.4 mL makes it 73.4 mg in 19.4 mL.
    const front = run.at('front-reached-tip') / 86_400_000;
    expect(front).toBeCloseTo(2 + (140 + 0.4 * 195.8) / 125 + (0.6 * 195.8) / (125 * (7 / 13)), 1);
    if (drive === 'peristaltic')
      expect(run.delivered().per('day')[6]).toBeCloseTo(500 * (7 / 13) * (73.4 / 19.4 / 4), 2);
  });
});

import { describe, expect, it } from 'vitest';
import { detailsText } from '../../src/web/fact-text.ts';
import { sinceText } from '../../src/web/moments.ts';

const [hour, day] = [3_600_000, 86_400_000];

describe('a fact in words', () => {
  it.each([
    [
      { kind: 'bolus-started', bolus: 'patient', drug: 'morphine', dose_ug: 200 },
      'patient, morphine, dose 200 µg',
    ],
    [{ kind: 'basal-changed', drug: 'morphine', rate_ug_per_h: 100 }, 'morphine, rate 2.40 mg/day'],
    [{ kind: 'request-refused', because: 'lockout' }, 'because of lockout'],
    [
      { kind: 'fault-started', fault: 'catheter-kink', index: 0, name: 'the kink' },
      '“the kink”, catheter-kink',
    ],
    [{ kind: 'fault-started', fault: 'catheter-kink', index: 0, name: 'catheter-kink' }, 'catheter-kink'],
    [
      {
        kind: 'release-bolus',
        volume_ul: 61.1,
        duration_ms: 500,
        dose_ug: { morphine: 305, clonidine: 1_500 },
      },
      'volume 61.1 µL, duration 1 s, morphine dose 305 µg, clonidine dose 1.50 mg',
    ],
    [
      { kind: 'refilled', aspirated_ul: null, flagged: ['volume', 'percent'], predicted_low_at_ms: 40 * day },
      'flagged volume and percent, predicted low 40 d after the start',
    ],
  ])('%o', ({ kind, ...details }, text) => {
    expect(detailsText({ at_ms: 0, kind, ...details })).toBe(text);
  });
});

describe('a time since the start', () => {
  it('has its three largest parts', () => {
    expect(sinceText(16 * day + 6 * hour + 30 * 60_000)).toBe('16 d 6 h 30 min');
    expect(sinceText(0)).toBe('0 s');
    expect(sinceText(14 * hour + 13 * 60_000 + 23_400)).toBe('14 h 13 min 23 s');
  });
});

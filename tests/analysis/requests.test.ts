import { describe, expect, it } from 'vitest';
import { requestResult } from '../../src/analysis/requests.ts';

describe('the requests of a patient', () => {
  it('are counted, those refused by the reason', () => {
    expect(requestResult({ made: 12, granted: 5, refused: [1, 0, 0, 2, 0, 3, 0, 1] })).toEqual({
      made: 12,
      granted: 5,
      refused: { stopped: 1, alarm: 0, reservoir: 0, bridge: 2, bolus: 0, lockout: 3, max: 0, dose_limit: 1 },
    });
  });
});

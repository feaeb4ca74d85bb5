import { describe, expect, it } from 'vitest';
import { claimLine } from '../../src/cli/check/claim-line.ts';

const file = 'pumpsim: 1\nexpect:\n  - alarms("a") == 0\n  - >-\n    granted() > 3 and\n    granted() < 5\n';

describe('the line of a claim', () => {
  it('is that in which it stands', () => {
    expect(claimLine(file, 'alarms("a") == 0')).toBe(3);
    expect(claimLine(file.replaceAll('\n', '\r\n'), 'alarms("a") == 0')).toBe(3);
  });

  it('is that of the list where it is folded', () => {
    expect(claimLine(file, 'granted() > 3 and granted() < 5')).toBe(2);
  });

  it('is the first where the list stands in another file', () => {
    expect(claimLine('pumpsim: 1\nextends: a.yaml\n', 'true')).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { alarmResults } from '../../src/analysis/alarms.ts';

const raised = (at_ms: number, alarm: string) => ({ at_ms, kind: 'alarm-raised', alarm });
const cleared = (at_ms: number, alarm: string) => ({ at_ms, kind: 'alarm-cleared', alarm });

describe('the list of alarms', () => {
  it('pairs each alarm with the moment it was cleared', () => {
    const facts = [
      raised(1, 'low-reservoir'),
      raised(2, 'motor-stall'),
      cleared(3, 'motor-stall'),
      cleared(4, 'low-reservoir'),
      raised(5, 'motor-stall'),
    ];
    expect(alarmResults(facts)).toEqual([
      { kind: 'low-reservoir', severity: 'non-critical', raised_at_ms: 1, cleared_at_ms: 4 },
      { kind: 'motor-stall', severity: 'critical', raised_at_ms: 2, cleared_at_ms: 3 },
      { kind: 'motor-stall', severity: 'critical', raised_at_ms: 5, cleared_at_ms: null },
    ]);
  });
});

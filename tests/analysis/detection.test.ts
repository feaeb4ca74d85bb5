import { describe, expect, it } from 'vitest';
import { detection } from '../../src/analysis/detection.ts';
import type { Fact } from '../../src/model/recording.ts';

const alarm = (at_ms: number, kind: string): Fact => ({ at_ms, kind: 'alarm-raised', alarm: kind });
const refill = (at_ms: number, ...flagged: string[]): Fact => ({ at_ms, kind: 'refilled', flagged });

describe('a fault', () => {
  it('goes undetected when its twin raises the same alarms at the same times', () => {
    const facts = [alarm(5, 'low-reservoir'), refill(9)];
    expect(detection(facts, facts)).toBeNull();
  });

  it('is detected by an alarm that its twin never raises', () => {
    expect(detection([alarm(5, 'motor-stall')], [])).toEqual({ by: 'motor-stall', at: 5 });
  });

  it('is detected by an alarm that its twin raises later', () => {
    expect(detection([alarm(5, 'low-reservoir')], [alarm(8, 'low-reservoir')])).toEqual({
      by: 'low-reservoir',
      at: 5,
    });
  });

  it('is not detected by an alarm that it only delays', () => {
    expect(detection([alarm(8, 'low-reservoir')], [alarm(5, 'low-reservoir')])).toBeNull();
  });

  it('is detected by the second alarm of a kind when the twin raises but one', () => {
    const facts = [alarm(5, 'low-reservoir'), refill(6), alarm(9, 'low-reservoir')];
    expect(detection(facts, [alarm(5, 'low-reservoir'), refill(6)])).toEqual({ by: 'low-reservoir', at: 9 });
  });

  it('is detected by a refill that is flagged only with it', () => {
    expect(detection([refill(3), refill(6, 'volume')], [refill(3), refill(6)])).toEqual({
      by: 'refill',
      at: 6,
    });
  });

  it('is not detected by a refill that is flagged without it too', () => {
    expect(detection([refill(6, 'volume', 'percent')], [refill(6, 'volume')])).toBeNull();
  });

  it('is detected by whatever shows first', () => {
    const facts = [alarm(4, 'low-reservoir'), refill(6, 'volume'), alarm(7, 'empty-reservoir')];
    expect(detection(facts, [alarm(4, 'low-reservoir')])).toEqual({ by: 'refill', at: 6 });
  });
});

import type { Answer, Controller, Occasion } from './controller.ts';

/** What a pump commanded, from one instant to the next. */
export interface CommandedLog {
  /** ms from start, ascending; the first is 0. */
  readonly at: Readonly<Float64Array>;
  /** From then on, µL/h. */
  readonly flow: Readonly<Float64Array>;
}

/**
 * A log in the place of the firmware that wrote it: it commands what it commanded, whatever happens. Nobody can ask a
 * log for a bolus, so that requests are refused as by a stopped pump; orders are taken and change nothing in it.
 */
export class LogPlayer implements Controller {
  private readonly log: CommandedLog;
  private readonly answer: { -readonly [Key in keyof Answer]: Answer[Key] } = { flow: 0, next: Infinity };

  constructor(log: CommandedLog) {
    this.log = log;
  }

  at(now: number, { kind }: Occasion): Answer {
    const { answer, log } = this;
    const row = rowAt(log, now);
    answer.flow = log.flow[row] as number;
    answer.next = log.at[row + 1] ?? Infinity;
    answer.decision = kind === 'requested' ? 'stopped' : undefined;
    return answer;
  }
}

/** The row that is in force at an instant: the last that does not begin later. */
function rowAt({ at }: CommandedLog, now: number): number {
  let [low, high] = [0, at.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) <= now) low = middle;
    else high = middle;
  }
  return low;
}

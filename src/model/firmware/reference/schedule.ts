import type { Program, ScheduledBolus } from '../../program.ts';
import { MS_PER_DAY, timeOfDay } from '../../time.ts';

/** When each scheduled bolus of a program is due, from the instant at which the program came into force. */
export class Schedule {
  private readonly boluses: readonly ScheduledBolus[];
  private readonly due: number[];

  constructor({ boluses }: Program, now: number, wallClock: number) {
    this.boluses = boluses;
    this.due = boluses.map(({ first, every }) => {
      switch (first.kind) {
        case 'at-once':
          return now;
        case 'moment':
          return first.at + Math.max(0, Math.ceil((now - first.at) / every)) * every;
        case 'time-of-day':
          return now + ((first.time - timeOfDay(wallClock) + MS_PER_DAY) % MS_PER_DAY);
      }
    });
  }

  get next(): number {
    return Math.min(...this.due);
  }

  /** Take those out that are due by now. */
  take(now: number): readonly ScheduledBolus[] {
    return this.boluses.filter((bolus, i) => {
      const due = this.due[i] as number;
      if (due > now) return false;
      this.due[i] = due + bolus.every;
      return true;
    });
  }
}

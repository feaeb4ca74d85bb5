import type { Basal, BasalStep } from '../../../src/fields/index.ts';
import { DAY, HOUR } from '../course.ts';

/** A basal program read off its steps minute by minute, with no painting: what a nurse would do with the paper. */
export class Clock {
  private readonly basal: Basal;
  private readonly startMs: number;

  constructor(basal: Basal, startMs: number) {
    this.basal = basal;
    this.startMs = startMs;
  }

  /** Rate at a moment of the run, amount per hour: the last step in force says it. */
  rate(at: number): number {
    const wall = this.startMs + at;
    return this.basal.steps.findLast((step) => isIn(step, wall))?.rate ?? NaN;
  }

  highest(): number {
    return Math.max(...this.basal.steps.map(({ rate }) => rate));
  }

  /** Moments between two of them at which a step begins or ends. */
  turns(from: number, to: number): readonly number[] {
    const edges = [...new Set(this.basal.steps.flatMap((step) => [step.from, step.to % DAY]))];
    const midnight = Math.floor((this.startMs + from) / DAY) * DAY - this.startMs;
    const found: number[] = [];
    for (let day = midnight; day <= to; day += DAY)
      for (const edge of edges) if (day + edge >= from && day + edge <= to) found.push(day + edge);
    return found.sort((a, b) => a - b);
  }

  /** Amount between two moments. */
  between(from: number, to: number): number {
    const corners = [from, ...this.turns(from, to), to];
    let amount = 0;
    for (let i = 1; i < corners.length; i++) {
      const [begin, end] = [corners[i - 1] as number, corners[i] as number];
      if (end > begin) amount += (this.rate(begin) * (end - begin)) / HOUR;
    }
    return amount;
  }
}

/** Whether a step is in force at a wall clock; one that passes midnight belongs to the day on which it begins. */
function isIn({ from, to, days }: BasalStep, wall: number): boolean {
  const day = Math.floor(wall / DAY);
  const time = wall - day * DAY;
  // 1970-01-01 was a Thursday, and Sunday is day 0.
  const on = (date: number): boolean => days === null || days.includes((date + 4) % 7);
  if (to > from) return time >= from && time < to && on(day);
  return (time >= from && on(day)) || (time < to && on(day - 1));
}

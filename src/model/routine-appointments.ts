import type { Stride } from '../engine/system.ts';
import { END_BOLUS, REQUEST, SCHEDULED, STEP } from './appointments.ts';
import type { Command } from './commands.ts';
import type { FactKind } from './facts.ts';
import { lanes } from './lanes.ts';

/** Places of what a quiet day brings: steps of the basal, scheduled boluses, ends of boluses, the patient's requests. */
export const BASAL = 0;
export const DOSE = 1;
export const OVER = 2;
export const PRESS = 3;

const COMMANDS = [STEP, SCHEDULED, END_BOLUS, REQUEST] as const;
const LANES = [lanes.program, lanes.program, lanes.program, lanes.patient] as const;

/** The appointments of the routine, kept beside the queue while the routine goes on, and written down when it ends. */
export class RoutineAppointments {
  private readonly due = new Float64Array(COMMANDS.length);
  /** The order in which those that moved were booked last; 0 for one that did not. */
  private readonly booked = new Float64Array(COMMANDS.length);
  private bookings = 0;
  next = 0;
  at = 0;
  /** Then the order of the lanes and the bookings decides. */
  isTied = false;

  /** Take over what the queue holds; returns when the next of all others is due. */
  takeOver(run: Stride<Command, FactKind>): number {
    for (let i = 0; i < COMMANDS.length; i++) {
      this.due[i] = run.dueAt(COMMANDS[i] as Command);
      this.booked[i] = 0;
    }
    this.bookings = 0;
    return run.nextWithout(COMMANDS);
  }

  book(place: number, at: number): void {
    this.due[place] = at;
    this.booked[place] = ++this.bookings;
  }

  /** Look for the next: its place, when it is due, and whether another is due at the same instant. */
  look(): void {
    const { due } = this;
    let place = 0;
    let at = due[0] as number;
    let isTied = false;
    for (let i = 1; i < COMMANDS.length; i++) {
      const other = due[i] as number;
      if (other > at) continue;
      isTied = other === at;
      if (isTied) continue;
      place = i;
      at = other;
    }
    this.next = place;
    this.at = at;
    this.isTied = isTied;
  }

  /** Book what has moved, in the order in which it moved last. */
  writeDown(run: Stride<Command, FactKind>): void {
    const { booked, due } = this;
    for (;;) {
      let next = -1;
      for (let i = 0; i < COMMANDS.length; i++) {
        const order = booked[i] as number;
        if (order > 0 && (next < 0 || order < (booked[next] as number))) next = i;
      }
      if (next < 0) return;
      run.book(COMMANDS[next] as Command, LANES[next] as number, due[next] as number);
      booked[next] = 0;
    }
  }
}

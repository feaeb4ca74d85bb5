import type { Instant } from './instant.ts';

/** Lanes stand above bookings in the rank of an appointment; a run books fewer times than this. */
const BOOKINGS = 2 ** 40;

/**
 * The appointments of a run, in total order: by instant, then lane, then order of booking.
 *
 * A command has at most one appointment; booking it again moves it. Appointments stand latest first in plain
 * parallel columns, so that the next one is popped from the end, and the near future, where almost all bookings
 * fall, costs a shift or two: this fits the handful of appointments that a device keeps.
 */
export class EventQueue<Command> {
  private at = new Float64Array(8);
  /** Lane, then order of booking, in one number. */
  private rank = new Float64Array(8);
  private readonly command: Command[] = [];
  private count = 0;
  private bookings = 0;

  get size(): number {
    return this.count;
  }

  /** When the next appointment is due; `Infinity` when there is none. */
  get nextAt(): Instant {
    return this.count === 0 ? Infinity : (this.at[this.count - 1] as number);
  }

  /** When the appointment of this command is due; `Infinity` when it has none. */
  dueAt(command: Command): Instant {
    const place = this.placeOf(command);
    return place < 0 ? Infinity : (this.at[place] as number);
  }

  /** When the next appointment is due that is none of these commands'; `Infinity` when there is none. */
  nextWithout(commands: readonly Command[]): Instant {
    let place = this.count - 1;
    while (place >= 0 && commands.includes(this.command[place] as Command)) place--;
    return place < 0 ? Infinity : (this.at[place] as number);
  }

  book(command: Command, lane: number, at: Instant): void {
    this.cancel(command);
    if (at === Infinity) return;
    const rank = lane * BOOKINGS + this.bookings++;
    let place = this.count;
    if (place === this.at.length) this.grow();
    while (place > 0 && this.isSooner(place - 1, at, rank)) {
      this.move(place - 1, place);
      place--;
    }
    this.at[place] = at;
    this.rank[place] = rank;
    this.command[place] = command;
    this.count++;
  }

  cancel(command: Command): void {
    const last = this.count - 1;
    const place = this.placeOf(command);
    if (place < 0) return;
    for (let i = place; i < last; i++) this.move(i + 1, i);
    this.count = last;
  }

  /** Take the next appointment out and return its command. There must be one. */
  pop(): Command {
    return this.command[--this.count] as Command;
  }

  copy(): EventQueue<Command> {
    const twin = new EventQueue<Command>();
    twin.at = this.at.slice();
    twin.rank = this.rank.slice();
    twin.command.push(...this.command.slice(0, this.count));
    twin.count = this.count;
    twin.bookings = this.bookings;
    return twin;
  }

  private placeOf(command: Command): number {
    let place = this.count - 1;
    while (place >= 0 && this.command[place] !== command) place--;
    return place;
  }

  /** Whether the appointment at `place` comes before a new one of this instant and rank. */
  private isSooner(place: number, at: Instant, rank: number): boolean {
    const there = this.at[place] as number;
    return there < at || (there === at && (this.rank[place] as number) < rank);
  }

  private move(from: number, to: number): void {
    this.at[to] = this.at[from] as number;
    this.rank[to] = this.rank[from] as number;
    this.command[to] = this.command[from] as Command;
  }

  private grow(): void {
    const at = new Float64Array(this.at.length * 2);
    const rank = new Float64Array(this.at.length * 2);
    at.set(this.at);
    rank.set(this.rank);
    this.at = at;
    this.rank = rank;
  }
}

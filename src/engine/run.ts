import { Chronicle, type Entry } from './chronicle.ts';
import { EventQueue } from './event-queue.ts';
import { RandomStreams, type RandomStream } from './random.ts';
import type { Instant } from './instant.ts';
import type { Observer, Stride, System } from './system.ts';

/** Commands that may fall on one instant before the engine takes it for an instant that never ends. */
const MOST_COMMANDS_AT_ONE_INSTANT = 100_000;

/** An instant at which commands go on for ever: a fault of the model, never of its user. */
export class EndlessInstant extends Error {
  constructor(at: Instant) {
    super(
      `${MOST_COMMANDS_AT_ONE_INSTANT} commands fell on the instant ${at} ms and there was no end to them.`,
    );
    this.name = 'EndlessInstant';
  }
}

/** Where a run stands: enough to go on from, and shared with nothing. */
export interface Snapshot<State, Command, Kind extends string> {
  readonly now: Instant;
  readonly state: State;
  readonly queue: EventQueue<Command>;
  readonly chronicle: Chronicle<Kind>;
  readonly seed: number;
  readonly streams: ReadonlyMap<string, object>;
}

/** One run of a system: the state it owns, the appointments, the facts so far, and its named streams of chance. */
export class Run<State, Command, Kind extends string> implements Stride<Command, Kind> {
  now: Instant = 0;
  readonly chronicle: Chronicle<Kind>;
  readonly state: State;
  private readonly system: System<State, Command, Kind>;
  private readonly seed: number;
  private readonly observer: Observer<State, Command> | null;
  private queue = new EventQueue<Command>();
  private streams: RandomStreams;
  /** Commands handled so far. */
  events = 0;
  private atThisInstant = 0;

  constructor(
    system: System<State, Command, Kind>,
    state: State,
    seed: number,
    observer: Observer<State, Command> | null = null,
    chronicle: Chronicle<Kind> = new Chronicle<Kind>(),
  ) {
    this.system = system;
    this.state = state;
    this.seed = seed;
    this.observer = observer;
    this.chronicle = chronicle;
    this.streams = new RandomStreams(seed);
  }

  /** Go on until `end`, taking everything that is due no later than its last millisecond. */
  goOn(end: Instant): void {
    const { system, state, observer } = this;
    for (;;) {
      if (observer === null) system.stride?.(state, this, end);
      const foreseen = system.foresee(state);
      const booked = this.queue.nextAt;
      const at = foreseen <= booked ? foreseen : booked;
      if (at > end) break;
      this.reach(at);
      this.take(foreseen <= booked ? system.attention : this.queue.pop());
    }
    this.reach(end);
  }

  book(command: Command, lane: number, at: Instant): void {
    this.queue.book(command, lane, at < this.now ? this.now : at);
  }

  cancel(command: Command): void {
    this.queue.cancel(command);
  }

  dueAt(command: Command): Instant {
    return this.queue.dueAt(command);
  }

  nextWithout(commands: readonly Command[]): Instant {
    return this.queue.nextWithout(commands);
  }

  takeAt(at: Instant): void {
    if (at > this.now) {
      this.now = at;
      this.atThisInstant = 0;
    }
    this.count();
  }

  record(kind: Kind, cause: number, x: number, y: number): number {
    return this.chronicle.record(this.now, kind, cause, x, y);
  }

  detail(value: number): void {
    this.chronicle.detail(value);
  }

  mark(): void {
    this.chronicle.mark();
  }

  get recorded(): number {
    return this.chronicle.length;
  }

  entry(index: number): Entry<Kind> {
    return this.chronicle.entry(index);
  }

  random(name: string): RandomStream {
    return this.streams.stream(name);
  }

  snapshot(): Snapshot<State, Command, Kind> {
    return {
      now: this.now,
      state: structuredClone(this.state),
      queue: this.queue.copy(),
      chronicle: this.chronicle.copy(),
      seed: this.seed,
      streams: structuredClone(this.streams.save()),
    };
  }

  /** A run that goes on from a snapshot; the snapshot stays as it was. */
  static from<State, Command, Kind extends string>(
    system: System<State, Command, Kind>,
    snapshot: Snapshot<State, Command, Kind>,
    observer: Observer<State, Command> | null = null,
  ): Run<State, Command, Kind> {
    const state = structuredClone(snapshot.state);
    const run = new Run(system, state, snapshot.seed, observer, snapshot.chronicle.copy());
    run.now = snapshot.now;
    run.queue = snapshot.queue.copy();
    run.streams = RandomStreams.restore(snapshot.seed, structuredClone(snapshot.streams));
    return run;
  }

  private reach(at: Instant): void {
    if (at > this.now) {
      this.system.advance(this.state, at - this.now);
      this.now = at;
      this.atThisInstant = 0;
    }
  }

  private count(): void {
    if (++this.atThisInstant > MOST_COMMANDS_AT_ONE_INSTANT) throw new EndlessInstant(this.now);
    this.events++;
  }

  private take(command: Command): void {
    this.count();
    const { observer } = this;
    if (observer !== null) observer.before?.(this.now, this.state, command);
    this.system.handle(this.state, command, this);
    if (observer !== null) observer.after?.(this.now, this.state, command);
  }
}

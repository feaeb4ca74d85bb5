import type { Entry } from './chronicle.ts';
import type { Instant } from './instant.ts';
import type { RandomStream } from './random.ts';

/**
 * What the engine asks of a model. The engine knows time and order; the model knows everything else.
 *
 * A run owns one plain state. `advance` and `handle` change it in place and touch nothing else;
 * `structuredClone(state)` is a snapshot from which a run can go on.
 */
export interface System<State, Command, Kind extends string> {
  /** Time passes and nothing happens. Advancing by a and then by b must equal advancing by a + b. */
  advance(state: State, during: number): void;
  /** Obey one command at the present instant: change the state, book what follows, record what became a fact. */
  handle(state: State, command: Command, run: Outcome<Command, Kind>): void;
  /** When the state itself will demand attention. Asked afresh after every step, so nothing foreseen grows stale. */
  foresee(state: State): Instant;
  /**
   * Take many of the commands that are due up to `end` at once, as far as nothing else is due between them: exactly what
   * taking them one by one would leave. Asked only when nobody watches them one by one; may do nothing.
   */
  stride?(state: State, run: Stride<Command, Kind>, end: Instant): void;
  /** The command that is handled at a foreseen instant, before anything booked for it. */
  readonly attention: Command;
}

/** What a model may do while it handles a command. */
export interface Outcome<Command, Kind extends string> {
  /** The present instant. */
  readonly now: Instant;
  /** Make the one appointment of this command; an appointment that it already has is moved. */
  book(command: Command, lane: number, at: Instant): void;
  /** Drop the appointment of this command, if it has one. */
  cancel(command: Command): void;
  /**
   * Record a fact and what led to it: the index of an earlier fact, or `uncaused`.
   * `x` and `y` are its two plain details; longer details follow with `detail`. Returns the fact's index.
   */
  record(kind: Kind, cause: number, x: number, y: number): number;
  /** Append one number to the details of the fact recorded last. */
  detail(value: number): void;
  /** Mark the fact recorded last as one that whoever reads the run will ask for first. */
  mark(): void;
  /** How many facts there are by now, and one of them. */
  readonly recorded: number;
  entry(index: number): Entry<Kind>;
  /** The stream of chance with this name. */
  random(name: string): RandomStream;
}

/** What a model may do while it takes many commands at once. */
export interface Stride<Command, Kind extends string> extends Outcome<Command, Kind> {
  /** When the appointment of a command is due; `Infinity` when it has none. */
  dueAt(command: Command): Instant;
  /** When the next appointment is due that is none of these commands'. */
  nextWithout(commands: readonly Command[]): Instant;
  /** A command is taken at this instant, the next one at which anything is due. */
  takeAt(at: Instant): void;
}

/** The cause of a fact that nothing recorded led to. */
export const uncaused = -1;

/** Told what happens; never asked. It cannot bend the run, for it is handed nothing that it may change. */
export interface Observer<State, Command> {
  /** Called before and after each command is handled, with the state of that side of the jump. */
  before?(at: Instant, state: Readonly<State>, command: Command): void;
  after?(at: Instant, state: Readonly<State>, command: Command): void;
}

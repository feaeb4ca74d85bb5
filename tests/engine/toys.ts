import type { Outcome, System } from '../../src/engine/system.ts';

/** A tap that drips: while it is open a drop grows, and falls when it has grown for its time. */
export interface Tap {
  now: number;
  open: boolean;
  /** ms for which the present drop has grown. */
  grown: number;
  /** Every stretch of time that passed, as the engine told it. */
  readonly passed: number[];
}

export type TapCommand = 'turn' | 'fall' | 'look away';
export type TapFact = 'opened' | 'closed' | 'drop-fell' | 'looked-away';

export const GROWS_FOR = 700;

export const aTap = (): Tap => ({ now: 0, open: true, grown: 0, passed: [] });

export const tap: System<Tap, TapCommand, TapFact> = {
  attention: 'fall',
  advance(state, during) {
    state.now += during;
    state.passed.push(during);
    if (state.open) state.grown += during;
  },
  foresee: (state) => (state.open ? state.now + GROWS_FOR - state.grown : Infinity),
  handle(state, command, run) {
    if (command === 'look away') return;
    if (command === 'turn') {
      state.open = !state.open;
      run.record(state.open ? 'opened' : 'closed', -1, 0, 0);
      return;
    }
    state.grown = 0;
    run.record('drop-fell', -1, run.now, 0);
  },
};

/** A level that moves between 0 and its height and turns at either; it foresees the turn itself. */
export interface Level {
  now: number;
  at: number;
  speed: number;
  readonly height: number;
}

export type LevelCommand = 'bounce' | 'push' | 'toss' | 'nothing';

export const aLevel = (): Level => ({ now: 0, at: 0, speed: 3, height: 1000 });

export const level: System<Level, LevelCommand, LevelCommand> = {
  attention: 'bounce',
  advance(state, during) {
    state.now += during;
    state.at += state.speed * during;
  },
  /** At the first whole millisecond at which the level stands at or beyond its mark. */
  foresee: ({ now, at, speed, height }) => {
    const way = speed > 0 ? height - at : at;
    return now + Math.max(0, Math.ceil(way / Math.abs(speed)));
  },
  handle(state, command, run) {
    if (command === 'nothing') return;
    if (command === 'bounce') state.speed = -state.speed;
    else if (command === 'push') state.speed += state.speed > 0 ? 1 : -1;
    else toss(state, run);
    run.record(command, -1, state.at, state.speed);
  },
};

/** Set the speed by chance, and book the next toss by chance from another stream. */
function toss(state: Level, run: Outcome<LevelCommand, LevelCommand>): void {
  const speed = 1 + Math.floor(run.random('speed').uniform() * 7);
  state.speed = state.speed > 0 ? speed : -speed;
  run.book('toss', 0, run.now + 1 + Math.floor(run.random('wait').exponential(400)));
}

/** An appointment that is only written down; it may make others when it is kept. */
export interface Appointment {
  readonly name: string;
  readonly lane: number;
  readonly at: number;
  readonly makes?: readonly Appointment[];
  readonly cancels?: Appointment;
}

/** A diary: it writes down what was kept, when, in which order. */
export const diary: System<{ kept: string[] }, Appointment, 'kept'> = {
  attention: { name: 'attention', lane: 0, at: 0 },
  advance: () => undefined,
  foresee: () => Infinity,
  handle(state, appointment, run) {
    state.kept.push(`${run.now} ${appointment.name}`);
    for (const next of appointment.makes ?? []) run.book(next, next.lane, next.at);
    if (appointment.cancels) run.cancel(appointment.cancels);
  },
};

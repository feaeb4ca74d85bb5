import { uncaused, type System } from '../engine/system.ts';
import { foreseeAlarms, judgeAlarms } from './alarms.ts';
import { command as commandFlow, completeBolus, nextStep, plannedRate } from './controller/delivery.ts';
import { callFor, endIntendedBoluses, nextIntendedEnd } from './controller/intent.ts';
import { obey, readBasal, resume, type Obeyed } from './controller/orders.ts';
import type { Command, DueOrder } from './commands.ts';
import type { Curve } from './curve.ts';
import { recordStretch } from './curve-recorder.ts';
import { turnFault } from './faults.ts';
import type { FactKind } from './facts.ts';
import { laneOfFault, lanes } from './lanes.ts';
import { chooseLaw, type PumpRun } from './law.ts';
import { crossWhatIsDue, settle } from './passage.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';

/** What the run keeps one appointment for, each; it is moved when it changes. */
const STEP: Command = { kind: 'step-basal' };
const END_BOLUS: Command = { kind: 'end-bolus' };
const END_STOP: Command = { kind: 'end-stop' };
const JUDGE: Command = { kind: 'judge-alarms' };
const BEGIN: Command = { kind: 'begin' };
const END: Command = { kind: 'end' };

/**
 * The pump and its catheter as one system: reservoir → pump → catheter → tip → intrathecal space.
 *
 * Time is worked into the state only when something is about to change (`settle`); then whatever changed is
 * followed by what follows from it: the flow commanded, the flow intended, the law of the line, what comes next.
 */
export class PumpSystem implements System<State, Command, FactKind> {
  readonly attention: Command = { kind: 'attend' };
  private readonly setup: Setup;
  private readonly curve: Curve | null;
  private readonly turns: readonly Command[];

  constructor(setup: Setup, curve: Curve | null) {
    this.setup = setup;
    this.curve = curve;
    this.turns = setup.faults.map((_, fault) => ({ kind: 'turn-fault', fault }));
  }

  /** Book what a run begins with; `without` is the index of a fault that is left out, as in a twin. */
  begin(run: PumpRun, without: number | null): void {
    run.book(BEGIN, lanes.fault, 0);
    this.setup.faults.forEach((fault, i) => {
      if (i !== without) run.book(this.turns[i] as Command, laneOfFault(i), fault.onset);
    });
    this.bookOrder(0, run);
    run.book(END, lanes.observe, this.setup.duration);
  }

  advance(state: State, during: number): void {
    state.pending += during;
  }

  foresee(state: State): number {
    return state.crossingAt < state.alarmsAt ? state.crossingAt : state.alarmsAt;
  }

  handle(state: State, command: Command, run: PumpRun): void {
    switch (command.kind) {
      case 'attend':
        return this.attend(state, run);
      case 'judge-alarms':
        return this.judge(state, run);
      case 'step-basal':
        return this.stepBasal(state, run);
      case 'end-bolus':
        return this.endBolus(state, run);
      case 'end-stop':
        this.settle(state, run);
        resume(state, run);
        return this.follow(state, run);
      case 'obey':
        this.bookOrder(command.place + 1, run);
        return this.attendTo(obey(state, this.setup, command, run, this), command, state, run);
      case 'turn-fault':
        return this.turnFault(state, command.fault, run);
      case 'begin':
        run.record('run-started', uncaused, 0, 0);
        if (state.dry) run.record('ran-dry', uncaused, 0, 0);
        readBasal(state, this.setup, run.now);
        state.basalRate = plannedRate(state.plan, this.setup, run.now);
        this.follow(state, run);
        return run.book(STEP, lanes.program, this.nextStep(state, run.now));
      case 'end':
        this.settle(state, run);
        if (this.curve !== null) recordStretch(this.curve, state, run.now);
        run.record('run-ended', uncaused, 0, 0);
        return;
    }
  }

  settle(state: State, run: PumpRun): void {
    settle(state, this.setup, this.curve, run);
  }

  /** What follows from any change of the program, the flows or the line. */
  follow(state: State, run: PumpRun): void {
    commandFlow(state, this.setup, run);
    callFor(state);
    const bolusEndsAt = Math.min(state.bolus.endsAt, nextIntendedEnd(state));
    if (bolusEndsAt !== state.bolusEndsAt) {
      state.bolusEndsAt = bolusEndsAt;
      run.book(END_BOLUS, lanes.program, bolusEndsAt);
    }
    chooseLaw(state, this.setup, run);
    this.awaitAlarms(state, run);
  }

  private awaitAlarms(state: State, run: PumpRun): void {
    state.alarmsAt = foreseeAlarms(state, this.setup);
    if (state.alarmsAt > run.now) return;
    state.alarmsAt = Infinity;
    run.book(JUDGE, lanes.alarm, run.now);
  }

  private attend(state: State, run: PumpRun): void {
    this.settle(state, run);
    crossWhatIsDue(state, this.setup, this.curve, run);
    this.awaitAlarms(state, run);
  }

  private judge(state: State, run: PumpRun): void {
    this.settle(state, run);
    if (judgeAlarms(state, this.setup, run)) this.follow(state, run);
    else this.awaitAlarms(state, run);
  }

  private stepBasal(state: State, run: PumpRun): void {
    this.settle(state, run);
    readBasal(state, this.setup, run.now);
    const { plan } = state;
    const rate = plannedRate(plan, this.setup, run.now);
    if (rate !== state.basalRate) run.record('basal-changed', uncaused, rate, plan.drug);
    state.basalRate = rate;
    this.follow(state, run);
    run.book(STEP, lanes.program, this.nextStep(state, run.now));
  }

  private endBolus(state: State, run: PumpRun): void {
    this.settle(state, run);
    state.bolusEndsAt = Infinity;
    completeBolus(state, run);
    endIntendedBoluses(state, run.now);
    this.follow(state, run);
  }

  /** The orders stand in the order of their moments; only the next one has an appointment. */
  private bookOrder(index: number, run: PumpRun): void {
    const next = this.setup.orders[index];
    if (next !== undefined) run.book(next, lanes.care, next.at);
  }

  private attendTo(outcome: Obeyed, { order }: DueOrder, state: State, run: PumpRun): void {
    if (outcome === 'nothing') return;
    if (outcome === 'resumed') run.cancel(END_STOP);
    if (outcome === 'stopped' && order.kind === 'stop') {
      run.book(END_STOP, lanes.over, order.during === null ? Infinity : run.now + order.during);
    }
    this.follow(state, run);
    if (outcome === 'new-plan') run.book(STEP, lanes.program, this.nextStep(state, run.now));
  }

  private turnFault(state: State, fault: number, run: PumpRun): void {
    run.book(
      this.turns[fault] as Command,
      laneOfFault(fault),
      turnFault(state, this.setup, fault, run, this),
    );
  }

  private nextStep(state: State, now: number): number {
    const pumps = nextStep(state.plan, this.setup, now);
    return state.intent.plan === state.plan
      ? pumps
      : Math.min(pumps, nextStep(state.intent.plan, this.setup, now));
  }
}

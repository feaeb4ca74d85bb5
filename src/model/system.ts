import { uncaused, type Stride, type System } from '../engine/system.ts';
import { judgeAlarms } from './alarms.ts';
import {
  BEGIN,
  END,
  END_INJECTION,
  END_STOP,
  JUDGE,
  PRESS,
  REQUEST,
  SCHEDULED,
  STEP,
} from './appointments.ts';
import { endBridge } from './controller/bridge.ts';
import { haltAtLimit } from './controller/dose-limit.ts';
import { obey, request, resume, type Obeyed } from './controller/orders.ts';
import { nextChange, readBasal, stepBasal } from './controller/rates.ts';
import { giveScheduled, nextScheduled } from './controller/schedule.ts';
import type { Command, DueOrder, RareCommand } from './commands.ts';
import { awaitAlarms, endBoluses, follow } from './consequences.ts';
import type { Curve } from './curve.ts';
import { recordStretch } from './curve-recorder.ts';
import { splitAtHoles } from './distortion.ts';
import { turnFault } from './faults.ts';
import type { FactKind } from './facts.ts';
import { tellForecast } from './forecast.ts';
import { laneOfFault, lanes } from './lanes.ts';
import type { PumpRun } from './pump-run.ts';
import { crossWhatIsDue, settle } from './passage.ts';
import { nextRequest } from './patient/requests.ts';
import { tellDry } from './ran-dry.ts';
import { Routine } from './routine.ts';
import type { Setup } from './setup.ts';
import type { FaultState } from './conditions.ts';
import type { State } from './state.ts';
import { lookForTriggers } from './triggers.ts';

/**
 * The pump, its catheter and its patient as one system: reservoir → pump → catheter → tip → intrathecal space.
 *
 * Time is worked into the state only when something is about to change (`settle`); then whatever changed is
 * followed by what follows from it: the flow commanded, the flow intended, the law of the line, what comes next.
 */
export class PumpSystem implements System<State, Command, FactKind> {
  readonly attention: Command = { kind: 'attend' };
  private readonly setup: Setup;
  private readonly curve: Curve | null;
  private readonly turns: readonly Command[];
  /** The faults that wait for a fact. */
  private readonly awaiting: number[] = [];
  private readonly routine: Routine;

  constructor(setup: Setup, curve: Curve | null) {
    this.setup = setup;
    this.curve = curve;
    this.routine = new Routine(setup);
    this.turns = setup.faults.map((_, fault) => ({ kind: 'turn-fault', fault }));
  }

  /** Book what a run begins with; `without` is the index of a fault that is left out, as in a twin. */
  begin(run: PumpRun, without: number | null): void {
    run.book(BEGIN, lanes.fault, 0);
    this.setup.faults.forEach((fault, i) => {
      if (i === without) return;
      run.book(this.turns[i] as Command, laneOfFault(i), fault.onset);
      if (fault.trigger !== null) this.awaiting.push(i);
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

  /** A course is recorded stretch by stretch, and a fault that waits for a fact looks at every one. */
  stride(state: State, run: Stride<Command, FactKind>, end: number): void {
    if (this.curve === null && this.awaiting.length === 0) this.routine.goOn(state, run, end);
  }

  handle(state: State, command: Command, run: PumpRun): void {
    this.take(state, command, run);
    this.awaken(state, run);
  }

  /** Begin the faults that wait for a fact, when it has come. */
  awaken(state: State, run: PumpRun): void {
    if (this.awaiting.length === 0) return;
    lookForTriggers(state, this.setup, run, this.awaiting, (fault) => {
      run.book(this.turns[fault] as Command, laneOfFault(fault), (state.faults[fault] as FaultState).onset);
    });
  }

  take(state: State, command: Command, run: PumpRun): void {
    switch (command.kind) {
      case 'step-basal':
        return this.stepBasal(state, run);
      case 'end-bolus':
        return this.endBolus(state, run);
      case 'request':
        run.book(REQUEST, lanes.patient, nextRequest(state, this.setup, run));
        return this.followUp(request(state, this.setup, run, this), state, run);
      case 'attend':
        return this.attend(state, run);
      case 'scheduled-bolus':
        this.settle(state, run);
        giveScheduled(state, run);
        this.follow(state, run);
        return run.book(SCHEDULED, lanes.program, nextScheduled(state));
      case 'end-bridge':
        this.settle(state, run);
        endBridge(state, run);
        readBasal(state);
        return this.follow(state, run);
      case 'end-injection':
        this.settle(state, run);
        state.injected = 0;
        return this.follow(state, run);
      default:
        state.conditionsTurned = true;
        return this.takeRare(state, command, run);
    }
  }

  /** What may turn a condition that alarms watch. */
  private takeRare(state: State, command: RareCommand, run: PumpRun): void {
    switch (command.kind) {
      case 'judge-alarms':
        return this.judge(state, run);
      case 'press':
        for (; state.pressed > 0; state.pressed--)
          this.followUp(request(state, this.setup, run, this), state, run);
        return;
      case 'obey':
        this.bookOrder(command.place + 1, run);
        if (command.order.kind === 'request') {
          state.pressed++;
          return run.book(PRESS, lanes.patient, run.now);
        }
        return this.attendTo(obey(state, this.setup, command, run, this), command, state, run);
      case 'turn-fault':
        return this.turnFault(state, command.fault, run);
      case 'end-stop':
        this.settle(state, run);
        resume(state, run);
        return this.follow(state, run);
      case 'limit-dose':
        this.settle(state, run);
        haltAtLimit(state, run);
        return this.follow(state, run);
      case 'begin':
        return this.start(state, run);
      case 'consult':
        return;
      case 'end':
        this.settle(state, run);
        if (this.curve !== null) recordStretch(this.curve, state, run.now);
        run.record('run-ended', uncaused, 0, 0);
        return tellForecast(state, this.setup, run);
    }
  }

  settle(state: State, run: PumpRun): void {
    settle(state, this.setup, this.curve, run);
  }

  /** What follows from any change. */
  follow(state: State, run: PumpRun): void {
    follow(state, this.setup, run);
  }

  private start(state: State, run: PumpRun): void {
    state.basalRate = readBasal(state);
    run.record('run-started', uncaused, 0, 0);
    tellForecast(state, this.setup, run);
    if (state.dry) tellDry(run);
    this.follow(state, run);
    this.bookProgram(state, run);
    run.book(REQUEST, lanes.patient, nextRequest(state, this.setup, run));
  }

  private bookProgram(state: State, run: PumpRun): void {
    run.book(STEP, lanes.program, nextChange(state));
    run.book(SCHEDULED, lanes.program, nextScheduled(state));
  }

  private attend(state: State, run: PumpRun): void {
    this.settle(state, run);
    crossWhatIsDue(state, this.setup, this.curve, run);
    awaitAlarms(state, this.setup, run);
  }

  private judge(state: State, run: PumpRun): void {
    this.settle(state, run);
    if (judgeAlarms(state, this.setup, run)) this.follow(state, run);
    else awaitAlarms(state, this.setup, run);
  }

  private stepBasal(state: State, run: PumpRun): void {
    this.settle(state, run);
    stepBasal(state, run);
    this.follow(state, run);
    run.book(STEP, lanes.program, nextChange(state));
  }

  private endBolus(state: State, run: PumpRun): void {
    this.settle(state, run);
    endBoluses(state, run);
    this.follow(state, run);
  }

  /** The orders stand in the order of their moments; only the next one has an appointment. */
  bookOrder(index: number, run: PumpRun): void {
    const next = this.setup.orders[index];
    if (next !== undefined) run.book(next, lanes.care, next.at);
  }

  private attendTo(outcome: Obeyed, { order }: DueOrder, state: State, run: PumpRun): void {
    if (outcome === 'resumed') run.cancel(END_STOP);
    if (outcome === 'stopped') {
      const during = order.kind === 'stop' ? order.during : null;
      run.book(END_STOP, lanes.over, during === null ? Infinity : run.now + during);
    }
    if (outcome === 'injecting' && order.kind === 'inject-path')
      run.book(END_INJECTION, lanes.over, run.now + order.over);
    if (outcome === 'new-path') splitAtHoles(state, this.setup.line);
    this.followUp(outcome, state, run);
    if (outcome === 'new-plan') this.bookProgram(state, run);
  }

  private followUp(outcome: Obeyed, state: State, run: PumpRun): void {
    if (outcome === 'judge') {
      state.conditionsTurned = true;
      run.book(JUDGE, lanes.alarm, run.now);
    } else if (outcome !== 'nothing') this.follow(state, run);
  }

  private turnFault(state: State, fault: number, run: PumpRun): void {
    const next = turnFault(state, this.setup, fault, run, this);
    run.book(this.turns[fault] as Command, laneOfFault(fault), next);
  }
}

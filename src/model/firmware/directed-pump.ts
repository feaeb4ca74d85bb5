import { uncaused, type System } from '../../engine/system.ts';
import { CONSULT, JUDGE, REQUEST } from '../appointments.ts';
import type { Command, DueOrder } from '../commands.ts';
import { intendBolus } from '../controller/intent.ts';
import { DOSE_LIMIT, refuseRequest } from '../controller/requests.ts';
import { reasons, type FactKind } from '../facts.ts';
import { lanes } from '../lanes.ts';
import { nextRequest } from '../patient/requests.ts';
import { push } from '../pulses.ts';
import type { PumpRun } from '../pump-run.ts';
import { refusalReasons } from '../recording.ts';
import type { Firmware, Setup } from '../setup.ts';
import type { State } from '../state.ts';
import type { PumpSystem } from '../system.ts';
import { Consultation } from './consultation.ts';
import type { Answer, Occasion } from './controller.ts';
import { occasionOf } from './occasion.ts';

const APPOINTMENT: Occasion = { kind: 'appointment' };
const REQUESTED: Occasion = { kind: 'requested' };
const RESUMED: Occasion = { kind: 'resumed' };
const BRIDGE_ENDED: Occasion = { kind: 'bridge-ended' };

/** Place of `stopped` in the list of reasons. */
const STOPPED = refusalReasons.indexOf('stopped');

/**
 * A pump whose firmware is somebody else's: what is to flow, and what becomes of requests and boluses, a controller
 * decides. Everything else is the pump's as ever: mechanism, line, reservoir and alarms, what is called for by orders,
 * and the reckoning of the volume commanded, with the end of a bridge that follows from it.
 */
export class DirectedPump implements System<State, Command, FactKind> {
  readonly attention: Command;
  private readonly pump: PumpSystem;
  private readonly setup: Setup;
  private readonly consultation: Consultation;
  /** Which alarms the controller has been told of. */
  private readonly toldOf: boolean[];

  constructor(pump: PumpSystem, setup: Setup, firmware: Firmware) {
    this.pump = pump;
    this.setup = setup;
    this.attention = pump.attention;
    this.consultation = new Consultation(setup, firmware);
    this.toldOf = setup.alarms.map(() => false);
  }

  advance(state: State, during: number): void {
    this.pump.advance(state, during);
  }

  foresee(state: State): number {
    return this.pump.foresee(state);
  }

  handle(state: State, command: Command, run: PumpRun): void {
    this.take(state, command, run);
    this.pump.awaken(state, run);
  }

  private take(state: State, command: Command, run: PumpRun): void {
    switch (command.kind) {
      case 'consult':
        return this.ask(APPOINTMENT, state, run);
      case 'request':
        run.book(REQUEST, lanes.patient, nextRequest(state, this.setup, run));
        return this.request(state, run);
      case 'press':
        for (; state.pressed > 0; state.pressed--) this.request(state, run);
        return;
      case 'obey':
        return this.obey(state, command, run);
      case 'begin':
        this.pump.take(state, command, run);
        return this.ask({ kind: 'programmed', program: structuredClone(state.program) }, state, run);
      case 'end-stop':
        this.pump.take(state, command, run);
        return this.ask(RESUMED, state, run);
      case 'end-bridge':
        this.pump.take(state, command, run);
        return this.ask(BRIDGE_ENDED, state, run);
      case 'judge-alarms':
        this.pump.take(state, command, run);
        return this.tellAlarms(state, run);
      default:
        return this.pump.take(state, command, run);
    }
  }

  /** Ask with all time worked in, and do as the controller says. */
  private ask(occasion: Occasion, state: State, run: PumpRun): void {
    this.pump.settle(state, run);
    this.heed(this.consultation.ask(occasion, state), state, run);
  }

  private heed({ flow, next, pulses }: Answer, state: State, run: PumpRun): void {
    state.directedFlow = flow;
    state.directedPulses = pulses !== undefined;
    run.book(CONSULT, lanes.program, next);
    if (pulses !== undefined && pulses > 0) this.give(pulses, state, run);
    this.pump.follow(state, run);
  }

  /** Pulses that the controller itself counts; each is as large as the mechanism makes it. */
  private give(pulses: number, state: State, run: PumpRun): void {
    for (let i = 0; i < pulses && canPulse(state); i++)
      push(state, this.setup.pump.pulse_volume * state.gain, run);
  }

  private request(state: State, run: PumpRun): void {
    // Firmware that has lost its program, or has no power, decides nothing.
    if (!isThere(state)) return refuseRequest(state, run, STOPPED);
    this.pump.settle(state, run);
    const answer = this.consultation.ask(REQUESTED, state);
    const { decision } = answer;
    if (decision === 'granted') grant(state, run);
    else refuseRequest(state, run, refusalReasons.indexOf(decision as (typeof refusalReasons)[number]));
    this.heed(answer, state, run);
    if (decision === refusalReasons[DOSE_LIMIT]) {
      state.conditionsTurned = true;
      run.book(JUDGE, lanes.alarm, run.now);
    }
  }

  private obey(state: State, due: DueOrder, run: PumpRun): void {
    const { order, entered, index } = due;
    if (order.kind === 'start-bolus' || order.kind === 'prime') {
      state.conditionsTurned = true;
      this.pump.bookOrder(due.place + 1, run);
      if (!isThere(state)) return refuse(run, 'stopped', index);
      this.pump.settle(state, run);
      const answer = this.consultation.ask(occasionOf(entered, state) as Occasion, state);
      const { decision = 'granted' } = answer;
      if (decision !== 'granted') refuse(run, decision, index);
      else if (order.kind === 'start-bolus')
        intendBolus(state, run.now, order.drug ?? state.primary, order.dose, order.over);
      return this.heed(answer, state, run);
    }
    const factsBefore = run.recorded;
    this.pump.take(state, due, run);
    const refused = order.kind === 'refill' && run.entry(factsBefore).kind === 'order-refused';
    const occasion = refused ? null : occasionOf(entered, state);
    if (occasion !== null) this.ask(occasion, state, run);
  }

  private tellAlarms(state: State, run: PumpRun): void {
    state.alarms.forEach(({ raised }, i) => {
      if (raised === this.toldOf[i]) return;
      this.toldOf[i] = raised;
      const alarm = this.setup.names.alarms[i] as string;
      this.ask({ kind: raised ? 'alarm-raised' : 'alarm-cleared', alarm }, state, run);
    });
  }
}

/** Whether there is firmware to be asked: it has power, and its program. */
function isThere({ reset, battery }: State): boolean {
  return !reset && battery !== 'spent';
}

function canPulse(state: State): boolean {
  return isThere(state) && !(state.dry || state.stalled || state.shut || state.dump > 0);
}

/** A request is granted, and with it the bolus that is then called for by the program as it was ordered. */
function grant(state: State, run: PumpRun): void {
  state.requests.made++;
  state.requests.granted++;
  run.record('request-granted', uncaused, 0, 0);
  const ordered = state.intent.program.patientBolus;
  if (ordered !== null) intendBolus(state, run.now, ordered.drug, ordered.dose, ordered.over);
}

function refuse(run: PumpRun, because: (typeof refusalReasons)[number], index: number): void {
  run.record('order-refused', uncaused, index, reasons.indexOf(because));
}

import type { Stride } from '../engine/system.ts';
import type { Command } from './commands.ts';
import type { AlarmState } from './conditions.ts';
import { awaitAlarms, endBoluses, nextEnd } from './consequences.ts';
import { isLimited, programFlow } from './controller/delivery.ts';
import { isDirected } from './controller/directed.ts';
import { callFor } from './controller/intent.ts';
import { nextChange, stepBasal } from './controller/rates.ts';
import { GRANTED, grantRequest, refuseRequest, whyRefused } from './controller/requests.ts';
import { giveScheduled, nextScheduled } from './controller/schedule.ts';
import type { FactKind } from './facts.ts';
import { chooseLaw, isWell } from './law.ts';
import { SAME_LEVEL } from './levels.ts';
import { settle } from './passage.ts';
import { nextRequest } from './patient/requests.ts';
import type { PatientBolus } from './program.ts';
import { BASAL, DOSE, OVER, PRESS, RoutineAppointments } from './routine-appointments.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';
import { MS_PER_HOUR } from './time.ts';

type PumpStride = Stride<Command, FactKind>;

/** Our choice: the routine ends some milliseconds before anything that the reservoir itself will come to. */
const MARGIN_HOURS = 1e-6;

/**
 * The routine of quiet days, taken in one go. Most of what half a year brings finds an open line, a pump that is well,
 * and nothing near. Then what follows from a change is a new flow and no more: the law of the line need not be chosen,
 * nor an alarm be foreseen, nor an appointment be written down before it is kept.
 *
 * It leaves bit for bit what `PumpSystem` leaves when it handles the same commands one by one; `tests/laws/routine`
 * holds it to that. It ends before anything else is due, at a tie, and where something comes near.
 */
export class Routine {
  private readonly setup: Setup;
  private readonly appointments = new RoutineAppointments();

  constructor(setup: Setup) {
    this.setup = setup;
  }

  /** Go on as far as the routine goes, and no further than `until`. */
  goOn(state: State, run: PumpStride, until: number): void {
    const { appointments, setup } = this;
    if (!isQuiet(state, setup)) return;
    const other = Math.min(appointments.takeOver(run), state.raiseAt);
    let limit = Math.min(other, state.crossingAt, state.alarmsAt);
    let flowed = false;
    for (let goesOn = true; goesOn;) {
      appointments.look();
      const { next, at } = appointments;
      if (at >= limit || at > until || appointments.isTied) break;
      if (flowed && !this.hasRoom(state, at)) break;
      state.pending += at - run.now;
      run.takeAt(at);
      if (next === PRESS && !this.isGranted(state, run)) continue;
      state.crossingAfter = Infinity;
      settle(state, setup, null, run);
      this.take(next, state, run);
      goesOn = this.flowAnew(state, run);
      if (next === BASAL) appointments.book(BASAL, nextChange(state));
      if (next === DOSE) appointments.book(DOSE, nextScheduled(state));
      flowed = true;
      limit = other;
    }
    if (flowed) {
      chooseLaw(state, setup, run);
      awaitAlarms(state, setup, run);
    }
    appointments.writeDown(run);
  }

  /** The patient presses, and will again. */
  private isGranted(state: State, run: PumpStride): boolean {
    this.appointments.book(PRESS, nextRequest(state, this.setup, run));
    const because = whyRefused(state, this.setup, run);
    if (because === GRANTED) return true;
    refuseRequest(state, run, because);
    return false;
  }

  private take(place: number, state: State, run: PumpStride): void {
    switch (place) {
      case BASAL:
        return stepBasal(state, run);
      case DOSE:
        return giveScheduled(state, run);
      case OVER:
        this.appointments.book(OVER, Infinity);
        return endBoluses(state, run);
      case PRESS:
        return grantRequest(state, run, state.program.patientBolus as PatientBolus, this.setup.grantMemory);
    }
  }

  /** The flows that follow; returns whether the line goes on as open, and as far from any threshold, as it was. */
  private flowAnew(state: State, run: PumpStride): boolean {
    const { pump } = this.setup;
    const flow = programFlow(state, pump, run);
    state.commanded = flow;
    state.believedFlow = flow;
    callFor(state, this.setup);
    const bolusEndsAt = nextEnd(state);
    if (bolusEndsAt !== state.bolusEndsAt) {
      state.bolusEndsAt = bolusEndsAt;
      this.appointments.book(OVER, bolusEndsAt);
    }
    const { pressure, slipFrom, lambda } = state;
    state.inflow = flow * state.gain;
    state.alpha = state.inflow / state.compliance;
    if (pressure >= slipFrom || state.inflow > (state.tip + state.leaks) * slipFrom) return false;
    if (state.sensor < 0) return true;
    const threshold = pump.occlusion_at as number;
    return pressure < threshold && state.alpha < lambda * threshold;
  }

  /** Whether the reservoir surely neither runs dry nor falls to the level of an alarm before this instant. */
  private hasRoom({ clock, volume, believed, nextLevel, inflow, believedFlow }: State, at: number): boolean {
    const hours = (at - clock) / MS_PER_HOUR + MARGIN_HOURS;
    const above = believed - nextLevel - SAME_LEVEL * this.setup.pump.capacity;
    return volume > inflow * hours && (nextLevel < 0 || above > believedFlow * hours);
  }
}

/** Whether nothing but the routine has a hand in what flows. */
function isQuiet(state: State, { pump }: Setup): boolean {
  return (
    state.steady &&
    !state.conditionsTurned &&
    !state.refilled &&
    !state.limited &&
    pump.drive === 'peristaltic' &&
    pump.accounting === 'believed' &&
    isWell(state) &&
    !isDirected(state) &&
    !isLimited(state) &&
    state.bridgeEndsAt === Infinity &&
    state.histories === null &&
    (state.sensor < 0 || !(state.alarms[state.sensor] as AlarmState).holds)
  );
}

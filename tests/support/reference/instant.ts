import { isAtOrAbove, isAtOrBelow, reading } from './advance.ts';
import { rateAt } from './basal.ts';
import { obey, resume } from './care.ts';
import { elementsOf, isOn, isStalled, isStallNoticed, kinkResistance } from './faults.ts';
import { afterAlarm, commanded, freeFlow, lineOf, nothing, restingPressure } from './flows.ts';
import { clear, type Log } from './log.ts';
import { replumb } from './plumbing.ts';
import type { ReferenceScenario } from './scenario.ts';
import { newAtTip, type AlarmKind, type State } from './state.ts';

/** All that is due at this millisecond, lane by lane: faults, care, program, alarms. Changes the state in place. */
export function settle(scenario: ReferenceScenario, state: State, log: Log): void {
  const { t } = state;
  state.ordered = state.ordered.filter(({ until }) => until > t);
  tellFront(state, log);
  scenario.faults.forEach((_, index) => turn(scenario, state, index, log));
  for (const order of scenario.orders) if (order.at === t) obey(scenario, state, order, log);
  if (state.resumeAt === t) resume(state);
  state.rate = rateAt(state.basal, scenario.start + t);
  judge(scenario, state, log);
  tellRest(scenario, state, log);
}

/** Start or end a fault, if this is its moment. */
function turn(scenario: ReferenceScenario, state: State, index: number, log: Log): void {
  const fault = scenario.faults[index]!;
  const on = isOn(fault, state.t);
  if (on === (state.onSince[index] !== null)) return;
  state.onSince[index] = on ? state.t : null;

  if (fault.fault === 'motor-stall') {
    const stillStalled = isStalled(scenario, state);
    if (!stillStalled) state.imposing = state.imposing.filter((alarm) => alarm !== 'motor-stall');
    return;
  }
  if (fault.fault === 'over-infusion' || fault.fault === 'under-infusion') return;

  if (fault.fault === 'catheter-kink') {
    state.resistance[index] ??= kinkResistance(scenario, state, fault.severity);
  }
  const letOut = replumb(scenario, state, elementsOf(scenario, state));
  const obstructs = fault.fault === 'catheter-kink' || fault.fault === 'catheter-occlusion';
  if (on || !obstructs) return;

  // The release: what the line gives up on its way to where the pressure comes to rest.
  const { basal, bolus } = commanded(scenario, state);
  const free = freeFlow(scenario, state, basal + bolus);
  const line = lineOf(scenario, state, free);
  const fall = line.G > 0 ? state.pressure - restingPressure(scenario, line, free) : 0;
  const volume = Math.max(0, line.C * fall);
  const tip = line.G > 0 ? (volume * state.plumbing.tip) / line.G : 0;
  log.releases.push({
    at: state.t,
    fault: index,
    volume: volume + letOut.total,
    tip: tip + letOut.tip,
  });
}

function judge(scenario: ReferenceScenario, state: State, log: Log): void {
  const { pump } = scenario;
  const low = isAtOrBelow(pump.low_at, reading(scenario, state));
  const empty = isAtOrBelow(pump.empty_at, reading(scenario, state));
  const pressed = pump.occlusion_at !== null && isAtOrAbove(pump.occlusion_at, state.pressure);
  state.pressedSince = pressed ? (state.pressedSince ?? state.t) : null;
  const occluded = state.pressedSince !== null && state.t - state.pressedSince >= pump.occlusion_latency;

  // The reservoir's alarms hold until a refill.
  if (low) raise(scenario, state, log, 'low-reservoir');
  if (empty) raise(scenario, state, log, 'empty-reservoir');
  if (isStallNoticed(scenario, state)) raise(scenario, state, log, 'motor-stall');
  else if (!isStalled(scenario, state)) clear(state, log, 'motor-stall');
  if (occluded) raise(scenario, state, log, 'occlusion');
  else if (!pressed) clear(state, log, 'occlusion');
}

function raise(scenario: ReferenceScenario, state: State, log: Log, kind: AlarmKind): void {
  if (state.raised.includes(kind)) return;
  state.raised = [...state.raised, kind];
  log.alarms.push({ kind, raised: state.t, cleared: null });
  if (afterAlarm(scenario.pump, kind) === 'continue') return;
  state.imposing = [...state.imposing, kind];
  state.bolus = null;
}

function tellFront(state: State, log: Log): void {
  if (!newAtTip(state)) return;
  log.frontReachedTip.push(state.t);
  state.seen = { ...state.seen, atTip: state.path[0]!.mixture };
}

function tellRest(scenario: ReferenceScenario, state: State, log: Log): void {
  const { pump } = scenario;
  tellFront(state, log);
  const dry = state.volume <= nothing;
  if (dry && !state.seen.dry) log.ranDry.push(state.t);
  const slipping = isAtOrAbove(pump.slip_from * pump.stall_pressure, state.pressure);
  if (slipping && !state.seen.slipping) log.pressureLimited.push(state.t);
  state.seen = { ...state.seen, dry, slipping };
  state.peak = Math.max(state.peak, state.pressure);
}

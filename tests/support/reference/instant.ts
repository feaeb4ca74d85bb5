import { judge, release } from './alarms.ts';
import { rateAt } from './basal.ts';
import { close, start } from './boluses.ts';
import { letGo, obey } from './care.ts';
import { arrive } from './csf.ts';
import { nothing } from './drive.ts';
import { isStalled } from './faults.ts';
import { scheduled } from './foresight.ts';
import type { Log } from './log.ts';
import { endBridge } from './refill.ts';
import { hindrance } from './refusal.ts';
import { request } from './requests.ts';
import { moveOn } from './schedule.ts';
import type { ReferenceScenario } from './scenario.ts';
import { isAcross, isSlipping } from './situation.ts';
import { newAtTip, type Regime, type State } from './state.ts';
import { grow, turn } from './turns.ts';

/** All that is due at this millisecond, lane by lane: faults, care, program, patient, alarms. Changes the state in place. */
export function settle(scenario: ReferenceScenario, state: State, log: Log): void {
  const { t } = state;
  const delivered = state.amounts.delivered.mass;
  arriveHere(scenario, state, log);
  scenario.faults.forEach((_, index) => turn(scenario, state, index, log));
  grow(scenario, state);
  if (!isStalled(scenario, state)) release(state, 'motor-stall');
  for (const order of scenario.orders) if (order.at === t) obey(scenario, state, order, log);
  goOn(scenario, state, log);
  const presses = [
    ...(scenario.requests ?? []),
    ...scenario.orders.flatMap((order) => (order.order === 'request' ? [order.at] : [])),
  ];
  for (const at of presses) if (at === t) request(scenario, state, log);
  judge(scenario, state, log);
  tellRest(scenario, state, log);
  scenario.csf?.forEach((plan, i) => {
    const mass = state.amounts.delivered.mass[plan.drug]! - delivered[plan.drug]!;
    if (mass > 0) arrive(plan, state.csf[i]!, t, mass);
  });
}

/** What the passing of time itself has brought to its end. */
function arriveHere(scenario: ReferenceScenario, state: State, log: Log): void {
  const { t } = state;
  close(state, log);
  if (isAcross(scenario, state)) {
    state.told = state.bridge!;
    endBridge(state, log);
  }
  state.ordered = state.ordered.filter(({ until }) => until > t);
  state.injections = state.injections.filter(({ until }) => until > t);
  tellFront(state, log);
}

/** The pump's own schedule, and the one that the clinician has in mind. */
function goOn(scenario: ReferenceScenario, state: State, log: Log): void {
  const { t, pump, clinic } = state;
  if (clinic.heldUntil === t) letGo(clinic);
  if (pump.heldUntil === t) {
    letGo(pump);
    state.stoppedSince = null;
  }
  const isDue = ({ at }: { at: number }): boolean => at === t;

  const because = hindrance(scenario, state) ?? (state.bridge === null ? null : 'bridge');
  for (const { bolus } of pump.boluses.filter(isDue)) {
    if (because === null) start(state, log, scheduled(bolus));
    else log.boluses.push({ at: t, bolus: 'scheduled', event: 'skipped', because });
  }
  const isMeant = clinic.held === null && state.bridge === null;
  for (const { bolus } of clinic.boluses.filter(isDue)) {
    if (!isMeant) continue;
    const { drug, rate } = scheduled(bolus);
    state.ordered = [...state.ordered, { drug: drug!, rate, until: t + bolus.over }];
  }

  const settleRegime = (regime: Regime): void => {
    regime.boluses = moveOn(regime.boluses, t);
    regime.rate = rateAt(regime.basal, scenario.start + t);
  };
  settleRegime(pump);
  settleRegime(clinic);
}

function tellFront(state: State, log: Log): void {
  if (!newAtTip(state)) return;
  log.frontReachedTip.push(state.t);
  state.seen = { ...state.seen, atTip: state.path[0]!.mixture };
}

function tellRest(scenario: ReferenceScenario, state: State, log: Log): void {
  tellFront(state, log);
  const dry = state.volume <= nothing;
  if (dry && !state.seen.dry) log.ranDry.push(state.t);
  const slipping = isSlipping(scenario, state);
  if (slipping && !state.seen.slipping) log.pressureLimited.push(state.t);
  state.seen = { ...state.seen, dry, slipping };
  state.peak = Math.max(state.peak, state.pressure);
}

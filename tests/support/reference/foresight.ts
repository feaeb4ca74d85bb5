import { nextChange, rateAt } from './basal.ts';
import type { Running } from './boluses.ts';
import { programmedAt } from './dose-limit.ts';
import { fitted, inVolume } from './flows.ts';
import { moveOn } from './schedule.ts';
import type { ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

const hour = 3_600_000;

/** A point of a curve of straight lines: by then so much of the primary drug is programmed, µg, counted from now. */
interface Point {
  readonly at: number;
  readonly dose: number;
}

/** Whether some window that ends between the start of a bolus and its end plus the window holds more than the limit. */
export function wouldBreak(scenario: ReferenceScenario, state: State, bolus: Running): boolean {
  const limit = state.pump.doseLimit;
  if (limit === null) return false;
  const { t } = state;
  const ahead = future(scenario, state, bolus, limit.per);
  const curve = [...past(scenario, state, limit.per), ...ahead];
  const last = ahead.at(-1)!.at;
  const ends = curve.flatMap(({ at }) => [at, at + limit.per]).filter((end) => end >= t && end <= last);
  return ends.some((end) => doseAt(curve, end) - doseAt(curve, end - limit.per) > limit.dose * (1 + 1e-9));
}

/** The boluses as they were, on the basal that is in force now as if it had always been. */
function past(scenario: ReferenceScenario, state: State, window: number): Point[] {
  const { t, history, primary } = state;
  const { basal } = state.pump;
  const clock = scenario.start + t;
  const moments = new Set([t - window, t]);
  for (let at = nextChange(basal, clock - window); at < clock; at = nextChange(basal, at))
    moments.add(at - scenario.start);
  for (const { at } of history) if (at > t - window) moments.add(at);
  const byBoluses = (at: number): number =>
    programmedAt(history, at, (given) => given.byBoluses[primary]!) - state.byBoluses[primary]!;

  const points: Point[] = [];
  let after = t;
  let dose = 0;
  for (const at of [...moments].sort((a, b) => b - a)) {
    dose -= (basalFlow(scenario, state, at) * state.told[primary]! * (after - at)) / hour;
    points.unshift({ at, dose: dose + byBoluses(at) });
    after = at;
  }
  return points;
}

/** The program, what is left of running boluses and the new one, until a window after the end of the new one. */
function future(scenario: ReferenceScenario, state: State, bolus: Running, window: number): Point[] {
  const { told } = state;
  const { basal } = state.pump;
  let due = state.pump.boluses;
  let running: readonly Running[] = [...state.running, bolus];
  let at = state.t;
  let dose = 0;
  let end = Infinity;
  const points: Point[] = [{ at, dose }];
  while (at < end) {
    const own = basalFlow(scenario, state, at);
    const flows = fitted(running, told, scenario.pump.max_rate - own);
    const lefts = running.map((one, i) => (inVolume(one, one.remaining, told) / flows[i]!) * hour);
    const next = Math.min(
      end,
      nextChange(basal, scenario.start + at) - scenario.start,
      ...due.map((one) => one.at),
      ...lefts.map((left) => at + left),
    );
    dose += (flows.reduce((sum, flow) => sum + flow, own) * told[state.primary]! * (next - at)) / hour;
    running = running.flatMap((one, i) => {
      const share = (next - at) / lefts[i]!;
      return share > 1 - 1e-12 ? [] : [{ ...one, remaining: one.remaining * (1 - share) }];
    });
    if (end === Infinity && !running.some(({ kind }) => kind === 'patient')) end = next + window;
    for (const one of due) if (one.at <= next) running = [...running, scheduled(one.bolus)];
    due = moveOn(due, next);
    at = next;
    points.push({ at, dose });
    // A bolus for which there is never room has no end; a month and a window hold all that the basal can do.
    if (end === Infinity && at > state.t + 31 * 24 * hour) end = at + window;
  }
  return points;
}

const basalFlow = ({ start }: ReferenceScenario, { pump: { basal }, told }: State, at: number): number =>
  rateAt(basal, start + at) / told[basal.drug]!;

export const scheduled = ({ drug, dose, over }: { drug: number; dose: number; over: number }): Running => ({
  kind: 'scheduled',
  drug,
  remaining: dose,
  rate: dose / (over / hour),
});

function doseAt(curve: readonly Point[], moment: number): number {
  const i = curve.findIndex(({ at }) => at >= moment);
  const to = curve[i]!;
  const from = curve[i - 1];
  if (!from || to.at === moment) return to.dose;
  return from.dose + ((to.dose - from.dose) * (moment - from.at)) / (to.at - from.at);
}

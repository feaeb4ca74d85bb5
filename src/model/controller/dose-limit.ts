import { clockOf, rateAt, untilNextChange } from '../basal.ts';
import { CLINICIAN } from '../facts.ts';
import type { PumpRun } from '../pump-run.ts';
import { haltClinicians } from './boluses.ts';
import type { DoseLimit, PatientBolus } from '../program.ts';
import type { Setup } from '../setup.ts';
import { Allotment } from './allotment.ts';
import type { RunningBolus } from './bolus.ts';
import type { State } from '../state.ts';
import { MS_PER_HOUR, MS_PER_WEEK, NOISE_MS } from '../time.ts';
import { DoseCourse, type RateChange } from './dose-course.ts';
import { bolusesTo, totalTo, turnHistory, type DoseHistory } from './dose-history.ts';
import { flowFor } from './rates.ts';

/** What stands exactly at the limit keeps it, whatever rounding says. */
const ROUNDING = 1e-9;

/** Note what is programmed from now on, where a limit will ask for it. */
export function noteDose(state: State, now: number): void {
  const { histories, told, believedFlow, boluses, running } = state;
  let flow = 0;
  for (let i = 0; i < running; i++) flow += (boluses[i] as RunningBolus).flow;
  const ofBoluses = believedFlow > 0 ? flow : 0;
  histories?.forEach((history, drug) => {
    const concentration = told[drug] as number;
    turnHistory(history, now, believedFlow * concentration, ofBoluses * concentration);
  });
}

/**
 * Whether granting a bolus now would let some window of the limit that ends between its start and its end + W exceed
 * it, with the program and the boluses in force, and the past as if the basal now in force had run throughout, so that
 * basal alone never breaks the limit later. The amount in a window is a straight line between corners, so that
 * judging it at every corner is judging it everywhere.
 */
export function wouldBreakLimit(
  state: State,
  setup: Setup,
  asked: PatientBolus,
  { dose: limit, per }: DoseLimit,
  now: number,
): boolean {
  const { changes, end } = changesAhead(state, setup, asked, per, now);
  const course = new DoseCourse([
    ...basalChanges(state, setup, now - per, end),
    ...pastBoluses(state, now - per, now),
    ...changes,
  ]);
  const breaks = (until: number): boolean =>
    until >= now && until <= end && course.upTo(until) - course.upTo(until - per) > limit * (1 + ROUNDING);
  return breaks(now) || breaks(end) || course.corners.some((at) => breaks(at) || breaks(at + per));
}

/** What boluses will give of the primary drug if another is granted now, until a window after its end. */
function changesAhead(
  state: State,
  setup: Setup,
  asked: PatientBolus,
  per: number,
  now: number,
): { changes: readonly RateChange[]; end: number } {
  const concentration = state.told[state.primary] as number;
  const changes: RateChange[] = [];
  const ahead = new Allotment(state, setup, now).proceed(state.told).grant(asked);
  let rate = 0;
  let end = Infinity;
  for (;;) {
    // A bolus that the maximum holds back for longer gives alike in every later week, for the program comes round.
    const isOver = !ahead.isGivingPatients || ahead.at >= now + per + MS_PER_WEEK;
    if (end === Infinity && (isOver || ahead.until === Infinity)) end = ahead.at + per;
    if (ahead.at >= end) return { changes, end };
    const next = ahead.boluses * concentration;
    if (next !== rate) changes.push({ at: ahead.at, by: next - rate });
    rate = next;
    if (ahead.until >= end) return { changes, end };
    ahead.goTo(ahead.until);
  }
}

/** Primary drug of the basal now in force, as if it had run throughout. */
function basalChanges(
  { program, told, primary }: State,
  { startMs }: Setup,
  from: number,
  to: number,
): RateChange[] {
  const { plan } = program;
  const perAmount = flowFor(told[primary] as number, told[plan.drug]);
  const changes: RateChange[] = [];
  let rate = 0;
  for (let at = from; at <= to;) {
    const clock = clockOf(plan, startMs + at);
    const next = rateAt(plan, clock) * perAmount;
    changes.push({ at, by: next - rate });
    rate = next;
    at += untilNextChange(plan, clock);
  }
  return changes;
}

/** What boluses gave in the window before now. */
function pastBoluses(state: State, from: number, now: number): RateChange[] {
  const history = state.histories?.[state.primary] as DoseHistory;
  const corners = [from, ...history.at.filter((at) => at > from && at < now), now];
  return corners.slice(1).flatMap((to, i): RateChange[] => {
    const begin = corners[i] as number;
    const rate = ((bolusesTo(history, to) - bolusesTo(history, begin)) / (to - begin)) * MS_PER_HOUR;
    return rate > 0
      ? [
          { at: begin, by: rate },
          { at: to, by: -rate },
        ]
      : [];
  });
}

/**
 * The last millisecond at which a clinician's bolus under way keeps the limit, if it goes on as it does; `Infinity`
 * when it does not reach it. The window that counts is the last one; what is programmed now is a straight line, and
 * what falls out of the window behind it has the corners of the past.
 */
export function limitReachedAt(state: State, now: number): number {
  const { doseLimit } = state.program;
  const history = state.histories?.[state.primary];
  if (history === undefined || doseLimit === null || !hasClinicians(state)) return Infinity;
  const { dose, per } = doseLimit;
  const most = dose * (1 + ROUNDING);
  const inWindow = (at: number): number => totalTo(history, at) - totalTo(history, at - per);
  if (inWindow(now) >= most) return now;
  const corners = history.at.filter((at) => at + per > now).map((at) => at + per);
  let from = now;
  for (const to of [...corners, Infinity]) {
    const before = inWindow(from);
    const slope = inWindow(to === Infinity ? from + MS_PER_HOUR : to) - before;
    const span = to === Infinity ? MS_PER_HOUR : to - from;
    const reached = slope > 0 ? from + ((most - before) / slope) * span : Infinity;
    if (reached <= to) return Math.floor(reached + NOISE_MS);
    from = to;
  }
  return Infinity;
}

function hasClinicians({ boluses, running }: State): boolean {
  for (let i = 0; i < running; i++) {
    const { kind, suspended } = boluses[i] as RunningBolus;
    if (kind === CLINICIAN && !suspended) return true;
  }
  return false;
}

/** A clinician's bolus has filled the window of the limit: it is halted, and the alarm told. */
export function haltAtLimit(state: State, run: PumpRun): void {
  const fact = haltClinicians(state, run);
  if (fact < 0) return;
  state.limitReached = true;
  state.limitFact = fact;
}

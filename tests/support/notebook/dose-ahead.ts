import type { PatientBolus } from '../../../src/model/program.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { HOUR } from '../course.ts';
import { Clock } from './clock.ts';
import type { Given } from './given.ts';
import { firstOf } from './intent.ts';
import type { Judged, Page, Under } from './page.ts';

/** So much of the primary drug an hour between two moments. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

/**
 * The most of the primary drug in any window that ends between the start of a bolus asked for now and the window's length
 * after its end, if it is granted: with the program and the boluses under way, what is left of them included, and with
 * the past as if the basal now in force had run throughout. Null where it cannot be told from outside: a bolus that the
 * greatest flow holds back takes longer than it is ordered to, and one whose program has gone is not known.
 */
export function doseAhead(
  { page, fact }: Judged,
  asked: PatientBolus,
  per: number,
  scenario: Scenario,
  given: Given,
): number | null {
  const now = fact.at_ms;
  const clock = new Clock(page.basal, scenario.startMs);
  const strength = page.told[page.primary] ?? 0;
  const share = (drug: number): number => strength / (page.told[drug] ?? NaN);
  const end = now + asked.over + per;
  const ahead = [
    stretch(now, asked.over, asked.dose * share(asked.drug)),
    ...[...page.under.values()].map((bolus) => rest(bolus, now, now + asked.over, page)),
    ...scheduled(page, now, end, scenario).map(({ at, drug, dose, over }) =>
      stretch(at, over, dose * share(drug)),
    ),
  ];
  if (ahead.some(({ rate }) => !Number.isFinite(rate))) return null;
  if (isCapped(ahead, clock, share(page.basal.drug), strength, scenario)) return null;
  const corners = [
    now,
    end,
    ...ahead.flatMap(({ from, to }) => [from, to]),
    ...given.corners(page.primary).filter((at) => at >= now - 2 * per && at <= now),
    ...clock.turns(now - per, end),
  ];
  const inBoluses = (at: number): number =>
    given.to(page.primary, Math.min(at, now)) + ahead.reduce((sum, each) => sum + upTo(each, at), 0);
  const inWindow = (until: number): number =>
    clock.between(until - per, until) * share(page.basal.drug) + inBoluses(until) - inBoluses(until - per);
  return corners
    .flatMap((corner) => [corner, corner + per])
    .filter((until) => until >= now && until <= end)
    .reduce((most, until) => Math.max(most, inWindow(until)), 0);
}

const stretch = (from: number, over: number, dose: number): Stretch => ({
  from,
  to: from + over,
  rate: (dose / over) * HOUR,
});

const upTo = ({ from, to, rate }: Stretch, at: number): number =>
  at <= from ? 0 : (rate * (Math.min(at, to) - from)) / HOUR;

/** What is left of a bolus under way; a clinician's waits for the one asked for. */
function rest(bolus: Under, now: number, after: number, { told, primary }: Page): Stretch {
  const { kind, drug, dose, over, ran, since, isCapped } = bolus;
  const left = over - ran - (since === null ? 0 : now - since);
  const from = kind === 'clinician' ? after : now;
  const strength = told[primary] ?? 0;
  const rate = drug === null ? dose * strength : (dose * strength) / (told[drug] ?? NaN);
  return { from, to: from + left, rate: isCapped ? NaN : (rate / over) * HOUR };
}

/** The boluses of the program that are still to come until a moment. */
function scheduled({ boluses }: Page, now: number, until: number, { startMs }: Scenario) {
  return boluses.value.flatMap((series) => {
    const { drug, dose, over, every } = series;
    const due = [];
    for (let at = firstOf(series, boluses.at, startMs); at < until; at += every)
      if (at > now) due.push({ at, drug, dose, over });
    return due;
  });
}

/** Whether the boluses ahead and the basal ever ask for more than the pump can give. */
function isCapped(
  ahead: readonly Stretch[],
  clock: Clock,
  basalShare: number,
  strength: number,
  { pump }: Scenario,
): boolean {
  const most = pump.max_rate * strength;
  return ahead.some(({ from }) => {
    const flow = ahead
      .filter((other) => other.from <= from && from < other.to)
      .reduce((sum, { rate }) => sum + rate, 0);
    return flow + clock.highest() * basalShare > most;
  });
}

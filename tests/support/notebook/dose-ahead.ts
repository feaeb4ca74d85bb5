import type { PatientBolus } from '../../../src/model/program.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { DAY, HOUR } from '../course.ts';
import { allot, type Stretch, type Wish } from './allotment.ts';
import { Clock } from './clock.ts';
import type { Given } from './given.ts';
import { firstOf } from './intent.ts';
import type { Judged, Page, Under } from './page.ts';

/**
 * The most of the primary drug in any window that ends between the start of a bolus asked for now and the window's length
 * after its end, if it is granted: with the program and the boluses under way, what is left of them included, and with
 * the past as if the basal now in force had run throughout. Null where it cannot be told from outside: nobody knows the
 * time that a bolus of a program gone by was to take.
 */
export function doseAhead(
  { page, fact }: Judged,
  asked: PatientBolus,
  per: number,
  scenario: Scenario,
  given: Given,
): number | null {
  const now = fact.at_ms;
  const { told, primary, basal } = page;
  const clock = new Clock(basal, scenario.startMs);
  const strength = told[primary] ?? 0;
  const pump = { most: scenario.pump.max_rate, share: 1 / (told[basal.drug] ?? NaN), strength };
  const volume = (drug: number, dose: number): number => dose / (told[drug] ?? NaN);
  const wish = (from: number, over: number, whole: number, left = whole): Wish => ({
    from,
    volume: left,
    flow: (whole / over) * HOUR,
  });
  const own = wish(now, asked.over, volume(asked.drug, asked.dose));
  const under = [...page.under.values()];
  const going = under.filter(({ kind }) => kind !== 'clinician').map((bolus) => rest(bolus, now, now, page));
  // Those under way were first; the clinician's waits for the end of the one asked for.
  const first = allot([...going, own], clock, pump, now + 2 * DAY);
  const upTo = first.reduce((end, { of, to }) => (of === going.length ? Math.max(end, to) : end), now);
  const wishes = [
    ...under.map((bolus) => rest(bolus, now, bolus.kind === 'clinician' ? upTo : now, page)),
    own,
    ...scheduled(page, now, upTo + per, scenario).map(({ at, drug, dose, over }) =>
      wish(at, over, volume(drug, dose)),
    ),
  ];
  if (wishes.some((each) => !Number.isFinite(each.volume))) return null;
  return mostIn(per, now, allot(wishes, clock, pump, upTo + per), page, given, clock, upTo + per);
}

function mostIn(
  per: number,
  now: number,
  ahead: readonly Stretch[],
  { told, primary, basal }: Page,
  given: Given,
  clock: Clock,
  end: number,
): number {
  const share = (told[primary] ?? 0) / (told[basal.drug] ?? NaN);
  const past = given.corners(primary).filter((at) => at >= now - per && at <= now);
  const corners = [
    ...[now, end],
    ...ahead.flatMap(({ from, to }) => [from, to]),
    ...past,
    ...clock.turns(now - per, end),
  ];
  const inBoluses = (at: number): number =>
    given.to(primary, Math.min(at, now)) + ahead.reduce((sum, each) => sum + givenBy(each, at), 0);
  const inWindow = (until: number): number =>
    clock.between(until - per, until) * share + inBoluses(until) - inBoluses(until - per);
  return corners
    .flatMap((corner) => [corner, corner + per])
    .filter((until) => until >= now && until <= end)
    .reduce((most, until) => Math.max(most, inWindow(until)), 0);
}

const givenBy = ({ from, to, rate }: Stretch, at: number): number =>
  at <= from ? 0 : (rate * (Math.min(at, to) - from)) / HOUR;

/** What is left of a bolus under way, from a moment on. */
function rest(bolus: Under, now: number, from: number, { told }: Page): Wish {
  const { drug, dose, over, since, isCapped } = bolus;
  const whole = drug === null ? dose : dose / (told[drug] ?? NaN);
  const ran = bolus.ran + (since === null ? 0 : now - since);
  return { from, volume: isCapped ? NaN : whole * (1 - ran / over), flow: (whole / over) * HOUR };
}

/** The boluses of the program that are still to come until a moment. */
function scheduled({ boluses }: Page, now: number, until: number, { startMs }: Scenario) {
  return boluses.value
    .flatMap((series) => {
      const { drug, dose, over, every } = series;
      const due = [];
      for (let at = firstOf(series, boluses.at, startMs); at < until; at += every)
        if (at > now) due.push({ at, drug, dose, over });
      return due;
    })
    .sort((a, b) => a.at - b.at);
}

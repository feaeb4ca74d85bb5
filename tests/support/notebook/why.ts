import type { Recording } from '../../../src/model/recording.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { DAY } from '../course.ts';
import { doseAhead } from './dose-ahead.ts';
import type { Given } from './given.ts';
import type { Judged, Page } from './page.ts';
import { believedAt } from './reservoir.ts';

/** Whether a reason holds; null where rounding, or what nobody can know from outside, decides. */
export type Holds = boolean | null;

/** µL by which a level may be off. */
const ROUNDING = 1e-6;
/** Share by which a dose in a window may be off. */
const SLACK = 1e-6;

type Reason = readonly [reason: string, holds: () => Holds];

/** The first reason that holds; what was said is believed where nobody can know from outside. Null when none does. */
export function firstThatHolds(reasons: readonly Reason[], said: string | null): string | null {
  for (const [reason, holds] of reasons) {
    const answer = holds();
    if (answer === true || (answer === null && said === reason)) return reason;
  }
  return null;
}

/** The reasons for which a request is refused, in the order of the model, each with whether it holds on this page. */
export function requestReasons(
  judged: Judged,
  scenario: Scenario,
  recording: Recording,
  given: Given,
): readonly Reason[] {
  const { page } = judged;
  const at = judged.fact.at_ms;
  const { patientBolus: asked, doseLimit } = page;
  if (asked === null) return [['stopped', () => true]];
  const { lockout, lockoutFrom, max, per } = asked;
  const counts = (grant: number): boolean =>
    per === 'day' ? dayOf(scenario, grant) === dayOf(scenario, at) : grant > at - per;
  return [
    ...stateReasons(page, volumeOf(page, asked.drug, asked.dose), scenario, recording, at),
    ['bolus', () => isUnder(page, 'patient')],
    ['lockout', () => at < (lockoutFrom === 'start' ? page.lastStart : page.lastEnd) + lockout],
    ['max', () => page.grants.filter(counts).length >= max],
    [
      'dose-limit',
      () => {
        if (doseLimit === null) return false;
        const dose = doseAhead(judged, asked, doseLimit.per, scenario, given);
        if (dose === null || Math.abs(dose - doseLimit.dose) <= SLACK * doseLimit.dose) return null;
        return dose > doseLimit.dose;
      },
    ],
  ];
}

/** The reasons for which a clinician's bolus, or a priming one, of so many µL is refused. */
export function orderReasons(
  { page, fact }: Judged,
  volume: number,
  scenario: Scenario,
  recording: Recording,
): readonly Reason[] {
  return [
    ...stateReasons(page, volume, scenario, recording, fact.at_ms),
    // One that ends at this very moment is over, although the pump comes to say so only after the order.
    ['bolus', () => isUnder(page, 'clinician') || isUnder(page, 'priming')],
  ];
}

function stateReasons(
  page: Page,
  volume: number,
  { pump }: Scenario,
  recording: Recording,
  at: number,
): readonly Reason[] {
  return [
    ['stopped', () => page.mode !== 'program' || page.resets > 0],
    ['alarm', () => page.imposing.size > 0],
    [
      'reservoir',
      () => {
        const left = believedAt(page, recording, at) - volume - pump.empty_at;
        return Math.abs(left) < ROUNDING ? null : left < 0;
      },
    ],
    ['bridge', () => page.bridging],
  ];
}

export function volumeOf({ told }: Page, drug: number | null, dose: number): number {
  const concentration = drug === null ? 1 : (told[drug] ?? 0);
  return concentration > 0 ? dose / concentration : 0;
}

function isUnder({ under }: Page, kind: string): boolean {
  return [...under.values()].some((bolus) => bolus.kind === kind);
}

const dayOf = ({ startMs }: Scenario, at: number): number => Math.floor((startMs + at) / DAY);

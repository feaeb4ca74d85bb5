import { wholeFrom } from '../model/time.ts';
import { amountKey } from './amounts.ts';
import { csfResult } from './csf.ts';
import { rollingError, type RollingError, type Worst } from './rolling-error.ts';
import { rounded } from './round.ts';
import { tellWhenRead } from './when-read.ts';
import type { Curve } from '../model/curve.ts';
import type { Recording } from '../model/recording.ts';
import type { Drug, Scenario } from '../scenario/scenario.ts';
import type { DrugResult, Episode, Result, WorstWindow } from './result.ts';

/** Where each drug of a run went, the primary one first, and how far what was delivered strayed from what was intended. */
export function drugResults(
  scenario: Scenario,
  recording: Recording,
  curve: Curve,
): Record<string, DrugResult> {
  return byDrug(scenario, (drug, index) => ({
    ...whereItWent(recording, drug, index),
    ...howItStrayed(scenario, curve, drug, index),
  }));
}

/** The same of a run of which only totals were kept: how it strayed is told by making it once more, if somebody asks. */
export function drugTotals(
  scenario: Scenario,
  recording: Recording,
  again: () => Result,
): Record<string, DrugResult> {
  return byDrug(scenario, (drug, index) => {
    const result = rounded(whereItWent(recording, drug, index));
    Object.defineProperty(result, AGAIN, { value: () => again().drugs[drug.name] });
    return Object.defineProperties(result, STRAYED) as unknown as DrugResult;
  });
}

type Strayed = Pick<DrugResult, 'worst_windows' | 'episodes' | 'csf'>;
type Went = Readonly<Record<string, unknown>> & Pick<DrugResult, 'error_percent'>;

const AGAIN = Symbol('again');
const strayed = (key: keyof Strayed): PropertyDescriptor =>
  tellWhenRead(key, (drug: { readonly [AGAIN]: () => Strayed }) => drug[AGAIN]()[key]);
const STRAYED: PropertyDescriptorMap = {
  worst_windows: strayed('worst_windows'),
  episodes: strayed('episodes'),
  csf: strayed('csf'),
};

/** By name, the primary drug first. */
function byDrug(
  { drugs, primary }: Scenario,
  tell: (drug: Drug, index: number) => DrugResult,
): Record<string, DrugResult> {
  const results = drugs.map((drug, index) => [drug.name, tell(drug, index)] as const);
  return Object.fromEntries([...results.splice(primary, 1), ...results]);
}

function whereItWent({ drugs }: Recording, drug: Drug, index: number): Went {
  const totals = drugs[index] as Recording['drugs'][number];
  const key = (what: string): string => amountKey(what, drug);
  const error = totals.delivered - totals.intended;
  return {
    [key('intended')]: totals.intended,
    [key('programmed')]: totals.programmed,
    [key('pumped')]: totals.pumped,
    [key('delivered')]: totals.delivered,
    [key('lost')]: {
      leaked: totals.leaked,
      extrathecal: totals.extrathecal,
      pocket: totals.pocket,
      aspirated: totals.aspirated,
    },
    [key('in_path')]: totals.inPath,
    [key('in_reservoir')]: totals.inReservoir,
    [key('error')]: error,
    error_percent: totals.intended > 0 ? (100 * error) / totals.intended : null,
  };
}

function howItStrayed(
  { report: { windows, band }, patient, duration }: Scenario,
  curve: Curve,
  drug: Drug,
  index: number,
): Strayed {
  const errors = windows.map((window) => rollingError(curve, index, window, band, duration));
  const longest = errors[windows.indexOf(Math.max(...windows))];
  const csf = patient.csf.find((plan) => plan.drug === index);
  return {
    worst_windows: errors.map((error, i) => worstWindow(windows[i] as number, band, error)),
    episodes: longest === undefined ? [] : longest.episodes.map((episode) => episodeResult(episode, drug)),
    csf: csf === undefined ? null : csfResult(curve, csf, drug, duration),
  };
}

function worstWindow(window: number, band: number, { under, over, hoursOutside }: RollingError): WorstWindow {
  const percent = (worst: Worst | null): number | null => worst && 100 * worst.share;
  return {
    window_ms: window,
    under_percent: percent(under),
    under_at_ms: under && under.at,
    over_percent: percent(over),
    over_at_ms: over && over.at,
    band_percent: 100 * band,
    hours_outside: hoursOutside,
  };
}

function episodeResult({ kind, from, until, depth }: RollingError['episodes'][number], drug: Drug): Episode {
  const what = kind === 'under' ? 'missed' : 'excess';
  return { kind, from_ms: wholeFrom(from), until_ms: wholeFrom(until), [amountKey(what, drug)]: depth };
}

import { amountKey } from './amounts.ts';
import { csfResult } from './csf.ts';
import { rollingError, type RollingError, type Worst } from './rolling-error.ts';
import type { Recording } from '../model/recording.ts';
import type { Drug, Scenario } from '../scenario/scenario.ts';
import type { DrugResult, Episode, WorstWindow } from './result.ts';

/** Where each drug of a run went, the primary one first, and how far what was delivered strayed from what was intended. */
export function drugResults(scenario: Scenario, recording: Recording): Record<string, DrugResult> {
  const results = scenario.drugs.map(
    (drug, i) => [drug.name, drugResult(scenario, recording, drug, i)] as const,
  );
  const [primary] = results.splice(scenario.primary, 1);
  return Object.fromEntries(primary === undefined ? results : [primary, ...results]);
}

function drugResult(scenario: Scenario, { drugs, curve }: Recording, drug: Drug, index: number): DrugResult {
  const totals = drugs[index] as Recording['drugs'][number];
  const { windows, band } = scenario.report;
  const key = (what: string): string => amountKey(what, drug);
  const errors =
    curve === null
      ? []
      : windows.map((window) => rollingError(curve, index, window, band, scenario.duration));
  const longest = errors[windows.indexOf(Math.max(...windows))];
  const error = totals.delivered - totals.intended;
  const csf = scenario.patient.csf.find((plan) => plan.drug === index);
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
    worst_windows: errors.map((error, i) => worstWindow(windows[i] as number, band, error)),
    episodes: longest === undefined ? [] : longest.episodes.map((episode) => episodeResult(episode, drug)),
    csf: curve === null || csf === undefined ? null : csfResult(curve, csf, drug, scenario.duration),
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
  return { kind, from_ms: Math.round(from), until_ms: Math.round(until), [amountKey(what, drug)]: depth };
}

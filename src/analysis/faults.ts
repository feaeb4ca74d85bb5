import { MS_PER_DAY } from '../model/time.ts';
import { amountsByDrug } from './amounts.ts';
import { detection } from './detection.ts';
import { doseDeviation } from './doses.ts';
import type { Curve } from '../model/curve.ts';
import type { Fact, Recording } from '../model/recording.ts';
import type { FaultEntry, Scenario } from '../scenario/scenario.ts';
import type { FaultResult } from './result.ts';

/** For every fault, by its index: the run without it and with the same seed. */
export type Twins = ReadonlyMap<number, Recording>;

/** What each fault did: how it was detected, what it took from the patient or gave too much, what its end released. */
export function faultResults(
  scenario: Scenario,
  recording: Recording,
  curve: Curve,
  twins: Twins,
): FaultResult[] {
  return scenario.faults.map((fault) =>
    faultResult(fault, scenario, recording, curve, twins.get(fault.index)),
  );
}

function faultResult(
  fault: FaultEntry,
  scenario: Scenario,
  { findings, drugs, onsets }: Recording,
  curve: Curve,
  twin: Recording | undefined,
): FaultResult {
  const { duration } = scenario;
  const onset = onsets[fault.index] ?? null;
  const until = onset === null ? null : endOf(fault, onset);
  const examinedUntil = Math.min((until ?? Infinity) + MS_PER_DAY, duration);
  const detected = onset === null || twin === undefined ? null : detection(findings, twin.findings);
  const deviations =
    onset === null ? [] : drugs.map((_, drug) => doseDeviation(curve, drug, onset, examinedUntil));
  const releases = findings.filter(({ kind, index }) => kind === 'release-bolus' && index === fault.index);
  return {
    kind: fault.kind.kind,
    name: fault.name,
    index: fault.index,
    from_ms: onset,
    until_ms: until !== null && until <= duration ? until : null,
    detected_by: detected?.by ?? null,
    detected_after_ms: detected === null || onset === null ? null : detected.at - onset,
    ...amountsByDrug('missed', scenario.drugs, (drug) => deviations[drug]?.missed ?? 0),
    ...amountsByDrug('excess', scenario.drugs, (drug) => deviations[drug]?.excess ?? 0),
    ...amountsByDrug('attributable', twin === undefined ? [] : scenario.drugs, (drug) => {
      return (twin?.drugs[drug]?.delivered ?? 0) - (drugs[drug]?.delivered ?? 0);
    }),
    release_bolus_ul: sum(releases, ({ volume_ul }) => volume_ul),
    ...amountsByDrug('release_bolus', scenario.drugs, (drug) => {
      const { name } = scenario.drugs[drug] as Scenario['drugs'][number];
      return sum(
        releases,
        ({ dose_ug, dose_iu }) =>
          (({ ...(dose_ug as object), ...(dose_iu as object) }) as Record<string, number>)[name],
      );
    }),
  };
}

/** ms from start; null for a fault that stays. */
function endOf({ until, lasting }: FaultEntry, onset: number): number | null {
  return lasting === null ? until : onset + lasting;
}

function sum(facts: readonly Fact[], amount: (fact: Fact) => unknown): number {
  return facts.reduce((total, fact) => total + (amount(fact) as number), 0);
}

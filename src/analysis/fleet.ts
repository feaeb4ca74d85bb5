import { faultParameters, type FaultParameter } from './fault-parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { DrugResult, FaultResult, Result } from './result.ts';

/** One of many scenarios, run: its result without its series, and what the scenario alone knows. */
export interface FleetRun {
  readonly result: Result;
  /** The primary drug. */
  readonly primary: string;
  /** Of the primary drug; null where no window could be judged, or none was off. */
  readonly worst: LargestError | null;
  /** In the order of the file. */
  readonly faults: readonly FleetFault[];
}

/** A fault: what came of it, what its kind may come to, and what the file says of it. */
export interface FleetFault {
  readonly result: FaultResult;
  readonly hazard: string;
  readonly parameters: readonly FaultParameter[];
}

/** The rolling error that is farthest from nothing, signed. */
export interface LargestError {
  readonly percent: number;
  readonly window_ms: number;
  readonly at_ms: number;
}

/** How often an alarm rang. */
export interface AlarmCount {
  readonly kind: string;
  readonly count: number;
}

/** What of all the runs is counted. */
export interface FleetCounts {
  readonly scenarios: number;
  /** That began. */
  readonly faults: number;
  readonly undetected: number;
  readonly expectations: number;
  readonly failed: number;
}

/** What a report over many scenarios keeps of one of them. */
export function fleetRun(scenario: Scenario, { series: _, ...result }: Result): FleetRun {
  const primary = scenario.drugs[scenario.primary]?.name ?? '';
  const drug = result.drugs[primary];
  return {
    result,
    primary,
    worst: drug === undefined ? null : largestError(drug),
    faults: scenario.faults.map((fault) => ({
      result: result.faults[fault.index] as FaultResult,
      hazard: fault.kind.hazard,
      parameters: faultParameters(fault),
    })),
  };
}

/** Over all windows and to both sides; the first of the largest. */
export function largestError({ worst_windows }: DrugResult): LargestError | null {
  const errors = worst_windows.flatMap(
    ({ window_ms, under_percent, under_at_ms, over_percent, over_at_ms }): LargestError[] => [
      ...(under_percent === null || under_at_ms === null
        ? []
        : [{ percent: -under_percent, window_ms, at_ms: under_at_ms }]),
      ...(over_percent === null || over_at_ms === null
        ? []
        : [{ percent: over_percent, window_ms, at_ms: over_at_ms }]),
    ],
  );
  return errors.reduce<LargestError | null>(
    (largest, each) => (Math.abs(each.percent) > Math.abs(largest?.percent ?? 0) ? each : largest),
    null,
  );
}

/** The alarms of a run by kind, in the order in which each first rang. */
export function alarmCounts({ alarms }: Pick<Result, 'alarms'>): readonly AlarmCount[] {
  const counts = new Map<string, number>();
  for (const { kind } of alarms) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

export function fleetCounts(runs: readonly FleetRun[]): FleetCounts {
  const began = runs.flatMap(({ result }) => result.faults).filter(({ from_ms }) => from_ms !== null);
  const claims = runs.flatMap(({ result }) => result.expectations);
  return {
    scenarios: runs.length,
    faults: began.length,
    undetected: began.filter(({ detected_by }) => detected_by === null).length,
    expectations: claims.length,
    failed: claims.filter(({ passed }) => !passed).length,
  };
}

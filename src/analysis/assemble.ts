import { version } from '../version.ts';
import { alarmResults } from './alarms.ts';
import { amountsByDrug } from './amounts.ts';
import { drugResults } from './drugs.ts';
import { faultResults, type Twins } from './faults.ts';
import { refillResults } from './refills.ts';
import { rounded } from './round.ts';
import { seriesOf } from './series.ts';
import type { Recording, VolumeTotals } from '../model/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Result } from './result.ts';

/** A scenario and what its run left behind, as the result that leaves the simulator: rounded, its keys in order. */
export function assemble(
  scenario: Scenario,
  recording: Recording,
  twins: Twins,
  { series }: { readonly series: boolean },
): Result {
  const { findings, curve, drugs, volumes } = recording;
  const { name, file, sha256, start, duration } = scenario;
  let facts: Result['facts'] | null = null;
  const before = rounded({
    pumpsim: { version, format: 1 as const },
    scenario: { name, file, sha256, seed: recording.seed, start, duration_ms: duration },
    drugs: drugResults(scenario, recording),
    volumes: volumeResult(volumes),
    pressure: { peak_kpa: recording.peakPressure, peak_at_ms: recording.peakPressureAt },
    requests: noRequests,
    alarms: alarmResults(findings),
    faults: faultResults(scenario, recording, twins),
    refills: refillResults(findings),
    trumpet: [],
  });
  const after = rounded({
    expectations: [],
    ledger: {
      volume_residual_ul: volumes.residual,
      ...amountsByDrug('mass_residual', scenario.drugs, (drug) => drugs[drug]?.residual ?? 0),
    },
    ...(series && curve !== null ? { series: seriesOf(scenario, recording.facts, curve) } : {}),
  });
  return {
    ...before,
    // Half of the work of a short run would be its timeline: it is made when somebody reads it.
    get facts() {
      return (facts ??= rounded(recording.facts));
    },
    ...after,
  };
}

function volumeResult(volumes: VolumeTotals): Result['volumes'] {
  return {
    filled_ul: volumes.filled,
    reservoir_true_ul: volumes.reservoirTrue,
    reservoir_believed_ul: volumes.reservoirBelieved,
    in_path_ul: volumes.inPath,
    pumped_ul: volumes.pumped,
    delivered_ul: volumes.delivered,
    leaked_ul: volumes.leaked,
    extrathecal_ul: volumes.extrathecal,
    pocket_ul: volumes.pocket,
    aspirated_ul: volumes.aspirated,
  };
}

const noRequests: Result['requests'] = {
  made: 0,
  granted: 0,
  refused: { stopped: 0, alarm: 0, reservoir: 0, bridge: 0, bolus: 0, lockout: 0, max: 0, dose_limit: 0 },
};

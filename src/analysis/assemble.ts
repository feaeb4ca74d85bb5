import { version } from '../version.ts';
import { alarmResults } from './alarms.ts';
import { amountsByDrug } from './amounts.ts';
import { drugResults } from './drugs.ts';
import { faultResults, type Twins } from './faults.ts';
import { refillResults, reservoirResult } from './refills.ts';
import { requestResult } from './requests.ts';
import { rounded } from './round.ts';
import { seriesOf } from './series.ts';
import { startupResult, trumpetResults } from './trumpet.ts';
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
  const { name, file, sha256, start, duration, report } = scenario;
  const before = rounded({
    pumpsim: { version, format: 1 as const },
    scenario: { name, file, sha256, seed: recording.seed, start, duration_ms: duration },
    drugs: drugResults(scenario, recording),
    volumes: volumeResult(volumes),
    pressure: { peak_kpa: recording.peakPressure, peak_at_ms: recording.peakPressureAt },
    requests: requestResult(recording.requests),
    alarms: alarmResults(findings),
    faults: faultResults(scenario, recording, twins),
    refills: refillResults(findings),
    reservoir: reservoirResult(scenario.pump, findings),
    trumpet: curve === null || report.trumpet === null ? [] : trumpetResults(curve, report.trumpet),
    startup:
      curve === null || report.trumpet === null ? null : startupResult(curve, report.trumpet, duration),
  });
  const after = rounded({
    expectations: [],
    ledger: {
      volume_residual_ul: volumes.residual,
      ...amountsByDrug('mass_residual', scenario.drugs, (drug) => drugs[drug]?.residual ?? 0),
    },
    ...(series && curve !== null ? { series: seriesOf(scenario, recording.facts, curve) } : {}),
  });
  return Object.assign(withTimeline(before, recording), after);
}

/** Whose timeline a result tells. */
const RUN = Symbol('run');

interface Untold {
  readonly [RUN]: Recording;
}

/**
 * Half of the work of a short run would be its timeline: it is made when somebody reads it. One accessor serves all
 * results, because one for each would give each a hidden shape of its own.
 */
const TIMELINE: PropertyDescriptor & ThisType<Untold> = {
  configurable: true,
  enumerable: true,
  get() {
    const value = rounded(this[RUN].facts);
    Object.defineProperty(this, 'facts', { configurable: true, enumerable: true, value, writable: false });
    return value;
  },
};

function withTimeline<Part extends object>(part: Part, run: Recording): Part & Pick<Result, 'facts'> {
  Object.defineProperty(part, RUN, { value: run });
  return Object.defineProperty(part, 'facts', TIMELINE) as Part & Pick<Result, 'facts'>;
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

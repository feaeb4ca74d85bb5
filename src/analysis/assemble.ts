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
  const { curve, drugs, volumes } = recording;
  const { name, file, sha256, start, duration, report } = scenario;
  const result = {
    pumpsim: { version, format: 1 },
    scenario: { name, file, sha256, seed: recording.seed, start, duration_ms: duration },
    drugs: rounded(drugResults(scenario, recording)),
    volumes: rounded(volumeResult(volumes)),
    pressure: rounded({ peak_kpa: recording.peakPressure, peak_at_ms: recording.peakPressureAt }),
    requests: requestResult(recording.requests),
  };
  Object.defineProperty(result, RUN, { value: { scenario, recording, twins } });
  Object.defineProperties(result, FINDINGS);
  const { trumpet } = report;
  Object.assign(result, {
    trumpet: curve === null || trumpet === null ? [] : rounded(trumpetResults(curve, trumpet)),
    startup: curve === null || trumpet === null ? null : rounded(startupResult(curve, trumpet, duration)),
  });
  Object.defineProperty(result, 'facts', TIMELINE);
  return Object.assign(result, {
    expectations: [],
    ledger: rounded({
      volume_residual_ul: volumes.residual,
      ...amountsByDrug('mass_residual', scenario.drugs, (drug) => drugs[drug]?.residual ?? 0),
    }),
    ...(series && curve !== null ? { series: rounded(seriesOf(scenario, recording.facts, curve)) } : {}),
  }) as unknown as Result;
}

/** What the parts of a result that are told from facts are told from. */
interface Told {
  readonly scenario: Scenario;
  readonly recording: Recording;
  readonly twins: Twins;
}

const RUN = Symbol('run');

/**
 * A part of a result that is made when somebody reads it. Half of the work of a short run would be to tell its facts.
 * One accessor serves all results, because one for each would give each a hidden shape of its own.
 */
function whenRead<Key extends keyof Result>(
  key: Key,
  tell: (told: Told) => Result[Key],
): PropertyDescriptor & ThisType<{ readonly [RUN]: Told }> {
  return {
    configurable: true,
    enumerable: true,
    get() {
      const value = rounded(tell(this[RUN]));
      Object.defineProperty(this, key, { configurable: true, enumerable: true, value, writable: false });
      return value;
    },
  };
}

const FINDINGS: PropertyDescriptorMap = {
  alarms: whenRead('alarms', ({ recording }) => alarmResults(recording.findings)),
  faults: whenRead('faults', ({ scenario, recording, twins }) => faultResults(scenario, recording, twins)),
  refills: whenRead('refills', ({ recording }) => refillResults(recording.findings)),
  reservoir: whenRead('reservoir', ({ scenario, recording }) =>
    reservoirResult(scenario.pump, recording.findings),
  ),
};

const TIMELINE = whenRead('facts', ({ recording }) => recording.facts);

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

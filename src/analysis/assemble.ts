import { cleanLine } from '../model/plant.ts';
import { version } from '../version.ts';
import { alarmResults } from './alarms.ts';
import { amountsByDrug } from './amounts.ts';
import { judgeClaims } from './claims/judge.ts';
import { courseOf } from './course.ts';
import { drugResults, drugTotals } from './drugs.ts';
import { faultResults } from './faults.ts';
import { refillResults, reservoirResult } from './refills.ts';
import { requestResult } from './requests.ts';
import { rounded } from './round.ts';
import { seriesOf } from './series.ts';
import { RUN, type Told } from './told.ts';
import { startupResult, trumpetResults } from './trumpet.ts';
import { tellWhenRead } from './when-read.ts';
import { witnessOf } from './witness-of.ts';
import type { Curve } from '../model/curve.ts';
import type { Recording, VolumeTotals } from '../model/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Result, Series } from './result.ts';

/** A scenario and what its run left behind, as the result that leaves the simulator: rounded, its keys in order. */
export function assemble(told: Told, { series }: { readonly series: boolean }): Result {
  const { scenario, recording } = told;
  const { name, file, sha256, start, duration } = scenario;
  const { seed, curve } = recording;
  const result = {
    pumpsim: { version, format: 1 },
    scenario: { name, file, sha256, seed, start, duration_ms: duration },
  };
  Object.defineProperty(result, RUN, { value: told });
  Object.defineProperties(result, PARTS);
  if (series && curve !== null)
    Object.assign(result, { series: seriesWithCourse(scenario, recording, curve) });
  return result as unknown as Result;
}

/** The columns are rounded; what they can be made from again is kept as it is. */
function seriesWithCourse(scenario: Scenario, { facts }: Recording, curve: Curve): Series {
  return { ...rounded(seriesOf(scenario, facts, curve)), course: courseOf(scenario, curve) };
}

/** A part of a result that totals tell as well as the course does. */
function whenRead<Key extends keyof Result>(key: Key, tell: (told: Told) => Result[Key]): PropertyDescriptor {
  return tellWhenRead(key, ({ [RUN]: told }: Kept) => rounded(tell(told)));
}

/** A part that needs the course of the run: where only totals were kept, the run is made once more. */
function fromCourse<Key extends keyof Result>(
  key: Key,
  tell: (told: Told, curve: Curve, result: Result) => Result[Key],
): PropertyDescriptor {
  return tellWhenRead(key, (result: Kept) => {
    const told = result[RUN];
    return told.again === null
      ? rounded(tell(told, told.recording.curve as Curve, result))
      : told.again()[key];
  });
}

type Kept = Result & { readonly [RUN]: Told };

/** In the order of the result's keys. */
const PARTS: PropertyDescriptorMap = {
  drugs: tellWhenRead('drugs', ({ [RUN]: { scenario, recording, again } }: Kept) =>
    again === null
      ? rounded(drugResults(scenario, recording, recording.curve as Curve))
      : drugTotals(scenario, recording, again),
  ),
  volumes: whenRead('volumes', ({ recording }) => volumeResult(recording.volumes)),
  pressure: whenRead('pressure', ({ scenario, recording }) => pressureResult(scenario, recording)),
  requests: whenRead('requests', ({ recording }) => requestResult(recording.requests)),
  alarms: whenRead('alarms', ({ recording }) => alarmResults(recording.findings)),
  faults: fromCourse('faults', ({ scenario, recording, twins }, curve) =>
    faultResults(scenario, recording, curve, twins),
  ),
  refills: whenRead('refills', ({ recording }) => refillResults(recording.findings)),
  reservoir: whenRead('reservoir', ({ scenario, recording }) =>
    reservoirResult(scenario.pump, recording.findings),
  ),
  trumpet: fromCourse('trumpet', ({ scenario: { report } }, curve) =>
    report.trumpet === null ? [] : trumpetResults(curve, report.trumpet),
  ),
  startup: fromCourse('startup', ({ scenario: { report, duration } }, curve) =>
    report.trumpet === null ? null : startupResult(curve, report.trumpet, duration),
  ),
  facts: whenRead('facts', ({ recording }) => recording.facts),
  expectations: fromCourse('expectations', ({ scenario }, _, result) =>
    judgeClaims(scenario.expect, witnessOf(result)),
  ),
  ledger: whenRead('ledger', ({ scenario, recording: { volumes, drugs } }) => ({
    volume_residual_ul: volumes.residual,
    ...amountsByDrug('mass_residual', scenario.drugs, (drug) => drugs[drug]?.residual ?? 0),
  })),
};

function pressureResult(
  { pump, catheter }: Scenario,
  { peakPressure, peakPressureAt }: Recording,
): Result['pressure'] {
  const { slipFrom, stallPressure } = cleanLine(pump, catheter);
  return {
    peak_kpa: peakPressure,
    peak_at_ms: peakPressureAt,
    slip_from_kpa: slipFrom,
    stall_kpa: stallPressure,
    occlusion_at_kpa: pump.occlusion_at,
  };
}

function volumeResult(volumes: VolumeTotals): Result['volumes'] {
  return {
    filled_ul: volumes.filled,
    injected_ul: volumes.injected,
    drawn_ul: volumes.drawn,
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

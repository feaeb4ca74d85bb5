import { Curve } from '../model/curve.ts';
import { CURVE_DRUG, CURVE_HEAD } from '../model/curve-columns.ts';
import type { CsfPlan, Drug, Scenario } from '../scenario/scenario.ts';

/**
 * What a result that is written down with its series keeps beside the columns: the closed form of the run between its
 * events, so that a question asked of the file later is answered as exactly as one asked of the run.
 */
export interface Course {
  readonly drugs: readonly Drug[];
  /** Index of the primary drug. */
  readonly primary: number;
  readonly csf: readonly CsfPlan[];
  /** Half the width of the band of the rolling error, as a share. */
  readonly band: number;
  /** Of every stretch in order `stride` numbers; what they mean may change with the version of the format. */
  readonly stride: number;
  readonly cells: Float64Array | readonly number[];
}

export function courseOf({ drugs, primary, patient, report }: Scenario, curve: Curve): Course {
  return {
    drugs,
    primary,
    csf: patient.csf,
    band: report.band,
    stride: strideOf(drugs.length),
    cells: curve.copyOfCells(),
  };
}

/** The curve that a course was made from; null where the numbers are not those of one. */
export function curveOf({ drugs, stride, cells }: Course): Curve | null {
  const fits = stride === strideOf(drugs.length) && cells.length > 0 && cells.length % stride === 0;
  return fits ? new Curve(drugs.length, Float64Array.from(cells)) : null;
}

function strideOf(drugs: number): number {
  return CURVE_HEAD + CURVE_DRUG * drugs;
}

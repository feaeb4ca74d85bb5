import type { Curve } from '../model/curve.ts';
import type { CsfPlan, Drug } from '../scenario/scenario.ts';
import type { Named, Vocabulary } from '../scenario/claims/vocabulary.ts';
import type { Result } from './result.ts';

/** A finished run as claims are asked of it: its result, and the closed form of its course where that was kept. */
export interface Witness {
  readonly result: Result;
  readonly drugs: readonly Drug[];
  readonly primary: number;
  /** As the scenario calls them; of a result that was written down those that its facts name. */
  readonly orders: readonly Named[];
  readonly csf: readonly CsfPlan[];
  /** Half the width of the band of the rolling error, as a share. */
  readonly band: number;
  readonly startMs: number;
  /** ms. */
  readonly duration: number;
  readonly curve: Curve | null;
}

/** The names that claims about a run may use. */
export function vocabularyOf(witness: Witness): Vocabulary {
  const { result, drugs, primary, orders, csf, startMs, duration } = witness;
  return {
    drugs,
    primary,
    faults: result.faults.map(({ name, kind }) => ({ name, kind })),
    orders,
    spreading: new Map(csf.map(({ drug, band }) => [drug, { hasBand: band !== null }])),
    startMs,
    duration,
  };
}

/** A question that only the course of a run could answer, of a result that does not hold it. */
export class NoCourse extends Error {
  override readonly name = 'NoCourse';

  constructor() {
    super('This result holds no series, so it cannot tell what was when. Write it with --series.');
  }
}

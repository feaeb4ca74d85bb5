import type { Mixture } from './commands.ts';
import { openTally, type Tally } from './tally.ts';

/** Cumulative volumes (µL) and amounts by drug. */
export interface Ledger {
  /** Initially present in reservoir and path, and filled. */
  added: number;
  /** Through the side port, and what cerebrospinal fluid followed at the tip. */
  injected: number;
  drawn: number;
  /** The four dose curves: called for, commanded and believed, out of the pump, out of the tip. */
  readonly intended: Tally;
  readonly programmed: Tally;
  readonly pumped: Tally;
  readonly delivered: Tally;
  /** What left the tip outside the intrathecal space. */
  readonly extrathecal: Tally;
  leaked: number;
  pocket: number;
  aspirated: number;
  peak: number;
  peakAt: number;
  readonly addedDrug: Float64Array;
  readonly leakedDrug: Float64Array;
  readonly pocketDrug: Float64Array;
  readonly aspiratedDrug: Float64Array;
}

/** An empty ledger for a reservoir of one mixture and a path primed with another. */
export function openLedger(mixture: Mixture, primedWith: Mixture): Ledger {
  const zeros = (): Float64Array => new Float64Array(mixture.length);
  return {
    added: 0,
    injected: 0,
    drawn: 0,
    intended: openTally(mixture),
    programmed: openTally(mixture),
    pumped: openTally(mixture),
    delivered: openTally(primedWith),
    extrathecal: openTally(primedWith),
    leaked: 0,
    pocket: 0,
    aspirated: 0,
    peak: 0,
    peakAt: 0,
    addedDrug: zeros(),
    leakedDrug: zeros(),
    pocketDrug: zeros(),
    aspiratedDrug: zeros(),
  };
}

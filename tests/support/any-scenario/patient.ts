import fc from 'fast-check';
import { amount, type AnyDrug } from './drugs.ts';
import { clockWindow, momentIn, oneOf, partly, type Written } from './words.ts';

const random = partly({ mean_per_day: oneOf(3, 12, 40), between: clockWindow }, ['mean_per_day']);

function csfOf(drug: AnyDrug): fc.Arbitrary<Written> {
  const one = { volume: oneOf('30 mL', '62 mL'), clearance: oneOf('0.2 mL/min', '50 mL/h') };
  const two = { peripheral_volume: oneOf('100 mL'), exchange: oneOf('20 mL/h') };
  const band = oneOf([0.002, 0.012]).map((edges) => edges.map((edge) => `${amount(drug, edge)}/mL`));
  return fc.oneof(partly({ ...one, band }, ['volume', 'clearance']), fc.record({ ...one, ...two }));
}

/** A patient who presses at some moments, in bursts too, or at random; and now and then their cerebrospinal fluid. */
export function anyPatient(drugs: readonly AnyDrug[], days: number, asks: boolean): fc.Arbitrary<Written> {
  const requests = fc.oneof(random, fc.array(momentIn(days), { maxLength: 8 }));
  const csf = fc
    .tuple(...drugs.map((drug) => fc.option(csfOf(drug))))
    .map((all) =>
      Object.fromEntries(drugs.flatMap(({ name }, i) => (all[i] ? [[name, all[i]] as const] : []))),
    );
  return partly({ ...(asks ? { requests } : {}), csf }, asks ? ['requests'] : []);
}

import fc from 'fast-check';
import { mostly, oneOf, type Written } from './words.ts';

/** A drug and the unit that its doses are written in: of IU there are a hundred where there is a milligram. */
export interface AnyDrug {
  readonly name: string;
  readonly unit: 'mg' | 'IU';
}

const IU_PER_MG = 100;

/** An amount of a drug, as a file writes it. */
export function amount({ unit }: AnyDrug, mg: number): string {
  return unit === 'mg' ? `${mg} mg` : `${Number((mg * IU_PER_MG).toPrecision(12))} IU`;
}

const shelf: readonly AnyDrug[] = [
  { name: 'morphine', unit: 'mg' },
  { name: 'bupivacaine', unit: 'mg' },
  { name: 'clonidine', unit: 'mg' },
  { name: 'oxytocin', unit: 'IU' },
];

/** One to three drugs; the first is primary. */
export const anyDrugs: fc.Arbitrary<readonly AnyDrug[]> = fc
  .tuple(mostly(0, 0, 3), oneOf(1, 1, 2, 3))
  .map(([first, many]) => [...shelf.slice(first), ...shelf.slice(0, first)].slice(0, many));

/** Milligrams (or hundreds of IU) per millilitre: with these every basal rate here suits every pump. */
const strength = oneOf(1, 2, 4);

/** A label that holds every drug. */
export function labelOf(drugs: readonly AnyDrug[]): fc.Arbitrary<Written> {
  return fc
    .tuple(...drugs.map(() => strength))
    .map((strengths) =>
      Object.fromEntries(
        drugs.map((drug, i) => [drug.name, `${amount(drug, strengths[i] as number)}/mL`] as const),
      ),
    );
}

import type { Drug } from '../scenario/scenario.ts';

/** `delivered_ug`, or `delivered_iu` for a drug dosed in international units. */
export function amountKey(what: string, { unit }: Drug): string {
  return `${what}_${unit}`;
}

/**
 * One amount for each drug, by its name: `{ missed_ug: { morphine: 12 } }`. Drugs dosed in international units stand
 * apart, under `missed_iu`, which is there only when there are any.
 */
export function amountsByDrug<What extends string>(
  what: What,
  drugs: readonly Drug[],
  amount: (drug: number) => number,
): Record<`${What}_ug`, Record<string, number>> & Partial<Record<`${What}_iu`, Record<string, number>>> {
  const inUnit = (unit: Drug['unit']): Record<string, number> =>
    Object.fromEntries(drugs.flatMap((drug, i) => (drug.unit === unit ? [[drug.name, amount(i)]] : [])));
  const units = drugs.some(({ unit }) => unit === 'iu') ? { [`${what}_iu`]: inUnit('iu') } : {};
  return { [`${what}_ug`]: inUnit('ug'), ...units } as ReturnType<typeof amountsByDrug<What>>;
}

import type { ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

/** What the orders call for, µg/h of each drug: other drugs follow by the ratio on the label. */
export function intendedRates({ pump }: ReferenceScenario, { clinic, ordered, label }: State): number[] {
  const { basal, rate, held } = clinic;
  const of = (one: { readonly drug: number; readonly rate: number }, drug: number): number => {
    if (one.rate === 0) return 0;
    return one.drug === drug ? one.rate : (one.rate * label[drug]!) / label[one.drug]!;
  };
  if (held === null) {
    const all = [{ drug: basal.drug, rate }, ...ordered];
    return label.map((_, drug) => all.reduce((sum, one) => sum + of(one, drug), 0));
  }
  const own = rate === 0 ? 0 : rate / label[basal.drug]!;
  const flows = { stop: 0, kvo: Math.min(pump.kvo_rate, own), 'minimum-rate': pump.minimum_mode_rate };
  return label.map((c) => flows[held] * c);
}

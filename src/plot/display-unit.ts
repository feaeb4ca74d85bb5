/** A unit to show amounts in, and how many of the series' own units make one of it. */
export interface DisplayUnit {
  readonly name: string;
  readonly size: number;
}

export const millilitres: DisplayUnit = { name: 'mL', size: 1_000 };

const micrograms: DisplayUnit = { name: 'µg', size: 1 };
const milligrams: DisplayUnit = { name: 'mg', size: 1_000 };
const internationalUnits: DisplayUnit = { name: 'IU', size: 1 };

/** What a column's ending says its amounts are in. */
export type AmountEnding = 'ug' | 'iu';

/** The unit in which the largest amount reads best: µg below one mg, else mg. Never grams, which no dose is given in. */
export function unitFor(ending: AmountEnding, largest: number): DisplayUnit {
  if (ending === 'iu') return internationalUnits;
  return largest < milligrams.size ? micrograms : milligrams;
}

/** The unit in which the highest concentration reads best, of columns per mL: ng below a tenth of a µg, else µg. */
export function concentrationUnit(ending: AmountEnding, highest: number): DisplayUnit {
  if (ending === 'iu') return { name: 'IU/mL', size: 1 };
  return highest < 0.1 ? { name: 'ng/mL', size: 1e-3 } : { name: 'µg/mL', size: 1 };
}

/** Three significant figures, no exponent, a true minus sign: `86.1`, `0.52`, `7312`. */
export function figures(value: number): string {
  const size = Math.abs(rounded(value));
  if (size === 0) return '0';
  const decimals = Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size))));
  return withMinus(value.toFixed(decimals));
}

/** Three significant figures at most, none of them a closing zero: `2`, `14.5`. */
export function shortest(value: number): string {
  const text = figures(value);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** An amount with its unit: `86.1 mg`. */
export function amountText(amount: number, ending: AmountEnding): string {
  const { name, size } = unitFor(ending, Math.abs(rounded(amount)));
  return `${figures(amount / size)} ${name}`;
}

/** A difference in per cent, signed: `−4.3 %`. */
export function percentText(percent: number): string {
  return `${signed(percent, 1)} %`;
}

/** A number with its sign, save for zero. */
export function signed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  if (Number(text) === 0) return text.replace('-', '');
  return value > 0 ? `+${text}` : withMinus(text);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function withMinus(text: string): string {
  return text.replace('-', '−');
}

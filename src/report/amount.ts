import { dimensions, type Dimension } from '../units/dimension.ts';
import { quantityText } from '../units/quantity-text.ts';
import type { DrugResult } from '../analysis/result.ts';

/** An amount of a drug with the unit that its key names. */
export interface Amount {
  readonly value: number;
  readonly unit: 'ug' | 'iu';
}

/** `amountOf(drug, 'delivered')`: what stands under `delivered_ug`, or under `delivered_iu`. */
export function amountOf(drug: DrugResult, what: string): Amount {
  const unit = `${what}_iu` in drug ? 'iu' : 'ug';
  return { value: drug[`${what}_${unit}`] as number, unit };
}

/** `86.1 mg`, `500 IU`. */
export function amountText({ value, unit }: Amount): string {
  return quantity(value, unit === 'iu' ? dimensions.units : dimensions.mass);
}

/** `4.386 ug/mL`, from µg/mL or IU/mL. */
export function concentrationText({ value, unit }: Amount): string {
  return quantity(value / 1000, unit === 'iu' ? dimensions.unitConcentration : dimensions.massConcentration);
}

/** `18 mL`, `52 uL`. */
export function volumeText(volume: number): string {
  return quantity(volume, dimensions.volume);
}

/** `12.3 kPa`. */
export function pressureText(pressure: number): string {
  return quantity(pressure, dimensions.pressure);
}

/** `-4.31 %`, `+0.5 %`, `0 %`: two decimals at most, signed. */
export function differenceText(percent: number): string {
  return `${percent >= 0.005 ? '+' : ''}${decimals(percent)} %`;
}

/** `4.31 %`. */
export function percentText(percent: number): string {
  return `${decimals(percent)} %`;
}

function decimals(percent: number): number {
  return Number(percent.toFixed(2)) + 0;
}

/** Four significant digits, enough for ten seconds; `u` for micro, which terminals and pipes of every age can show. */
function quantity(value: number, dimension: Dimension): string {
  return quantityText(Number(value.toPrecision(4)), dimension).replace('µ', 'u');
}

import { alarms } from '../../catalog/alarms/index.ts';
import { faults } from '../../catalog/faults/index.ts';
import { orders } from '../../catalog/orders/index.ts';
import { dimensions } from '../../units/dimension.ts';
import { quantityText } from '../../units/quantity-text.ts';
import { amountText } from '../amount.ts';
import type { FactRecord } from '../../analysis/result.ts';

/** `2 mg/day of morphine`, from an amount per hour; `nothing` for none. */
export function rateText(perHour: number, unit: 'ug' | 'iu', drug: string): string {
  if (perHour === 0) return 'nothing';
  const dimension = unit === 'iu' ? dimensions.unitRate : dimensions.massRate;
  return `${quantityText(perHour, dimension).replace('µ', 'u')} of ${drug}`;
}

/** `0.48 mL/day`, from µL/h. */
export function flowText(flow: number): string {
  return quantityText(flow, dimensions.flow);
}

/** Amounts by drug, whatever their units: `1.2 mg morphine, 0.3 mg bupivacaine`; `nothing` for none. */
export function dosesText({ dose_ug, dose_iu }: FactRecord): string {
  const inUnit = (doses: unknown, unit: 'ug' | 'iu'): string[] =>
    Object.entries((doses ?? {}) as Record<string, number>).flatMap(([drug, value]) =>
      value > 0 ? [`${amountText({ value, unit })} ${drug}`] : [],
    );
  return [...inUnit(dose_ug, 'ug'), ...inUnit(dose_iu, 'iu')].join(', ') || 'nothing';
}

const bolusWords: Readonly<Record<string, string>> = {
  scheduled: 'scheduled bolus',
  clinician: "clinician's bolus",
  patient: 'patient bolus',
  priming: 'priming bolus',
};

/** `patient bolus`, `clinician's bolus`. */
export function bolusText(bolus: unknown): string {
  return bolusWords[String(bolus)] ?? `${String(bolus)} bolus`;
}

/** `"the kink" (catheter kink)`; only the kind where the scenario gives no name. */
export function faultText({ fault, name }: FactRecord): string {
  const title = lowered(faults.find(String(fault))?.title ?? String(fault));
  return name === fault ? `the ${title}` : `"${String(name)}" (${title})`;
}

/** `refill`; `"top-up" (refill)` where the scenario gives the order a name. */
export function orderText({ order, name }: FactRecord): string {
  const title = lowered(orders.find(String(order))?.title ?? String(order));
  return name === order ? title : `"${String(name)}" (${title})`;
}

/** `low reservoir`. */
export function alarmText(alarm: unknown): string {
  return lowered(alarms.find(String(alarm))?.title ?? String(alarm));
}

/** A title within a sentence; abbreviations keep their capitals: `MRI scan`. */
export function lowered(title: string): string {
  return title.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
}

/** The beginning of a sentence. */
export function raised(text: string): string {
  return text.replace(/^[a-z]/, (first) => first.toUpperCase());
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const refusalWords: Readonly<Record<string, string>> = {
  stopped: 'the pump was stopped',
  alarm: "an alarm's rate was in force",
  reservoir: 'the reservoir, as the pump believes, held too little',
  bridge: 'a bridge was running',
  bolus: 'another bolus was running',
  lockout: 'the lockout was not over',
  max: 'the most that is allowed had been given',
  'dose-limit': 'it would have broken the dose limit',
  capacity: 'the reservoir would have been overfilled',
};

/** Why something was refused or skipped, as the end of a sentence. */
export function becauseText(because: unknown): string {
  return refusalWords[String(because)] ?? String(because);
}

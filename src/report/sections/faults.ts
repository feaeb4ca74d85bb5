import { amountOf, amountText } from '../amount.ts';
import { columns } from '../columns.ts';
import { lengthText, whenText } from '../when.ts';
import type { FaultResult, Result } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';

/** Below this share of what was intended in all, an amount is shown as nothing: our choice, because it is nothing. */
const NOTHING = 1e-5;

const harms = ['missed', 'excess', 'attributable', 'release_bolus'] as const;

/** Every fault: when, how it was found out, and what it took from the patient or gave too much. */
export function faults(result: Result, paint: Paint): string[] {
  if (result.faults.length === 0) return [];
  const drugs = Object.keys(result.drugs);
  const rows = result.faults.flatMap((fault) => drugs.map((drug) => doseRow(result, fault, drug)));
  const [head = '', ...table] = columns([
    ['Faults', ...harms.map((harm) => harm.replace('_', ' '))],
    ...rows,
  ]);
  return [
    paint.bold(head),
    ...result.faults.flatMap((fault, i) => [
      `${nameOf(fault)}${course(result, fault, paint)}`,
      ...(fault.from_ms === null ? [] : table.slice(i * drugs.length, (i + 1) * drugs.length)),
    ]),
  ];
}

function nameOf({ name, kind }: FaultResult): string {
  return name === kind ? kind : `${name} (${kind})`;
}

function course(result: Result, fault: FaultResult, paint: Paint): string {
  const { from_ms, until_ms } = fault;
  if (from_ms === null) return ': never began';
  const length = until_ms === null ? 'until the end' : `for ${lengthText(until_ms - from_ms)}`;
  return `, ${whenText(result, from_ms)}, ${length}: ${detected(fault, paint)}`;
}

function detected({ detected_by, detected_after_ms }: FaultResult, paint: Paint): string {
  if (detected_by === null || detected_after_ms === null) return paint.warn('UNDETECTED');
  return paint.good(`detected by ${detected_by} after ${lengthText(detected_after_ms)}`);
}

function doseRow(result: Result, fault: FaultResult, drug: string): string[] {
  const { value: intended, unit } = amountOf(result.drugs[drug] ?? noDrug(drug), 'intended');
  return [
    `  ${drug}`,
    ...harms.map((harm) => {
      const value = { ...fault[`${harm}_ug`], ...fault[`${harm}_iu`] }[drug] ?? 0;
      return Math.abs(value) <= NOTHING * intended ? '-' : amountText({ value, unit });
    }),
  ];
}

function noDrug(drug: string): never {
  throw new Error(`The result has no drug "${drug}". This is a bug in the simulator.`);
}

import { amountOf, concentrationText } from '../amount.ts';
import { columns } from '../columns.ts';
import { hoursText, wallText } from '../when.ts';
import type { DrugResult, Result } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';

/** The concentrations in the cerebrospinal fluid of the drugs that were followed there. */
export function csf(result: Result, paint: Paint): string[] {
  const rows = Object.entries(result.drugs).flatMap(([name, drug]) => row(result, name, drug));
  if (rows.length === 0) return [];
  const [head = '', ...table] = columns([['CSF', 'peak', 'at', 'mean', 'below band', 'above band'], ...rows]);
  return [paint.bold(head), ...table];
}

function row(result: Result, name: string, drug: DrugResult): string[][] {
  if (drug.csf === null) return [];
  const { csf } = drug;
  const { unit } = amountOf(drug, 'intended');
  const concentration = (what: string): string =>
    concentrationText({ value: csf[`${what}_${unit}_per_ml`] as number, unit });
  return [
    [
      name,
      concentration('peak'),
      wallText(result, csf.peak_at_ms),
      concentration('mean'),
      hoursText(csf.hours_below),
      hoursText(csf.hours_above),
    ],
  ];
}

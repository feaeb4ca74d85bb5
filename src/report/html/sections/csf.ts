import { amountOf, concentrationText } from '../../amount.ts';
import { hoursText } from '../../when.ts';
import { moment } from '../moment.ts';
import { number, table, text } from '../table.ts';
import { typeset } from '../typeset.ts';
import type { Content, Markup } from '../markup.ts';
import type { DrugResult, Result } from '../../../analysis/result.ts';

/** The concentrations in the cerebrospinal fluid of the drugs that were followed there; nothing where none was. */
export function csf(result: Result): Markup | null {
  const rows = Object.entries(result.drugs).flatMap(([name, drug]) => row(result, name, drug));
  if (rows.length === 0) return null;
  const headings = [
    text('drug'),
    number('peak'),
    text('at'),
    number('mean'),
    number('below band'),
    number('above band'),
  ];
  return table('Concentration in the cerebrospinal fluid', headings, rows);
}

function row(result: Result, name: string, drug: DrugResult): Content[][] {
  if (drug.csf === null) return [];
  const { csf } = drug;
  const { unit } = amountOf(drug, 'intended');
  const concentration = (what: string): string =>
    typeset(concentrationText({ value: csf[`${what}_${unit}_per_ml`] as number, unit }));
  const hours = (value: number | null): string => typeset(hoursText(value).replace(/^-$/, '–'));
  return [
    [
      name,
      concentration('peak'),
      moment(result, csf.peak_at_ms),
      concentration('mean'),
      hours(csf.hours_below),
      hours(csf.hours_above),
    ],
  ];
}

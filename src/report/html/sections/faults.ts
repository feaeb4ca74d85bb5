import { amountOf, amountText, volumeText } from '../../amount.ts';
import { lengthText } from '../../when.ts';
import { html, type Content, type Markup } from '../markup.ts';
import { moment } from '../moment.ts';
import { number, table, text } from '../table.ts';
import { typeset } from '../typeset.ts';
import type { FaultResult, Result } from '../../../analysis/result.ts';

const harms = ['missed', 'excess', 'attributable', 'release_bolus'] as const;

/** Below this share of what was intended in all, an amount is shown as nothing: our choice, because it is nothing. */
const NOTHING = 1e-5;

/** Every fault: when, how it was found out, and what it took from the patient or gave too much. */
export function faults(result: Result): Markup {
  const headings = [
    text('fault'),
    text('began'),
    text('lasted'),
    text('detected'),
    text('drug'),
    ...harms.map((harm) => number(harm.replace('_', ' '))),
  ];
  const rows = result.faults.flatMap((fault) =>
    Object.keys(result.drugs).map((drug, i) => [
      ...(i === 0 ? course(result, fault) : ['', '', '', '']),
      drug,
      ...amounts(result, fault, drug),
    ]),
  );
  return table('Faults', headings, rows);
}

function course(result: Result, fault: FaultResult): Content[] {
  const { name, kind, from_ms, until_ms } = fault;
  const named = name === kind ? html`${kind}` : html`${name} <small>${kind}</small>`;
  if (from_ms === null) return [named, 'never', '–', '–'];
  const length = until_ms === null ? 'to the end' : typeset(lengthText(until_ms - from_ms));
  return [named, moment(result, from_ms), length, detected(fault)];
}

function detected({ detected_by, detected_after_ms, release_bolus_ul }: FaultResult): Markup {
  const found =
    detected_by === null || detected_after_ms === null
      ? html`<span class="warn">undetected</span>`
      : html`<span class="good">by ${detected_by}</span> after ${typeset(lengthText(detected_after_ms))}`;
  if (release_bolus_ul <= 0) return found;
  return html`${found} <small>released ${typeset(volumeText(release_bolus_ul))}</small>`;
}

function amounts(result: Result, fault: FaultResult, name: string): string[] {
  const drug = result.drugs[name];
  if (drug === undefined || fault.from_ms === null) return harms.map(() => '–');
  const { value: intended, unit } = amountOf(drug, 'intended');
  return harms.map((harm) => {
    const value = { ...fault[`${harm}_ug`], ...fault[`${harm}_iu`] }[name] ?? 0;
    return Math.abs(value) <= NOTHING * intended ? '–' : typeset(amountText({ value, unit }));
  });
}

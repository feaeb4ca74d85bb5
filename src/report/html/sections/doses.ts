import { amountOf, amountText, differenceText, percentText } from '../../amount.ts';
import { hoursText, lengthText } from '../../when.ts';
import { html, type Content, type Markup } from '../markup.ts';
import { momentOrNone } from '../moment.ts';
import { number, table, text } from '../table.ts';
import { typeset } from '../typeset.ts';
import type { DrugResult, Result, WorstWindow } from '../../../analysis/result.ts';

const stations = ['intended', 'programmed', 'pumped', 'delivered'];
const places = ['leaked', 'extrathecal', 'pocket', 'aspirated'];

/** What became of each drug on its way. */
export function doses({ drugs }: Result): Markup {
  return table(
    'Dose of each drug',
    [text('drug'), ...stations.map(number), number('error')],
    Object.entries(drugs).map(([name, drug]) => [
      name,
      ...stations.map((station) => typeset(amountText(amountOf(drug, station)))),
      drug.error_percent === null ? 'none intended' : typeset(differenceText(drug.error_percent)),
    ]),
  );
}

/** What did not reach the patient, and where it is; nothing where nothing was lost. */
export function losses({ drugs }: Result): Markup | null {
  const rows = Object.entries(drugs).map(([name, drug]) => [name, ...lost(drug)]);
  if (rows.every(([, ...cells]) => cells.every((cell) => cell === '–'))) return null;
  return table('Lost on the way', [text('drug'), ...places.map(number)], rows);
}

function lost(drug: DrugResult): string[] {
  const { unit } = amountOf(drug, 'intended');
  const amounts = drug[`lost_${unit}`] as Readonly<Record<string, number>>;
  return places.map((where) => {
    const value = amounts[where] ?? 0;
    return value > 0 ? typeset(amountText({ value, unit })) : '–';
  });
}

/** How far off the rolling windows were at worst; nothing where no window could be judged. */
export function worstWindows(result: Result): Markup | null {
  const rows = Object.entries(result.drugs).flatMap(([name, { worst_windows }]) =>
    worst_windows.map((window): Content[] => [
      html`${name}, ${typeset(lengthText(window.window_ms))}`,
      ...side(result, window.under_percent, window.under_at_ms),
      ...side(result, window.over_percent, window.over_at_ms),
      typeset(hoursText(window.hours_outside).replace(/^-$/, '–')),
    ]),
  );
  if (rows.length === 0) return null;
  const headings = [
    text('drug, window'),
    number('most missing'),
    text('window ending'),
    number('most too much'),
    text('window ending'),
    number('outside the band'),
  ];
  return table('Rolling windows at their worst', headings, rows);
}

function side(
  result: Result,
  percent: WorstWindow['under_percent'],
  at: WorstWindow['under_at_ms'],
): Content[] {
  if (percent === null || at === null || percent < 0.005) return ['–', '–'];
  return [typeset(percentText(percent)), momentOrNone(result, at)];
}

import { amountOf, amountText, differenceText, percentText } from '../amount.ts';
import { columns } from '../columns.ts';
import { hoursText, lengthText, wallText } from '../when.ts';
import type { DrugResult, Result, WorstWindow } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';

const stations = ['intended', 'programmed', 'pumped', 'delivered'];

/** What became of each drug on its way, and what of it was lost. */
export function doses(result: Result, paint: Paint): string[] {
  const drugs = Object.entries(result.drugs);
  const [head = '', ...table] = columns([['Dose', ...stations, 'error'], ...drugs.map(row)]);
  return [paint.bold(head), ...table, ...drugs.flatMap(losses)];
}

function row([name, drug]: [string, DrugResult]): string[] {
  const error = drug.error_percent === null ? 'none intended' : differenceText(drug.error_percent);
  return [name, ...stations.map((station) => amountText(amountOf(drug, station))), error];
}

/** What left the pump and reached nobody; what was taken out at a refill is not a loss of the way. */
function losses([name, drug]: [string, DrugResult]): string[] {
  const { unit } = amountOf(drug, 'intended');
  const lost = drug[`lost_${unit}`] as Record<string, number>;
  const places = ['leaked', 'extrathecal', 'pocket'].flatMap((where) => {
    const value = lost[where] ?? 0;
    return value > 0 ? [`${amountText({ value, unit })} ${where}`] : [];
  });
  return places.length === 0 ? [] : [`${name} lost: ${places.join(', ')}`];
}

/** How far off the rolling windows were at worst; empty when none was off by as much as could be shown. */
export function worstWindows(result: Result, paint: Paint): string[] {
  const rows = Object.entries(result.drugs).flatMap(([name, { worst_windows }]) =>
    worst_windows
      .filter(isOff)
      .map((window) => [
        `${name}, ${lengthText(window.window_ms)}`,
        ...side(result, window.under_percent, window.under_at_ms),
        ...side(result, window.over_percent, window.over_at_ms),
        hoursText(window.hours_outside),
      ]),
  );
  if (rows.length === 0) return [];
  const [head = '', ...table] = columns([
    ['Worst windows', 'missing', 'by', 'too much', 'by', 'outside band'],
    ...rows,
  ]);
  return [paint.bold(head), ...table];
}

function side(result: Result, percent: number | null, at: number | null): string[] {
  return isShown(percent) && at !== null ? [percentText(percent), wallText(result, at)] : ['-', '-'];
}

function isOff({ under_percent, over_percent, hours_outside }: WorstWindow): boolean {
  return isShown(under_percent) || isShown(over_percent) || hours_outside > 0;
}

/** Below a tenth of a per cent nothing is worth a line: our choice, because no pump is that exact. */
function isShown(percent: number | null): percent is number {
  return percent !== null && percent >= 0.1;
}

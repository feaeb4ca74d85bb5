import {
  hasChanged,
  type Difference,
  type FigureChange,
  type FirstDifference,
} from '../../analysis/difference.ts';
import {
  amountText,
  concentrationText,
  differenceText,
  percentText,
  pressureText,
  volumeText,
} from '../amount.ts';
import { columns } from '../columns.ts';
import { lengthText, wallText, whenText } from '../when.ts';
import type { FactRecord, Result } from '../../analysis/result.ts';
import type { FigureValue } from '../../analysis/figures.ts';
import type { Paint } from '../paint.ts';

/** One of the two runs, and what it is called. */
export interface Side {
  readonly label: string;
  readonly result: Result;
}

export interface DifferenceChoices {
  /** Also the figures that are the same. */
  readonly all: boolean;
  /** The name of the fault that the second run is without; null when it is not about one. */
  readonly without: string | null;
}

/** How two runs differ, for a reader: where they part, the alarms that came or went, and the figures old and new. */
export function comparisonText(
  before: Side,
  after: Side,
  difference: Difference,
  { all, without }: DifferenceChoices,
  paint: Paint,
): string {
  const { same, first } = difference;
  const sections = [
    [paint.bold(titleOf(before, after)), ...(same ? ['The two runs are the same.'] : [])],
    first === null ? [] : [paint.bold('They part'), ...parting(before, after, first)],
    without === null ? [] : [paint.bold(`What "${without}" alone did`), ...cost(before.result, after.result)],
    alarms(before, after, difference, paint),
    figures(before, after, difference, all, paint),
  ];
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

/** `A month of requests: seed 1 -> seed 2`; only what they are called where they are runs of two scenarios. */
function titleOf(before: Side, after: Side): string {
  const { name } = before.result.scenario;
  const runs = `${before.label} -> ${after.label}`;
  return name === after.result.scenario.name ? `${name}: ${runs}` : runs;
}

function parting(before: Side, after: Side, first: FirstDifference): string[] {
  const line = ({ label, result }: Side, fact: FactRecord | null): string => {
    if (fact === null) return `  ${label}: nothing more`;
    if (fact.at_ms === first.at_ms) return `  ${label}: ${factText(fact)}`;
    return `  ${label}: nothing then; next is ${factText(fact)}, ${whenText(result, fact.at_ms)}`;
  };
  return [
    `  on ${whenText(before.result, first.at_ms)}`,
    line(before, first.before),
    line(after, first.after),
  ];
}

/** `bolus-started (bolus patient, drug morphine, dose_ug 100)`. */
function factText({ at_ms: _at, kind, cause: _cause, ...details }: FactRecord): string {
  const said = Object.entries(details)
    .filter(([key]) => !key.startsWith('predicted_') && key !== 'index')
    .map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return said.length === 0 ? kind : `${kind} (${said.join(', ')})`;
}

/** Drug by drug, what was delivered with the fault beside what would have been without it. */
function cost(before: Result, after: Result): string[] {
  return Object.keys(before.drugs).map((drug) => {
    const unit = `delivered_iu` in (before.drugs[drug] ?? {}) ? 'iu' : 'ug';
    const given = (result: Result): number => Number(result.drugs[drug]?.[`delivered_${unit}`] ?? 0);
    const value = given(before) - given(after);
    if (Math.abs(value) <= NOTHING * given(after)) return `  ${drug}: as much was delivered as without it`;
    const how = value < 0 ? 'less' : 'more';
    return `  ${drug}: ${amountText({ value: Math.abs(value), unit })} ${how} was delivered because of it`;
  });
}

/** Below this share of the dose a difference is shown as nothing: our choice, as in the summary. */
const NOTHING = 1e-5;

function alarms(before: Side, after: Side, { alarms: { gone, come } }: Difference, paint: Paint): string[] {
  const lines = (rings: Difference['alarms']['gone'], { label, result }: Side): string[] =>
    rings.map(({ kind, raised_at_ms }) => `  ${kind}, ${whenText(result, raised_at_ms)}: only in ${label}`);
  const all = [...lines(gone, before), ...lines(come, after)];
  return all.length === 0 ? [] : [paint.bold('Alarms'), ...all];
}

/** The figures that differ, or all of them. What is too small to be seen in any column is merely counted. */
function figures(before: Side, after: Side, difference: Difference, all: boolean, paint: Paint): string[] {
  const wanted = all ? difference.figures : difference.figures.filter(hasChanged);
  const rows = wanted.map((figure) => rowOf(figure, before.result, after.result));
  const shown = rows.filter(([, one, other, , percent]) => all || one !== other || !/^(0 %)?$/.test(percent));
  const hidden = rows.length - shown.length;
  if (rows.length === 0) return [];
  const [head = '', ...lines] = columns([['Figures', before.label, after.label, 'change', ''], ...shown]);
  const more = `${hidden} more ${hidden === 1 ? 'differs' : 'differ'} by less than can be shown; --all lists all.`;
  return [paint.bold(head), ...lines, ...(hidden === 0 ? [] : [more])];
}

type Row = [label: string, before: string, after: string, change: string, percent: string];

function rowOf(figure: FigureChange, before: Result, after: Result): Row {
  return [
    labelOf(figure),
    valueText(figure.before, figure, before),
    valueText(figure.after, figure, after),
    changeText(figure, before),
    figure.percent === null || !hasChanged(figure) ? '' : differenceText(figure.percent),
  ];
}

/** `drugs.morphine.delivered`: the path without what the value says anyway. */
function labelOf({ path, unit }: FigureChange): string {
  return unit === '' ? path : path.replaceAll(new RegExp(`_${unit}(?=[.[]|$)`, 'g'), '');
}

function valueText(value: FigureValue | undefined, figure: FigureChange, result: Result): string {
  if (value === undefined || value === null) return '-';
  if (typeof value !== 'number') return value === '' ? '-' : String(value);
  return figure.path.includes('at_ms') || /(from|until)_ms$/.test(figure.path)
    ? wallText(result, value)
    : numberText(value, figure.unit);
}

function changeText(figure: FigureChange, result: Result): string {
  if (figure.change === null || !hasChanged(figure)) return '';
  if (figure.unit === 'ms') return signed(figure.change, (size) => lengthText(size));
  if (figure.unit === 'percent') return signed(figure.change, (size) => `${points(size)} points`);
  return signed(figure.change, (size) => valueText(size, figure, result));
}

function signed(value: number, text: (size: number) => string): string {
  return `${value < 0 ? '-' : '+'}${text(Math.abs(value))}`;
}

function points(size: number): number {
  return Number(size.toPrecision(3));
}

const texts: Readonly<Record<string, (value: number) => string>> = {
  ug: (value) => amountText({ value, unit: 'ug' }),
  iu: (value) => amountText({ value, unit: 'iu' }),
  ug_per_ml: (value) => concentrationText({ value, unit: 'ug' }),
  iu_per_ml: (value) => concentrationText({ value, unit: 'iu' }),
  ul: volumeText,
  kpa: pressureText,
  percent: percentText,
  ms: lengthText,
  h: (value) => `${Number(value.toPrecision(4))} h`,
};

function numberText(value: number, unit: string): string {
  return texts[unit]?.(value) ?? `${Number(value.toPrecision(6))}${unit === '' ? '' : ` ${unit}`}`;
}

import { faultCourses } from '../../analysis/fault-phases.ts';
import { plain, type Paint } from '../paint.ts';
import { eventRows, type EventRow, type EventSigns } from './events.ts';
import { asciiInk, brailleInk, signs } from './ink.ts';
import { timeTicks, valueTicks } from './ticks.ts';
import { drawTrace } from './trace.ts';
import type { Result } from '../../analysis/result.ts';

/** How a plot of text is to be set. */
export interface TextPlot {
  /** Characters in a line. */
  readonly width: number;
  /** ASCII arrives everywhere; braille has eight dots to a character. */
  readonly letters: 'ascii' | 'braille';
}

/** Our choice: as high as half of an old terminal, so that the summary above it stays in sight. */
const rows = 14;
const least = 40;
/** Our choice: no wider than this, for the eye has to come back. */
const most = 120;

interface Signs extends EventSigns {
  readonly side: string;
  readonly floor: string;
  readonly corner: string;
  /** Behind the curves while a fault acts. */
  readonly shade: string;
  readonly legend: string;
}

const ascii: Signs = {
  side: '|',
  floor: '-',
  corner: '+',
  shade: ':',
  fault: '=',
  alarm: '!',
  refill: '^',
  legend: `${signs.intended} intended   ${signs.delivered} delivered`,
};

const braille: Signs = {
  side: '│',
  floor: '─',
  corner: '└',
  shade: '░',
  fault: '▀',
  alarm: '◆',
  refill: '▲',
  legend: '⠉⠉ ⠉⠉ intended   ⠉⠉⠉⠉⠉ delivered',
};

/** The dose delivered against the dose intended as text, for a terminal or a log: the first drug, since the start. */
export function terminalPlot(result: Result, { width, letters }: TextPlot, paint: Paint = plain): string {
  const { drug, unit, size, at, intended, delivered } = doses(result);
  const look = letters === 'ascii' ? ascii : braille;
  const top = Math.max(highest(intended), highest(delivered)) / size || 1;
  const ticks = valueTicks(top, 5);
  const margin = Math.max('refills'.length, ...ticks.map(({ text }) => text.length));
  const columns = Math.min(most, Math.max(least, width)) - margin - 2;
  const ink = letters === 'ascii' ? asciiInk(columns, rows) : brailleInk(columns, rows);
  drawTrace(ink, at, intended, top * size, 'intended', letters === 'braille');
  drawTrace(ink, at, delivered, top * size, 'delivered', false);
  const labels = new Map(ticks.map(({ value, text }) => [rowOf(value / top), text]));
  const shaded = shadedColumns(result, columns);
  const lines = ink.lines().map((line, row) => {
    const filled = [...line].map((cell, x) => (cell === ' ' && shaded[x] === true ? look.shade : cell));
    return `${(labels.get(row) ?? '').padStart(margin)} ${look.side}${filled.join('')}`.trimEnd();
  });
  const events = eventRows(result, columns, look).map((row, n, all) =>
    eventLines(row, all[n - 1], margin, columns),
  );
  return [
    paint.bold(`${drug}, ${unit} since the start`),
    look.legend,
    ...lines,
    ...timeAxis(result.scenario.duration_ms, columns, margin, look),
    ...events.flat(),
    '',
  ].join('\n');
}

function doses(result: Result): {
  drug: string;
  unit: string;
  size: number;
  at: Float64Array;
  intended: Float64Array;
  delivered: Float64Array;
} {
  const columns = result.series?.columns ?? {};
  const drug = Object.keys(result.drugs)[0] ?? '';
  const ending = `${drug}_intended_iu` in columns ? 'iu' : 'ug';
  const intended = columns[`${drug}_intended_${ending}`];
  const delivered = columns[`${drug}_delivered_${ending}`];
  const at = columns['time_ms'];
  if (at === undefined || intended === undefined || delivered === undefined)
    throw new Error('This run recorded no series.');
  const isLarge = ending === 'ug' && Math.max(highest(intended), highest(delivered)) >= 1000;
  const unit = ending === 'iu' ? 'IU' : isLarge ? 'mg' : 'ug';
  return { drug, unit, size: isLarge ? 1000 : 1, at, intended, delivered };
}

function highest(column: Float64Array): number {
  return column.reduce((most, value) => Math.max(most, value), 0);
}

function rowOf(share: number): number {
  return Math.min(rows - 1, Math.floor((1 - share) * (rows - 1) + 0.5));
}

function shadedColumns(result: Result, columns: number): boolean[] {
  const shaded = Array.from({ length: columns }, () => false);
  const { duration_ms: duration } = result.scenario;
  for (const { phases } of faultCourses(result)) {
    for (const { from, until } of phases) {
      const [first, last] = [from, until].map((moment) => Math.floor((columns * moment) / duration));
      shaded.fill(true, first, (last ?? 0) + 1);
    }
  }
  return shaded;
}

/** The line below the plot, and the times since the start below that. */
function timeAxis(duration: number, columns: number, margin: number, { corner, floor }: Signs): string[] {
  const { ticks, unit } = timeTicks(duration, Math.max(2, Math.floor(columns / 9)));
  const blank = ' '.repeat(margin + 1);
  let line = '';
  for (const { value, text } of ticks) {
    const from = Math.max(0, Math.round((columns * value) / duration) - text.length + 1);
    if (line === '' || from > line.length) line = line.padEnd(from) + text;
  }
  const words = `${line} ${unit}`;
  const fits = words.length <= columns + 1;
  return [
    `${blank}${corner}${floor.repeat(columns)}`,
    ...(fits ? [`${blank} ${words}`] : [`${blank} ${line}`, `${blank} ${unit.padStart(columns)}`]),
  ];
}

/** What it is stands in the row where there is room beside its marks, else in a row of its own. */
function eventLines(
  { title, marks, text }: EventRow,
  before: EventRow | undefined,
  margin: number,
  columns: number,
): string[] {
  const head = `${(before?.title === title ? '' : title).padStart(margin)}  `;
  const end = marks.trimEnd().length;
  if (end + 1 + text.length <= columns) return [`${head}${marks.trimEnd()} ${text}`.trimEnd()];
  const start = marks.search(/\S/);
  if (text.length + 1 <= start)
    return [`${head}${`${text} `.padStart(start)}${marks.slice(start).trimEnd()}`];
  return [
    `${head}${marks.trimEnd()}`,
    `${' '.repeat(margin + 2)}${text.slice(0, columns).padStart(Math.min(end, columns))}`,
  ];
}

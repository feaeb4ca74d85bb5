import { dimensions } from '../../units/dimension.ts';
import { durationText } from '../../units/duration-text.ts';
import { quantityText } from '../../units/quantity-text.ts';
import { quoted } from '../../units/quoted.ts';
import { problemAt } from '../problem.ts';
import { columnsOf } from './headings.ts';
import { rowsOf } from './rows.ts';
import type { CommandedLog } from '../../model/firmware/log-player.ts';
import type { Source } from '../place.ts';
import type { Problem } from '../problem.ts';
import type { Columns, Complain } from './headings.ts';
import type { Cell } from './rows.ts';

/** What the pump that a log is played in can do, and how long the run lasts. */
export interface LogLimits {
  /** µL/h. */
  readonly maxRate: number;
  /** ms. */
  readonly duration: number;
}

/** Rows that fill no memory: our choice, one every ten minutes for 19 years. */
const mostRows = 1_000_000;

/** So many problems of one log are told one by one: our choice, because a wrong column is wrong in every row. */
const mostTold = 20;

/** Rounding must not refuse a flow that stands exactly at the maximum. */
const tolerance = 1e-9;

/** What a log says of the flow commanded, or everything that is wrong with it. */
export function readLog(
  source: Source,
  limits: LogLimits,
): { log: CommandedLog; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let found = 0;
  const complain: Complain = ({ offset }, message) => {
    if (++found <= mostTold) problems.push(problemAt({ source, offset }, [], message));
  };
  const rows = rowsOf(source);
  const headings = rows.next().value as readonly Cell[];
  const isEmpty = source.text.trim() === '';
  if (isEmpty) complain({ text: '', offset: 0 }, 'This log is empty. It begins with "time (h),flow (uL/h)".');
  const log = isEmpty ? null : readRows(rows, headings, limits, complain);
  const untold = found - problems.length;
  const last = problems.at(-1);
  if (untold > 0 && last !== undefined)
    problems[problems.length - 1] = { ...last, message: `${last.message} ${moreText(untold)}` };
  return { log: log ?? { at: new Float64Array(), flow: new Float64Array() }, problems };
}

function readRows(
  rows: Iterable<readonly Cell[]>,
  headings: readonly Cell[],
  limits: LogLimits,
  complain: Complain,
): CommandedLog | null {
  const columns = columnsOf(headings, complain);
  if (columns === null) return null;
  const at: number[] = [];
  const flow: number[] = [];
  for (const cells of rows) {
    if (at.length === mostRows) {
      complain(cells[0] as Cell, `A log has at most ${mostRows} rows.`);
      break;
    }
    const row = rowOf(cells, columns, at.at(-1) ?? -1, limits, complain);
    // A row that could not be read does not make the next one come first.
    at.push(Number.isNaN(row.at) ? (at.at(-1) ?? 0) : row.at);
    flow.push(row.flow);
  }
  if (at.length === 0) complain(headings[0] as Cell, 'Below its headings this log is empty.');
  return { at: Float64Array.from(at), flow: Float64Array.from(flow) };
}

function rowOf(
  cells: readonly Cell[],
  { time, flow }: Columns,
  before: number,
  limits: LogLimits,
  complain: Complain,
): { at: number; flow: number } {
  const [first] = cells as [Cell];
  if (cells.length !== 2) {
    const written = cells.length === 1 && first.text === '' ? 'no cell' : cells.length === 1 ? '1 cell' : `${cells.length} cells`; // prettier-ignore
    complain(first, `This row has ${written}; each has a time and a flow, and nothing else.`);
    return { at: NaN, flow: NaN };
  }
  const timeCell = cells[time.at] as Cell;
  const flowCell = cells[flow.at] as Cell;
  const at = Math.round(numberIn(timeCell, time.read, complain));
  const rate = numberIn(flowCell, flow.read, complain);
  const late = whyNotThen(at, before, limits.duration);
  if (late !== null) complain(timeCell, late);
  const odd = whyNotGiven(rate, limits.maxRate);
  if (odd !== null) complain(flowCell, odd);
  return { at, flow: rate };
}

function numberIn(cell: Cell, read: (text: string) => number, complain: Complain): number {
  const value = read(cell.text);
  if (Number.isFinite(value)) return value;
  complain(
    cell,
    cell.text === ''
      ? 'Nothing stands here, and a log has no gaps: what was commanded stays in force until the next row.'
      : `${quoted(cell.text)} is not a number; the heading says the unit.`,
  );
  return NaN;
}

function whyNotThen(at: number, before: number, duration: number): string | null {
  if (Number.isNaN(at)) return null;
  if (before < 0)
    return at === 0
      ? null
      : `A log begins where the run begins, at 0; this one begins at ${durationText(at)}.`;
  if (at <= before)
    return `This is ${durationText(at)}, but the row above it stands at ${durationText(before)}.`;
  return at > duration
    ? `This is ${durationText(at)}, but the run ends after ${durationText(duration)}.`
    : null;
}

function whyNotGiven(flow: number, maxRate: number): string | null {
  if (flow < 0) return `A flow is 0 or more; a pump draws nothing back.`;
  if (!(flow > maxRate * (1 + tolerance))) return null;
  return `This is ${flowText(flow)}; this pump gives at most ${flowText(maxRate)}.`;
}

function moreText(untold: number): string {
  return untold === 1
    ? 'There is one more problem in this log.'
    : `There are ${untold} more problems in this log.`;
}

function flowText(flow: number): string {
  return quantityText(flow, dimensions.flow);
}

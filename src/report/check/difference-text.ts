import { unitIn } from '../../analysis/figures.ts';
import { durationText } from '../../units/duration-text.ts';
import { wallText } from '../when.ts';
import type { BaselineDifference, ChangedCount, ChangedFigure } from '../../analysis/baseline-comparison.ts';
import type { ListedFact } from '../../analysis/baseline.ts';
import type { Result } from '../../analysis/result.ts';

/** More figures than these nobody reads: the first fact that differs explains most of them. Our choice. */
const mostFigures = 12;

/** What is to be said of a run that is not what its baseline says: first the fact, then counts and figures. */
export function differenceText(result: Result, difference: BaselineDifference): string {
  const { fact, counted, figures, elsewhere } = difference;
  const rest = figures.length - mostFigures;
  return [
    'This is not what the baseline says.',
    ...(fact === null ? [] : factLines(result, fact)),
    ...counted.map(countLine),
    ...figures.slice(0, mostFigures).map(figureLine),
    ...(rest > 0 ? [`and ${rest} more ${rest === 1 ? 'figure' : 'figures'}`] : []),
    ...(elsewhere ? ['Every figure and fact in it is as it was; the digest of all the rest is not.'] : []),
  ].join('\n  ');
}

function factLines(
  result: Result,
  { expected, came }: NonNullable<BaselineDifference['fact']>,
): readonly string[] {
  const first = 'The first fact that differs';
  if (expected !== null && came !== null && expected.kind === came.kind && expected.at_ms === came.at_ms)
    return [`${first}: ${headText(result, came)}`, ...detailLines(expected, came).map((line) => `  ${line}`)];
  return [`${first}:`, `  expected  ${factText(result, expected)}`, `  came      ${factText(result, came)}`];
}

/** Of two facts of one kind and one moment, what is not the same in both. */
function detailLines(expected: ListedFact, came: ListedFact): readonly string[] {
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(came)])];
  return keys
    .map((key) => ({ key, before: detailText(key, expected[key]), now: detailText(key, came[key]) }))
    .filter(({ before, now }) => before !== now)
    .map(({ key, before, now }) => `${key}: ${before} → ${now}`);
}

/** `2026-02-10 08:00 (36 days)  alarm-raised  alarm: low-reservoir`, with the moment to the millisecond. */
function factText(result: Result, fact: ListedFact | null): string {
  if (fact === null) return 'nothing more';
  const { at_ms: _at, kind: _kind, ...details } = fact;
  const said = Object.entries(details).map(([key, value]) => `${key}: ${detailText(key, value)}`);
  return [headText(result, fact), ...(said.length === 0 ? [] : [said.join(', ')])].join('  ');
}

function headText(result: Result, { at_ms, kind }: ListedFact): string {
  return `${wallText(result, at_ms)} (${durationText(at_ms)})  ${kind}`;
}

function detailText(key: string, value: unknown): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'number') return valueText(value, unitIn(key));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function countLine({ kind, before, now }: ChangedCount): string {
  const [old, fresh] = [before, now].map((each) => (typeof each === 'number' ? each : each.count));
  return old === fresh
    ? `${kind}: ${old} times as before, but not all of them as they were`
    : `${kind}: ${old} → ${fresh} times`;
}

function figureLine({ path, unit, before, now, relative }: ChangedFigure): string {
  const change = relative === null ? '' : ` (${percent(relative)})`;
  return `${path}: ${valueText(before, unit)} → ${valueText(now, unit)}${change}`;
}

/** `+0.0115 %`: three digits, so that the smallest change shows. */
function percent(relative: number): string {
  return `${relative > 0 ? '+' : ''}${Number((100 * relative).toPrecision(3))} %`;
}

function valueText(value: ChangedFigure['before'], unit: string): string {
  if (value === undefined || value === null || value === '') return 'none';
  return typeof value === 'number' && unit === 'ms' ? durationText(value) : String(value);
}

import { differenceText } from '../amount.ts';
import { columns } from '../columns.ts';
import { plain, type Paint } from '../paint.ts';
import { lengthText, whenText } from '../when.ts';
import type { Result, StartupResult } from '../../analysis/result.ts';

const purpose = 'Simulation for engineering and teaching, not for treatment.';

/** The trumpet and the start-up curve as a person reads them: what was measured and how, then the errors. */
export function trumpetTable(result: Result, paint: Paint = plain): string {
  const { scenario, trumpet, startup } = result;
  if (startup === null) throw new Error('This run took no trumpet curve. This is a bug in the simulator.');
  const rows = trumpet.map(({ window_ms, max_percent, min_percent }) => [
    lengthText(window_ms),
    percent(max_percent),
    percent(min_percent),
  ]);
  const [head = '', ...table] = columns([['Window', 'Ep(max)', 'Ep(min)'], ...rows]);
  const sections = [
    [paint.bold(scenario.name), ...conventions(result, startup)],
    [paint.bold(head), ...table, `Overall mean error A: ${percent(startup.overall_percent)}`],
    start(startup, paint),
    [paint.dim(purpose)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What the numbers are of; without it nobody could compare them with another's. */
function conventions(result: Result, startup: StartupResult): readonly string[] {
  const { analysed_from_ms: from, analysed_until_ms: until, spacing_ms, set_ul_per_h } = startup;
  return [
    `Volume pumped against ${flowText(set_ul_per_h)}, the mean flow programmed, samples every ${lengthText(spacing_ms)}`,
    `Analysed ${lengthText(until - from)}, from ${whenText(result, from)} to ${whenText(result, until)}`,
  ];
}

/** How the flow begins, in three numbers; the picture and the JSON have all of it. */
function start({ flow_ul_per_h: flow, spacing_ms }: StartupResult, paint: Paint): readonly string[] {
  const [head = '', row = ''] = columns([
    ['Start-up', 'first', 'least', 'most'],
    [lengthText(flow.length * spacing_ms), ...[flow[0] ?? 0, least(flow), most(flow)].map(flowText)],
  ]);
  return [paint.bold(head), `${row}  (means of ${lengthText(spacing_ms)})`];
}

const least = (values: readonly number[]): number =>
  values.reduce((low, each) => Math.min(low, each), Infinity);
const most = (values: readonly number[]): number =>
  values.reduce((top, each) => Math.max(top, each), -Infinity);

function percent(value: number | null): string {
  return value === null ? 'none programmed' : differenceText(value);
}

/** `20.83 uL/h`: in the canonical unit, as the picture has it, for a flow of minutes is not one of days. */
function flowText(flow: number): string {
  return `${Number(flow.toPrecision(4))} uL/h`;
}

import { differenceText } from '../amount.ts';
import { html, type Content, type Markup } from '../html/markup.ts';
import { number, table, text } from '../html/table.ts';
import { typeset } from '../html/typeset.ts';
import { lengthText } from '../when.ts';
import { alarmCounts, type FleetFault, type FleetRun } from '../../analysis/fleet.ts';
import { detectionText, harmText, releasedText } from './harm.ts';
import { anchor, type FleetPart } from './parts.ts';

const headings = [
  text('fault'),
  text('scenario'),
  number('largest error'),
  text('detected by'),
  text('detected after'),
  text('drug'),
  number('missed'),
  number('excess'),
  number('release bolus'),
  text('alarms of the run'),
];

/** Every fault of every scenario, in their order, and what came of it for the primary drug. */
export function faultTable(parts: readonly FleetPart[]): Markup {
  const rows = parts.flatMap(({ run }, i) => run.faults.map((fault) => row(run, fault, anchor(i))));
  return table('Faults and what came of them', headings, rows);
}

function row(run: FleetRun, { result: fault }: FleetFault, place: string): readonly Content[] {
  const { result, primary } = run;
  const { found, by, after } = detectionText(fault);
  const harm = (of: 'missed' | 'excess') => shown(harmText(result, fault, of, primary));
  return [
    fault.name === fault.kind ? fault.kind : html`${fault.name} <small>${fault.kind}</small>`,
    html`<a href="#${place}">${result.scenario.name}</a>`,
    errorOf(run),
    found === 'found' ? by : html`<span class="${found === 'unfound' ? 'warn' : 'faint'}">${by}</span>`,
    shown(after),
    primary,
    harm('missed'),
    harm('excess'),
    released(run, fault),
    alarmsText(run),
  ];
}

/** The largest rolling error and its window. */
function errorOf({ worst }: FleetRun): Content {
  if (worst === null) return '–';
  return html`${typeset(differenceText(worst.percent))}
    <small>in ${typeset(lengthText(worst.window_ms))}</small>`;
}

function released({ result, primary }: FleetRun, fault: FleetFault['result']): Content {
  const volume = releasedText(fault);
  if (volume === null) return '–';
  const amount = harmText(result, fault, 'release_bolus', primary);
  return html`${shown(amount)} <small>${typeset(volume)}</small>`;
}

/** `low-reservoir ×2, occlusion`. */
export function alarmsText({ result }: FleetRun): string {
  const counts = alarmCounts(result);
  if (counts.length === 0) return 'none';
  return counts.map(({ kind, count }) => (count === 1 ? kind : `${kind} ×${count}`)).join(', ');
}

function shown(amount: string | null): string {
  return amount === null ? '–' : typeset(amount);
}

import { unprintable } from '../../units/quoted.ts';
import { purpose } from './document.ts';
import { riskNotes, risks, type Risk } from './risk.ts';
import type { FleetRun } from '../../analysis/fleet.ts';

const headings = [
  'fault',
  'kind',
  'hazard',
  'parameters',
  'began',
  'lasted',
  'detection',
  'dose consequence',
  'scenario',
  'file',
  'seed',
  'pumpsim',
  'SHA-256 of the file',
];

/** The table of risks as Markdown (GitHub's tables). */
export function riskMarkdown(runs: readonly FleetRun[]): string {
  const lines = [headings, headings.map(() => '---'), ...risks(runs).map(cells)].map(
    (row) => `| ${row.join(' | ')} |`,
  );
  return `${['# Risk table', `**${purpose}** It models pumps and catheters, not patients.`, ...riskNotes, lines.join('\n')].join('\n\n')}\n`;
}

function cells(risk: Risk): readonly string[] {
  return [
    plain(risk.name),
    plain(risk.kind),
    plain(risk.hazard),
    risk.parameters.map(plain).join('<br>'),
    plain(risk.began),
    plain(risk.lasted),
    plain(risk.detection),
    risk.consequence.map(plain).join('<br>'),
    plain(risk.scenario),
    plain(risk.file),
    String(risk.seed),
    risk.version,
    risk.sha256,
  ];
}

/** Text that Markdown leaves as it is, on one line. */
function plain(text: string): string {
  return text.replace(unprintable, ' ').replace(/[\\`*_[\]<>|~&#]/g, '\\$&');
}

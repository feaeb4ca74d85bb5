import { counted } from '../../units/counted.ts';
import { html, type Content, type Markup } from '../html/markup.ts';
import { table, text } from '../html/table.ts';
import { typeset } from '../html/typeset.ts';
import { fleetDocument } from './document.ts';
import { riskNotes, risks, type Risk } from './risk.ts';
import type { FleetRun } from '../../analysis/fleet.ts';

const headings = [
  text('fault'),
  text('hazard'),
  text('parameters'),
  text('acted'),
  text('detection'),
  text('dose consequence'),
  text('scenario and run'),
];

/** The table of risks as a page. */
export function riskPage(runs: readonly FleetRun[]): string {
  const rows = risks(runs);
  return fleetDocument({
    title: 'Risk table',
    version: runs[0]?.result.pumpsim.version ?? '',
    head: html`<p class="origin">${counted(rows.length, 'fault')} in ${counted(runs.length, 'scenario')}</p>`,
    sections: [
      {
        id: 'risks',
        title: 'Faults, what they may come to, and what they did',
        content: html`${riskNotes.map((note) => html`<p>${note}</p>`)}
          <div class="prose tight">${table('Risks', headings, rows.map(row))}</div>`,
      },
    ],
  });
}

function row(risk: Risk): readonly Content[] {
  return [
    risk.name === risk.kind ? risk.kind : html`${risk.name} <small>${risk.kind}</small>`,
    risk.hazard,
    lines(risk.parameters),
    html`${typeset(risk.began)} <small>${risk.lasted === '-' ? null : duration(risk.lasted)}</small>`,
    html`<span class="${risk.isDetected ? 'text' : 'warn'}">${typeset(risk.detection)}</span>`,
    lines(risk.consequence),
    html`${risk.scenario} <small>${risk.file}</small>
      <small>seed ${risk.seed}, pumpsim ${risk.version}</small> <code class="digest">${risk.sha256}</code>`,
  ];
}

function duration(lasted: string): string {
  return typeset(lasted === 'to the end' ? lasted : `for ${lasted}`);
}

function lines(texts: readonly string[]): Markup {
  return html`<ul class="lines">
    ${texts.map((each) => html`<li>${typeset(each)}</li> `)}
  </ul>`;
}

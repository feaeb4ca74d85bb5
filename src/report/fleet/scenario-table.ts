import { differenceText } from '../amount.ts';
import { html, type Content, type Markup } from '../html/markup.ts';
import { number, table, text } from '../html/table.ts';
import { typeset } from '../html/typeset.ts';
import { lengthText } from '../when.ts';
import { alarmsText } from './fault-table.ts';
import type { FleetPart } from './parts.ts';

const headings = [
  text('scenario'),
  text('lasts'),
  number('seed'),
  text('primary drug'),
  number('error of the dose'),
  text('expectations'),
  text('alarms'),
  text('SHA-256 of the file'),
];

/** Every scenario: where it stands, what it was run with, and how it did. */
export function scenarioTable(parts: readonly FleetPart[]): Markup {
  return table('Scenarios', headings, parts.map(row));
}

function row({ run, page }: FleetPart): readonly Content[] {
  const { scenario, drugs } = run.result;
  const error = drugs[run.primary]?.error_percent ?? null;
  return [
    html`${page === null ? scenario.name : html`<a href="${page}">${scenario.name}</a>`}
      <small>${fileText(scenario.file)}</small>`,
    typeset(lengthText(scenario.duration_ms)),
    scenario.seed,
    run.primary,
    error === null ? '–' : typeset(differenceText(error)),
    verdict(run.result.expectations),
    alarmsText(run),
    html`<code class="digest">${scenario.sha256}</code>`,
  ];
}

export function fileText(file: string): string {
  return file === '-' ? 'standard input' : file;
}

function verdict(claims: readonly { readonly passed: boolean }[]): Content {
  if (claims.length === 0) return 'none';
  const passed = claims.filter((each) => each.passed).length;
  const told = `${passed} of ${claims.length} hold`;
  return html`<span class="${passed === claims.length ? 'good' : 'fail'}">${told}</span>`;
}

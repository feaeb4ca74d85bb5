import { html, type Markup } from '../html/markup.ts';
import { fleetCounts, type FleetCounts } from '../../analysis/fleet.ts';
import { counted } from '../../units/counted.ts';
import { fleetDocument } from './document.ts';
import type { Section } from '../html/document.ts';
import { failedClaims } from './failed-claims.ts';
import { faultTable } from './fault-table.ts';
import { pictures } from './pictures.ts';
import { scenarioTable } from './scenario-table.ts';
import type { FleetPart } from './parts.ts';

/** Many runs on one page: which fault did what and was found out how, a small picture of each, what each claims. */
export function fleetPage(parts: readonly FleetPart[]): string {
  const counts = fleetCounts(parts.map(({ run }) => run));
  return fleetDocument({
    title: `Report on ${counted(counts.scenarios, 'scenario')}`,
    version: parts[0]?.run.result.pumpsim.version ?? '',
    head: pills(counts),
    sections: sectionsOf(parts, counts),
  });
}

function pills({ scenarios, faults, undetected, expectations, failed }: FleetCounts): Markup {
  const passed = expectations - failed;
  return html`<p class="verdict">
    <span class="pill">${counted(scenarios, 'scenario')}</span>
    ${
      faults === 0
        ? html`<span class="pill">no faults</span>`
        : html`<span class="pill ${undetected > 0 ? 'warn' : 'good'}"
            >${counted(faults, 'fault')},
            ${undetected === 0 ? 'all detected' : `${undetected} undetected`}</span
          >`
    }
    ${
      expectations === 0
        ? html`<span class="pill">no expectations</span>`
        : html`<span class="pill ${failed > 0 ? 'fail' : 'good'}"
            >${counted(expectations, 'expectation')}: ${passed} passed, ${failed} failed</span
          >`
    }
  </p>`;
}

/** A section about what there is none of is left out. */
function sectionsOf(parts: readonly FleetPart[], { failed }: FleetCounts): readonly Section[] {
  const hasFaults = parts.some(({ run }) => run.faults.length > 0);
  return [
    ...(failed === 0
      ? []
      : [{ id: 'failed', title: 'Expectations that failed', content: failedClaims(parts) }]),
    ...(hasFaults
      ? [{ id: 'faults', title: 'Faults', content: html`${faultNotes}${faultTable(parts)}` }]
      : []),
    { id: 'pictures', title: 'Delivered versus intended', content: pictures(parts) },
    { id: 'scenarios', title: 'Scenarios', content: scenarioTable(parts) },
  ];
}

const faultNotes = html`<p>
  Doses are of the primary drug: missed and excess from the onset of the fault to a day after its end. The
  largest error is that of the whole run, over the windows that the scenario reports; so are the alarms.
</p> `;

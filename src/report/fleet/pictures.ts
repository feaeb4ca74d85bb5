import { amountOf, amountText, differenceText } from '../amount.ts';
import { asMarkup, html, type Markup } from '../html/markup.ts';
import { typeset } from '../html/typeset.ts';
import { lengthText } from '../when.ts';
import { detectionText } from './harm.ts';
import { anchor, type FleetPart } from './parts.ts';
import type { FleetRun } from '../../analysis/fleet.ts';

/** A small picture of each run beside the others, each with what a reader who does not see it must know. */
export function pictures(parts: readonly FleetPart[]): Markup {
  return html`<p>
      Above, the cumulative dose of the primary drug; below, its rate, of which a short peak may be cut off.
      Each picture has its own scales, from nothing up, and spans its whole run.
    </p>
    ${key}
    <ul class="pictures">
      ${parts.map(picture)}
    </ul>`;
}

const key = html`<ul class="key">
  <li>
    <svg viewBox="0 0 29 13" aria-hidden="true"><path class="intended" d="M0 6H29" /></svg> intended
  </li>
  <li>
    <svg viewBox="0 0 29 13" aria-hidden="true"><path class="delivered" d="M0 6H29" /></svg> delivered
  </li>
  <li>
    <svg viewBox="0 0 29 13" aria-hidden="true"><path class="between" d="M0 0H29V13H0Z" /></svg> between them
  </li>
  <li>
    <svg viewBox="0 0 29 13" aria-hidden="true"><rect class="acting" width="29" height="13" /></svg> a fault
    acts
  </li>
</ul>`;

function picture({ run, picture, page }: FleetPart, index: number): Markup {
  const { name, duration_ms } = run.result.scenario;
  return html`<li id="${anchor(index)}">
    <figure>
      <div role="img" aria-label="${description(run)}">${asMarkup(picture)}</div>
      <figcaption>
        <strong>${page === null ? name : html`<a href="${page}">${name}</a>`}</strong>
        ${typeset(outcome(run))} <small>${typeset(lengthText(duration_ms))}${standing(run)}</small>
      </figcaption>
    </figure>
  </li> `;
}

/** `morphine: 80 mg of 90 mg (-11.1 %)`. */
export function outcome({ result, primary }: FleetRun): string {
  const drug = result.drugs[primary];
  if (drug === undefined) return '';
  const error = drug.error_percent === null ? '' : ` (${differenceText(drug.error_percent)})`;
  const [delivered, intended] = ['delivered', 'intended'].map((each) => amountText(amountOf(drug, each)));
  return `${primary}: ${delivered} of ${intended}${error}`;
}

function standing({ result }: FleetRun): Markup {
  const failed = result.expectations.filter(({ passed }) => !passed).length;
  if (failed === 0) return html``;
  return html` · <span class="fail">${failed} of ${result.expectations.length} expectations failed</span>`;
}

/** What the picture shows, for one who does not see it. */
function description(run: FleetRun): string {
  const faults = run.faults
    .map(({ result }) => result)
    .filter(({ from_ms }) => from_ms !== null)
    .map((fault) => {
      const { found, told } = detectionText(fault);
      const end = fault.until_ms === null ? 'the end' : lengthText(fault.until_ms);
      return `${fault.name} from ${lengthText(fault.from_ms ?? 0)} to ${end}, ${found === 'found' ? 'detected ' : ''}${told}`;
    });
  const acted = faults.length === 0 ? 'No fault acted' : `Faults: ${faults.join('; ')}`;
  return typeset(`Delivered against intended over time. ${outcome(run)}. ${acted}.`);
}

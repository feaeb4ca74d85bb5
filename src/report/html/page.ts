import { counted } from '../../units/counted.ts';
import { amountOf, amountText, differenceText } from '../amount.ts';
import { lengthText, wallText } from '../when.ts';
import { document, navigation, section, type Section } from './document.ts';
import { asMarkup, html, type Markup } from './markup.ts';
import { payload } from './payload/payload.ts';
import { alarms } from './sections/alarms.ts';
import { csf } from './sections/csf.ts';
import { device } from './sections/device.ts';
import { doses, losses, worstWindows } from './sections/doses.ts';
import { expectations } from './sections/expectations.ts';
import { faults } from './sections/faults.ts';
import { refills } from './sections/refills.ts';
import { requests } from './sections/requests.ts';
import { scenario } from './sections/scenario.ts';
import { typeset } from './typeset.ts';
import type { Result } from '../../analysis/result.ts';
import type { PageParts } from './page-parts.ts';

/** A run as one page that needs nothing but itself. */
export function page(parts: PageParts): string {
  const { result, script } = parts;
  const content = html`${body(parts)}
    <script type="application/json" id="payload">
      ${asMarkup(payload(result).replaceAll('<', '\\u003c'))}
    </script>
    <script>
      ${asMarkup(inScript(script))};
    </script>`;
  const { version } = result.pumpsim;
  const title = `${result.scenario.name} – pumpsim`;
  return document({ title, version, program: 'its own', style: '', body: content });
}

/** A program in a script element may not hold what looks like its end, nor like the beginning of a comment. */
function inScript(text: string): string {
  return text.replace(/<(?=\/script|!--|script)/gi, '\\u003c');
}

function body(parts: PageParts): Markup {
  const { result } = parts;
  const sections = sectionsOf(parts);
  return html`<a class="skip" href="#charts">Skip to the charts</a>
    ${head(parts)} ${navigation(sections)}
    <main>${sections.map(section)}</main>
    <footer>
      <p>
        Simulation for engineering and teaching, not for treatment. Made by pumpsim ${result.pumpsim.version};
        the same scenario and seed give the same page.
      </p>
    </footer>`;
}

function head({ result, description }: PageParts): Markup {
  const { name, duration_ms, seed } = result.scenario;
  return html`<header>
    <p class="purpose" role="note">
      <strong>Simulation for engineering and teaching, not for treatment.</strong> It models a pump and a
      catheter, not a patient.
    </p>
    <h1>${name}</h1>
    ${description.trim() === '' ? null : html`<p class="description">${description}</p>`}
    <p class="verdict">${verdict(result)}</p>
    <p class="origin">
      ${wallText(result, 0)} to ${wallText(result, duration_ms)}, ${typeset(lengthText(duration_ms))}; seed
      ${seed}
    </p>
  </header>`;
}

function verdict(result: Result): Markup {
  const { drugs, faults, alarms, expectations } = result;
  const doses = Object.entries(drugs).map(([name, drug]) => {
    const error = drug.error_percent === null ? '' : ` (${differenceText(drug.error_percent)})`;
    const dose = `${amountText(amountOf(drug, 'delivered'))} delivered of ${amountText(amountOf(drug, 'intended'))} intended`;
    return html`<span class="pill">${name}: ${typeset(dose + error)}</span> `;
  });
  const began = faults.filter(({ from_ms }) => from_ms !== null);
  const missed = began.filter(({ detected_by }) => detected_by === null).length;
  const failed = expectations.filter(({ passed }) => !passed).length;
  return html`${doses}
  ${
    began.length === 0
      ? null
      : html`<span class="pill ${missed > 0 ? 'warn' : 'good'}"
          >${counted(began.length, 'fault')}, ${missed === 0 ? 'all detected' : `${missed} undetected`}</span
        > `
  }
  ${alarms.length === 0 ? html`<span class="pill">no alarms</span> ` : html`<span class="pill">${counted(alarms.length, 'alarm')}</span> `}
  ${
    expectations.length === 0
      ? null
      : html`<span class="pill ${failed > 0 ? 'warn' : 'good'}"
          >${counted(expectations.length, 'expectation')},
          ${failed === 0 ? 'all hold' : `${failed} failed`}</span
        >`
  }`;
}

/** What the page tells, in order. A section about what did not happen is left out. */
function sectionsOf(parts: PageParts): Section[] {
  const { result } = parts;
  const { expectations: claims, faults: mishaps, requests: asked } = result;
  const summary = html`${doses(result)} ${losses(result)} ${worstWindows(result)} ${csf(result)}
  ${device(result)}`;
  return [
    { id: 'summary', title: 'Summary', content: summary },
    ...(claims.length === 0
      ? []
      : [{ id: 'expectations', title: 'Expectations', content: expectations(result) }]),
    { id: 'charts', title: 'Charts', content: needsScript },
    ...(mishaps.length === 0 ? [] : [{ id: 'faults', title: 'Faults', content: faults(result) }]),
    ...(result.alarms.length === 0 ? [] : [{ id: 'alarms', title: 'Alarms', content: alarms(result) }]),
    ...(asked.made === 0 ? [] : [{ id: 'requests', title: 'Requests', content: requests(result) }]),
    ...(result.refills.length === 0 ? [] : [{ id: 'refills', title: 'Refills', content: refills(result) }]),
    { id: 'timeline', title: 'Timeline', content: needsScript },
    { id: 'scenario', title: 'Scenario', content: scenario(parts) },
  ];
}

const needsScript = html`<div class="drawn"></div>
  <noscript><p>This part is drawn by the page’s own script, which your browser does not run.</p></noscript>`;

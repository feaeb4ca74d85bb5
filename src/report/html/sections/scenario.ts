import { html, type Markup } from '../markup.ts';
import type { PageParts } from '../page-parts.ts';

/** The scenario as it was written, with all that is needed to run it again and to know that it is the same. */
export function scenario({ result, text, changes }: PageParts): Markup {
  const { file, sha256, seed } = result.scenario;
  const named = file === '' || file === '-' ? 'standard input' : file;
  return html`<dl class="pairs">
      <div>
        <dt>File</dt>
        <dd><code>${named}</code></dd>
      </div>
      <div>
        <dt>Seed</dt>
        <dd><code>${seed}</code></dd>
      </div>
      <div>
        <dt>SHA-256 of its text</dt>
        <dd><code class="digest">${sha256}</code></dd>
      </div>
      <div>
        <dt>Run by</dt>
        <dd>pumpsim ${result.pumpsim.version}</dd>
      </div>
    </dl>
    ${
      changes.length === 0
        ? null
        : html`<p>Changed on the command line, not in the text below:</p>
            <ul>
              ${changes.map((change) => html`<li><code>${change}</code></li> `)}
            </ul>`
    }
    <details>
      <summary>The text of the scenario</summary>
      <pre
        class="scroll"
        tabindex="0"
        role="region"
        aria-label="The text of the scenario"
      ><code>${text}</code></pre>
    </details>`;
}

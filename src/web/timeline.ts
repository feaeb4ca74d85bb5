import { button, element, tickBox } from './element.ts';
import { detailsText } from './fact-text.ts';
import { clockText, sinceText } from './moments.ts';
import type { FactRecord, Result } from '../analysis/result.ts';
import type { View } from './view.ts';

/** Our choice: so many at a time are listed at once, because more would make the page slow to draw. */
const PORTION = 200;

/** The facts of the run, to be filtered by kind; pressing one marks its instant on the charts. */
export class Timeline {
  readonly #result: Result;
  readonly #view: View;
  readonly #kinds: ReadonlyMap<string, number>;
  readonly #shown: Set<string>;
  readonly #list = element('ol', { class: 'facts', tabindex: '0', 'aria-label': 'Facts of the run' });
  readonly #count = element('p', { 'aria-live': 'polite' });
  readonly #more: HTMLElement;
  readonly #toCharts = element(
    'p',
    { hidden: '' },
    element('a', { href: '#charts' }, 'See the marked moment in the charts'),
  );
  readonly #boxes = new Map<string, HTMLInputElement>();
  #onlyWindow = false;
  #most = PORTION;
  #chosen: FactRecord | null = null;

  constructor(place: HTMLElement, result: Result, view: View) {
    this.#result = result;
    this.#view = view;
    this.#kinds = countsOf(result.facts);
    this.#shown = new Set(this.#kinds.keys());
    this.#more = element(
      'div',
      { class: 'more' },
      button('Show more', () => this.#extend(this.#most + PORTION)),
      ' ',
      button('Show all', () => this.#extend(Infinity)),
    );
    place.append(this.#filter(), this.#count, this.#list, this.#more, this.#toCharts);
    view.onChange((change) => {
      if (change === 'window' && this.#onlyWindow) this.#refilter();
      else this.#showChosen();
    });
    this.#refilter();
  }

  #filter(): HTMLElement {
    const fields = element('fieldset', { class: 'kinds' }, element('legend', {}, 'Kinds of facts'));
    const set = (ticked: boolean): void => {
      for (const [kind, box] of this.#boxes) {
        box.checked = ticked;
        if (ticked) this.#shown.add(kind);
        else this.#shown.delete(kind);
      }
      this.#refilter();
    };
    fields.append(
      element(
        'div',
        { class: 'all' },
        button('All kinds', () => set(true)),
        button('None', () => set(false)),
      ),
    );
    for (const [kind, count] of this.#kinds) {
      const label = tickBox([`${kind} (${count})`], true, (ticked) => {
        if (ticked) this.#shown.add(kind);
        else this.#shown.delete(kind);
        this.#refilter();
      });
      const box = label.querySelector('input');
      if (box !== null) this.#boxes.set(kind, box);
      fields.append(label);
    }
    fields.append(
      tickBox(['only what happened in the time shown in the charts'], false, (ticked) => {
        this.#onlyWindow = ticked;
        this.#refilter();
      }),
    );
    return fields;
  }

  #refilter(): void {
    this.#most = PORTION;
    this.#list.scrollTop = 0;
    this.#fill();
  }

  #extend(most: number): void {
    const before = this.#list.childElementCount;
    this.#most = most;
    this.#fill();
    this.#list.querySelectorAll('button')[before]?.focus();
  }

  #fill(): void {
    const { from, until } = this.#view;
    const facts = this.#result.facts.filter(
      ({ kind, at_ms }) => this.#shown.has(kind) && (!this.#onlyWindow || (at_ms >= from && at_ms <= until)),
    );
    const listed = facts.slice(0, this.#most);
    this.#list.replaceChildren(...listed.map((fact) => this.#line(fact)));
    const all = this.#result.facts.length;
    this.#count.textContent = `${listed.length} of ${facts.length} facts listed${facts.length === all ? '' : `, ${all} in all`}.`;
    this.#more.hidden = listed.length === facts.length;
    this.#showChosen();
  }

  #line(fact: FactRecord): HTMLElement {
    const press = button(
      '',
      () => {
        this.#chosen = this.#chosen === fact ? null : fact;
        this.#view.mark(this.#chosen?.at_ms ?? null);
      },
      { class: fact.kind, 'aria-pressed': 'false', 'data-at': String(fact.at_ms) },
    );
    press.append(
      element('span', {}, clockText(this.#result, fact.at_ms)),
      element('span', { class: 'since' }, sinceText(fact.at_ms)),
      element('span', { class: 'kind' }, fact.kind),
      element(
        'span',
        { class: 'details' },
        [detailsText(fact), ...this.#cause(fact)].filter(Boolean).join('; '),
      ),
    );
    facts.set(press, fact);
    return element('li', {}, press);
  }

  #cause({ cause, at_ms: at }: FactRecord): string[] {
    const led = cause === undefined ? undefined : this.#result.facts[cause];
    if (led === undefined) return [];
    return [`led to by ${led.kind}${led.at_ms === at ? '' : ` at ${sinceText(led.at_ms)}`}`];
  }

  #showChosen(): void {
    if (this.#chosen !== null && this.#view.marked !== this.#chosen.at_ms) this.#chosen = null;
    const chosen = this.#chosen;
    this.#toCharts.hidden = this.#view.marked === null;
    for (const press of this.#list.querySelectorAll('button'))
      press.setAttribute('aria-pressed', String(chosen !== null && facts.get(press) === chosen));
  }
}

/** The fact of each line. */
const facts = new WeakMap<HTMLElement, FactRecord>();

function countsOf(facts: readonly FactRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

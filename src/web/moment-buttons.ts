import { button } from './element.ts';
import type { View } from './view.ts';

/** Make every moment in the page's tables a button that marks it on the charts. */
export function momentButtons(view: View): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('span.moment[data-at]')].map((moment) => {
    const at = Number(moment.dataset['at']);
    const isWithin = at >= 0 && at <= view.duration;
    if (!isWithin) return null;
    const made = button('', () => view.mark(view.marked === at ? null : at), {
      class: 'moment',
      title: 'Mark in the charts',
      'data-at': String(at),
    });
    made.append(...moment.childNodes);
    moment.replaceWith(made);
    return made;
  });
  const show = (): void => {
    for (const made of buttons)
      made?.setAttribute('aria-pressed', String(Number(made.dataset['at']) === view.marked));
  };
  view.onChange(show);
  show();
}

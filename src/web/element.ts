/** What stands in an element: other nodes, or text. */
export type Child = Node | string;

type Attributes = Readonly<Record<string, string>>;

/** Make an element. Texts become text nodes, so nothing that a scenario says is ever read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(label: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', press);
  return made;
}

/** A box to tick, with its name; it is told whether it is ticked. */
export function tickBox(
  name: readonly Child[],
  ticked: boolean,
  change: (ticked: boolean) => void,
): HTMLLabelElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = ticked;
  box.addEventListener('change', () => change(box.checked));
  return element('label', {}, box, ...name);
}

/** The place in the page that its text left for a part. */
export function placeOf(section: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#${section} .drawn`);
  if (found === null) throw new Error(`The page has no place for the ${section}.`);
  return found;
}

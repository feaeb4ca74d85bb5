import { sinceText, wallText } from '../when.ts';
import { html, type Markup } from './markup.ts';
import { typeset } from './typeset.ts';
import type { Result } from '../../analysis/result.ts';

/** A moment of the run: the wall clock and the time since the start. The page's script makes it mark the charts. */
export function moment(result: Result, at: number): Markup {
  const wall = wallText(result, at);
  return html`<span class="moment" data-at="${at}"
    ><time datetime="${wall.replace(' ', 'T')}">${wall}</time> <small>${typeset(sinceText(at))}</small></span
  >`;
}

/** A moment, or a dash where there is none. */
export function momentOrNone(result: Result, at: number | null): Markup {
  return at === null ? html`–` : moment(result, at);
}

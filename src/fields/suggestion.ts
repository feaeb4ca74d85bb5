import { distance } from 'fastest-levenshtein';
import { quoted } from '../units/quoted.ts';
import { isSlip } from '../units/slip.ts';

/** Nobody means anything by a longer one. */
const longest = 100;

/** With more of them than these, a list of all says more. */
const few = 3;

/** A part of a word has so many letters: shorter ones stand in everything. */
const shortestPart = 3;

/**
 * What to say when a word is not one of those that exist: the nearest, else the few that have it in them or that it has
 * in it, or all of them when none is near.
 *
 * Near is a single slip, or two fifths of the letters or fewer: our choice, because it finds two slips in a word of five
 * and keeps unrelated words apart.
 */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const meant = near === undefined ? akin(word, known) : [near];
  if (meant.length > 0 && meant.length <= few) return `Did you mean ${meant.map(quoted).join(' or ')}?`;
  return known.length === 0
    ? 'There are none here.'
    : `There ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}.`;
}

/** The known word that is nearest to a misspelt one, or undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longest) return undefined;
  const joined = (text: string) => plain(text).replaceAll('-', '');
  const farFrom = (candidate: string) =>
    isSlip(joined(word), joined(candidate)) ? 1 : distance(joined(word), joined(candidate));
  const ranked = known.map((candidate) => ({ candidate, far: farFrom(candidate) }));
  ranked.sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best !== undefined && best.far <= Math.max(1, 0.4 * best.candidate.length)
    ? best.candidate
    : undefined;
}

/** The known word that a longer one begins with, as `monday` with `mon`; undefined where there is none. */
export function shortened(word: string, known: readonly string[]): string | undefined {
  return known.find((each) => each.length >= shortestPart && word.toLowerCase().startsWith(each));
}

/** The known words that have one in them, or that it has in it. */
function akin(word: string, known: readonly string[]): readonly string[] {
  return word.length > longest ? [] : known.filter((each) => begins(word, each) || isAmong(each, word));
}

/** Whether a word of one text begins with all of another, as of `catheter-kink` with `kink`. */
function begins(part: string, whole: string): boolean {
  return part.length >= shortestPart && `-${plain(whole)}`.includes(`-${plain(part)}`);
}

/** Whether a text is some of the words of another, as `catheter-kink` of `the catheter kink`. */
function isAmong(part: string, whole: string): boolean {
  return part.length >= shortestPart && `-${plain(whole)}-`.includes(`-${plain(part)}-`);
}

/** In small letters, with one sign between its words. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[-_ ]+/g, '-');
}

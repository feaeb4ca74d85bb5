import { distance } from 'fastest-levenshtein';
import { quoted } from '../units/quoted.ts';

/**
 * What to say when a word is not one of those that exist: the nearest, or all of them when none is near.
 *
 * Near is two fifths of the letters or fewer: our choice, because it finds every single slip, two letters that changed
 * places in a word of five, and keeps unrelated words apart.
 */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== undefined) return `Did you mean ${quoted(near)}?`;
  return known.length === 0
    ? 'There are none here.'
    : `There ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}.`;
}

/** The known word that is nearest to a misspelt one, or undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 100) return undefined;
  const plain = (text: string) => text.toLowerCase().replace(/[-_ ]/g, '');
  const ranked = known.map((candidate) => ({ candidate, far: distance(plain(word), plain(candidate)) }));
  ranked.sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best !== undefined && best.far <= Math.max(1, 0.4 * best.candidate.length)
    ? best.candidate
    : undefined;
}

const longest = 60;

/** Control characters and marks that turn the direction of writing: they would bend the line they are printed in. */
export const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What takes no room, as the zero-width space: two words that look alike would not be the same. */
const invisible = /\p{Cf}/gu;

/** Somebody's text between quotation marks, shortened where it is long, with nothing in it that a terminal obeys. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 2 * longest + 2)];
  const shown = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
  return `"${shown.replace(unprintable, escaped).replace(invisible, escaped)}"`;
}

/** Somebody's text as it stands, with nothing in it but its line breaks that a terminal obeys. */
export function printable(text: string): string {
  return text.replace(unprintable, (found) => (found === '\n' ? found : escaped(found)));
}

function escaped(character: string): string {
  const code = (character.codePointAt(0) as number).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

const longest = 60;

/** Control characters and marks that turn the direction of writing: they would bend the line they are printed in. */
export const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Somebody's text between quotation marks, shortened where it is long, with nothing in it that a terminal obeys. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 2 * longest + 2)];
  const shown = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
  return `"${shown.replace(unprintable, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}

import { misunderstood, understood } from '../../units/parsed.ts';
import { quoted } from '../../units/quoted.ts';
import { parsed, PERCENT } from './grammar.ts';
import { NotUnderstood } from './syntax.ts';
import type { Parsed } from '../../units/parsed.ts';
import type { Syntax } from './syntax.ts';

/** Longer texts are no claims: our choice, because a claim is a sentence and not a page. */
const longest = 2000;

/** Deeper parentheses than anybody can count; our choice. */
const deepest = 40;

/** What stands in quotation marks, or one of the signs that are spelled for the grammar. */
const textOrSign = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\u00b5\u03bc]|%/g;

const spelledPercent = ` ${PERCENT} `;

/** As many texts as are kept with their trees: our choice, because no folder that is checked holds more claims. */
const mostKept = 1000;

const trees = new Map<string, Parsed<Syntax>>();

/**
 * Read the text of a claim by its grammar; what is no claim is refused with a sentence that says why.
 *
 * A text is taken apart once: a claim is read with its file and again when it is judged, and files claim alike.
 */
export function readSyntax(text: string): Parsed<Syntax> {
  const known = trees.get(text);
  if (known !== undefined) return known;
  const read = readAnew(text);
  if (trees.size === mostKept) trees.clear();
  trees.set(text, read);
  return read;
}

function readAnew(text: string): Parsed<Syntax> {
  const claim = text.trim();
  if (claim === '') return misunderstood('This claim is empty.');
  if (claim.length > longest)
    return misunderstood(`This claim has ${claim.length} characters; it may have ${longest}.`);
  if (depthOf(claim) > deepest)
    return misunderstood(`This claim nests ${depthOf(claim)} brackets; it may nest ${deepest}.`);
  if (/[=<>]=>|=[<>]|===/.test(claim))
    return misunderstood('Values are compared by ==, !=, <, <=, > and >=.');
  try {
    return understood(parsed(spelled(claim)));
  } catch (error) {
    if (error instanceof NotUnderstood) return misunderstood(error.message);
    if (error instanceof RangeError) return misunderstood('This claim is nested too deeply.');
    if (error instanceof SyntaxError) return misunderstood(slip(claim, error));
    throw error;
  }
}

/** With `u` for micro and a letter for per cent, but not within quotation marks. */
function spelled(claim: string): string {
  return claim.replace(textOrSign, (found) =>
    found === '%' ? spelledPercent : found.length > 1 ? found : 'u',
  );
}

/** A part of a spelled text as it was written. */
function written(part: string): string {
  return ` ${part} `.replaceAll(spelledPercent, '%').trim().replaceAll(PERCENT, '%');
}

function depthOf(claim: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of claim.replace(textOrSign, '')) {
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
    most = Math.max(most, depth);
  }
  return most;
}

/** What mathjs says of a text that its grammar refuses, in the words of a person. */
function slip(claim: string, error: SyntaxError): string {
  const [, what = error.message] = /^(.*?)(?: \(char \d+\))?$/s.exec(error.message) ?? [];
  if (/assignment/i.test(what)) return 'A claim cannot set anything; to compare, write ==.';
  if (what.includes('Unexpected end')) return `${quoted(claim)} ends too soon: something is missing.`;
  if (what.includes('Parenthesis ) expected')) return 'A closing parenthesis is missing.';
  if (what.includes('End of string')) return 'A quotation mark is missing.';
  const [, sign] =
    /(?:Unexpected operator|Unexpected part|Syntax error in part) "?(.+?)"?$/s.exec(what) ?? [];
  if (sign !== undefined) return `${quoted(written(sign))} does not belong where it stands.`;
  return `This is no expression: ${what.charAt(0).toLowerCase()}${written(what.slice(1))}.`;
}

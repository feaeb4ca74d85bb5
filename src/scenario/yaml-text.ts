import { Composer, CST, Lexer, Parser } from 'yaml';
import { quoted } from '../units/quoted.ts';
import { problemAt } from './problem.ts';
import { complaint, isUnclosed } from './yaml-complaint.ts';
import { growTree } from './yaml-tree.ts';
import type { Document } from 'yaml';
import type { Source } from './place.ts';
import type { Problem } from './problem.ts';
import type { Tree } from './tree.ts';

/** Longer files are no scenarios: our choice, because the longest that we could think of has 100 kB. */
const longest = 1_000_000;

/** Deeper nesting is no scenario either, and would exhaust the stack. A scenario needs about ten. */
const deepest = 60;

const options = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  prettyErrors: false,
  resolveKnownTags: false,
} as const;

/** What a YAML 1.2 text holds, with the place of every key and value, or all that is wrong with its YAML. */
export function readYaml(source: Source): { tree: Tree | null; problems: readonly Problem[] } {
  const unreadable = notText(source) ?? tooLong(source);
  if (unreadable !== undefined) return { tree: null, problems: [unreadable] };
  const tokens = tokensOf(source);
  if ('message' in tokens) return { tree: null, problems: [tokens] };
  const [document, second] = [...new Composer(options).compose(tokens, true, source.text.length)];
  if (document === undefined) return { tree: null, problems: [] };
  const problems = [...syntaxProblems(source, document, tokens), ...directiveProblems(source, document)];
  if (second !== undefined)
    problems.push(at(source, second.range[0], 'A second document begins here; a file holds one scenario.'));
  if (problems.length > 0) return { tree: null, problems };
  return document.contents === null ? { tree: null, problems: [] } : growTree(document.contents, source);
}

function tokensOf(source: Source): readonly CST.Token[] | Problem {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > deepest)
      return at(source, parser.offset - lexeme.length, 'This is nested too deeply for a scenario.');
  }
  return [...tokens, ...parser.end()];
}

/** One problem per line: the parser stumbles several times over one slip. */
function syntaxProblems(
  source: Source,
  { errors, warnings }: Document,
  tokens: readonly CST.Token[],
): Problem[] {
  const all = [...errors, ...warnings];
  const quotes = all.length === 0 ? new Map<number, number>() : quotedTexts(tokens);
  const byLine = new Map<number, Problem>();
  for (const error of all) {
    const [begin, end] = error.pos;
    const offset = isUnclosed(error) ? quotes.get(begin) : undefined;
    const message = complaint(error, source.text.slice(begin, end));
    const problem = at(source, offset ?? pastBlanks(source, begin), message);
    if (!byLine.has(problem.line)) byLine.set(problem.line, problem);
  }
  return [...byLine.values()];
}

/** Where each quoted text begins, by where it ends: a quotation mark is missed far from where it was opened. */
function quotedTexts(tokens: readonly CST.Token[]): ReadonlyMap<number, number> {
  const begins = new Map<number, number>();
  const look = (token: CST.Token | null | undefined) => {
    if (token?.type === 'single-quoted-scalar' || token?.type === 'double-quoted-scalar')
      begins.set(token.offset + token.source.length, token.offset);
  };
  for (const token of tokens) {
    if (token.type !== 'document') continue;
    look(token.value);
    CST.visit(token, ({ key, value }) => {
      look(key);
      look(value);
    });
  }
  return begins;
}

function pastBlanks({ text }: Source, offset: number): number {
  return offset + (/^ */.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0);
}

function directiveProblems(source: Source, { directives }: Document): Problem[] {
  const version = directives?.yaml.version ?? '1.2';
  if (version === '1.2') return [];
  const offset = Math.max(0, source.text.indexOf('%YAML'));
  return [at(source, offset, `A scenario is YAML 1.2, not ${version}; leave this line out.`)];
}

function notText(source: Source): Problem | undefined {
  const offset = source.text.search(/(?![\t\n\r\u0085])[\p{Cc}\ufffd]/u);
  if (offset < 0) return undefined;
  return source.text[offset] === '\ufffd'
    ? at(source, offset, 'This is not UTF-8 text. Save the file as UTF-8.')
    : at(
        source,
        offset,
        `This is not a text file: it holds the character ${quoted(source.text[offset] ?? '')}.`,
      );
}

function tooLong(source: Source): Problem | undefined {
  if (source.text.length <= longest) return undefined;
  const size = (source.text.length / 1e6).toFixed(1);
  return at(source, 0, `This file has ${size} million characters; a scenario has at most 1 million.`);
}

function at(source: Source, offset: number, message: string): Problem {
  return problemAt({ source, offset }, [], message);
}

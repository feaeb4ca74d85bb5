import { dimensions, guidance, wordsOf } from './dimension.ts';
import { quoted } from './quoted.ts';
import { isSlip } from './slip.ts';
import { dimensionOf, fits, isForeign, parseUnit, piecesOf, unknownWord } from './unit-text.ts';
import type { Dimension } from './dimension.ts';

/** Words that people write, with the word that a scenario uses; another case of a known word needs no entry. */
const meant: Readonly<Record<string, readonly string[]>> = {
  mL: ['cc', 'ccm', 'millilitre', 'milliliter'],
  uL: ['mcL', 'mcl'],
  ms: ['msec'],
  s: ['sec', 'secs', 'second', 'seconds'],
  min: ['mins', 'minute', 'minutes'],
  h: ['hr', 'hrs', 'hour', 'hours'],
  day: ['d', 'dy'],
  week: ['wk', 'w'],
  IU: ['U', 'unit', 'units'],
  degC: ['C', '°C', '℃'],
};

/** Ends that turn one quantity into another: a dose into a rate, an amount into a concentration. */
const endings = ['/day', '/mL', '/kPa', '/cm'];

/** More questions than these say less than the list of all that may be written. */
const few = 2;

/** What is wrong with a unit where a quantity of the dimension belongs, and what would be right. */
export function misfit(number: string, unit: string, dimension: Dimension): string {
  const written = quoted(`${number} ${unit}`);
  const stranger = unknownWord(unit);
  if (stranger !== undefined) {
    const likely = wordsMeant(stranger, piecesOf(unit).indexOf(stranger), dimension);
    const question = likely.length === 0 ? '' : ` Did you mean ${likely.map(quoted).join(' or ')}?`;
    return `There is no unit ${quoted(stranger)}.${question} ${guidance(dimension)}`;
  }
  const parsed = parseUnit(unit);
  const actual = parsed && dimensionOf(parsed);
  if (actual === undefined || actual === dimension)
    return `${written} is not a ${dimension.noun}. ${guidance(dimension)}`;
  const isItsOwnNature = dimension.nature === `a ${dimension.noun}`;
  const belongs = isItsOwnNature
    ? `here belongs ${dimension.nature}`
    : `a ${dimension.noun} is ${dimension.nature}`;
  const instead = isItsOwnNature ? `. ${guidance(dimension)}` : `, as in ${quoted(dimension.example)}.`;
  const better = [
    ...endings.map((ending) => unit + ending),
    ...endings.map((ending) => unit.replace(ending, '')),
  ].find((candidate) => candidate !== unit && measuresWell(candidate, dimension));
  const question = better === undefined ? instead : `. Perhaps ${quoted(`${number} ${better}`)}?`;
  return `${written} is ${actual.nature}; ${belongs}${question}`;
}

function measuresWell(unit: string, dimension: Dimension): boolean {
  const parsed = parseUnit(unit);
  return parsed !== undefined && fits(parsed, unit, dimension);
}

/** The word of a unit that somebody means who writes `minutes` or `cc`; undefined where nothing is near. */
export function unitMeant(word: string): string | undefined {
  return Object.values<Dimension>(dimensions)
    .map((dimension) => meantBy(word, dimension))
    .find((known) => known !== undefined);
}

/**
 * The words that somebody may mean who writes an unknown one at a place of a unit: the one that it is another name of,
 * else those that it is one slip of the pen away from, at that place or in the whole unit.
 */
function wordsMeant(word: string, place: number, dimension: Dimension): readonly string[] {
  const named = meantBy(word, dimension);
  if (named !== undefined) return [named];
  // Who writes kg or ml means just that, not mg: where it does not belong, nothing near it is meant.
  if (isForeign(word) || unitMeant(word) !== undefined) return [];
  const atPlace = dimension.pattern.filter((part) => typeof part !== 'string')[place] ?? [];
  const near = [atPlace, wordsOf(dimension)].map((words) => words.filter((known) => isSlip(word, known)));
  return near.find(({ length }) => length > 0 && length <= few) ?? [];
}

function meantBy(word: string, dimension: Dimension): string | undefined {
  const lower = word.toLowerCase();
  return wordsOf(dimension).find((known) => known.toLowerCase() === lower || meant[known]?.includes(word));
}

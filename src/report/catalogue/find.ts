import { suggestion } from '../../fields/suggestion.ts';
import { misunderstood, understood, type Parsed } from '../../units/parsed.ts';
import { quoted } from '../../units/quoted.ts';
import type { FamilyEntry, KindEntry } from './entry.ts';

/** A family by its name, one of it, or what one of its kinds is called: `expectations`, `expectation` or `function`. */
export function findFamily(families: readonly FamilyEntry[], name: string): Parsed<FamilyEntry> {
  const found = families.find(({ family, word }) => [family, family.replace(/s$/, ''), word].includes(name));
  if (found !== undefined) return understood(found);
  const homes = families.filter(({ kinds }) => kinds.some(({ kind }) => kind === name));
  const [home] = homes;
  if (home !== undefined)
    return misunderstood(`${quoted(name)} is one of the ${home.family}: pumpsim list ${home.family} ${name}`);
  const names = families.map(({ family }) => family);
  return misunderstood(`There is no family ${quoted(name)}. ${suggestion(name, names)}`);
}

/** A kind of a family by its name. */
export function findKind({ word, kinds }: FamilyEntry, name: string): Parsed<KindEntry> {
  const found = kinds.find(({ kind }) => kind === name);
  if (found !== undefined) return understood(found);
  const names = kinds.map(({ kind }) => kind);
  return misunderstood(`There is no ${word} ${quoted(name)}. ${suggestion(name, names)}`);
}

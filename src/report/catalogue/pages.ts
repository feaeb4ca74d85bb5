import { heading, list, prose, table, type Block } from './block.ts';
import { traits } from './traits.ts';
import type { DesignEntry, FamilyEntry, FieldEntry, KindEntry } from './entry.ts';

/** Every family with a line for each of its kinds. */
export function overviewPage(families: readonly FamilyEntry[]): readonly Block[] {
  return [
    heading('The catalogue', 1),
    ...families.flatMap((family) => [
      heading(titleOf(family), 2),
      ...table(
        [family.word, 'what it is'],
        family.kinds.map(({ kind, title }) => [`\`${kind}\``, title]),
      ),
    ]),
    prose('`pumpsim list FAMILY` tells more of one family, `pumpsim list FAMILY KIND` all of one kind.'),
  ];
}

/** One family: its kinds, and what is said of each of them. */
export function familyPage(family: FamilyEntry): readonly Block[] {
  return [
    heading(titleOf(family), 1),
    prose(`${family.doc} In a scenario: \`${family.written}\`.`),
    ...table(
      [family.word, 'title', 'what it is'],
      family.kinds.map(({ kind, title, doc }) => [`\`${kind}\``, title, firstSentence(doc)]),
    ),
    ...fieldsBlocks(`What every ${family.word} may say`, family.fields),
  ];
}

/** All of one kind. */
export function kindPage(family: FamilyEntry, kind: KindEntry): readonly Block[] {
  return [
    heading(`${kind.title} (${family.word} \`${kind.kind}\`)`, 1),
    prose(kind.doc),
    ...table(['trait', 'of this kind'], traits(kind)),
    ...kind.notes.map(prose),
    ...fieldsBlocks('Fields', kind.fields),
    ...list([
      ...kind.exactly_one_of.map(exactlyOne),
      ...kind.at_least_one_of.map(atLeastOne),
      ...Object.entries(kind.only_with).map(onlyWith),
    ]),
    ...designBlocks(family.fields, kind.design ?? []),
    ...alongside(family, kind),
    heading('Sources', 2),
    ...list(kind.sources),
    ...(kind.example === null ? [] : [heading('Example', 2), { block: 'yaml' as const, text: kind.example }]),
  ];
}

function titleOf({ family }: FamilyEntry): string {
  return family.charAt(0).toUpperCase() + family.slice(1);
}

/** Up to the first full stop that ends a word and is followed by a blank or by nothing. */
export function firstSentence(doc: string): string {
  return /^.*?[.](?=\s|$)/s.exec(doc)?.[0] ?? doc;
}

function fieldsBlocks(title: string, fields: readonly FieldEntry[]): readonly Block[] {
  if (fields.length === 0) return [];
  return [
    heading(title, 2),
    ...table(
      ['field', 'written as', 'meaning'],
      fields.map((field) => [`\`${field.key}\``, writtenAs(field), field.doc]),
    ),
  ];
}

function writtenAs({ form, bounds_text, required, default_text, source }: FieldEntry): string {
  const origin = source === null ? '' : ` (${source})`;
  return [
    form,
    bounds_text ?? [],
    required ? 'required' : [],
    default_text === null || default_text === '' ? [] : `default ${default_text}${origin}`,
  ]
    .flat()
    .join('; ');
}

function exactlyOne(group: readonly string[]): string {
  return `Of ${group.map((key) => `\`${key}\``).join(', ')} exactly one is given.`;
}

function atLeastOne(group: readonly string[]): string {
  return `Of ${group.map((key) => `\`${key}\``).join(', ')} at least one is given.`;
}

function onlyWith([key, partner]: readonly [string, string]): string {
  return `\`${key}\` needs \`${partner}\` beside it.`;
}

function designBlocks(fields: readonly FieldEntry[], design: readonly DesignEntry[]): readonly Block[] {
  if (design.length === 0) return [];
  const docs = new Map(fields.map(({ key, doc }) => [key, doc]));
  return [
    heading('Design', 2),
    ...table(
      ['field', 'value', 'meaning'],
      design.map(({ key, text }) => [`\`${key}\``, text, docs.get(key) ?? '']),
    ),
  ];
}

/** What every kind of the family takes beside its own fields; a device's fields are those of its design. */
function alongside({ word, family, fields }: FamilyEntry, { design }: KindEntry): readonly Block[] {
  if (fields.length === 0 || design !== undefined) return [];
  const keys = fields.filter(({ key }) => !key.includes('.')).map(({ key }) => `\`${key}\``);
  return [prose(`Beside these every ${word} takes ${keys.join(', ')}: see \`pumpsim list ${family}\`.`)];
}

import { heading, prose } from '../catalogue/block.ts';
import { familyPage, kindPage } from '../catalogue/pages.ts';
import { command, list, section, table } from './page.ts';
import type { Block } from '../catalogue/block.ts';
import type { FamilyEntry } from '../catalogue/entry.ts';
import type { HandbookBlock, HandbookPage } from './page.ts';

/** A command as the command line declares it. */
export interface CommandEntry {
  readonly name: string;
  /** `pumpsim run [options] [file...]`. */
  readonly usage: string;
  readonly description: string;
  /** What it takes: how it is written, and what it means. */
  readonly takes: readonly (readonly [written: string, meaning: string])[];
}

/** One family of the catalogue with all of its kinds. */
export function familyReference(family: FamilyEntry): HandbookPage {
  const title = `${family.family.charAt(0).toUpperCase()}${family.family.slice(1)}`;
  const [, ...overview] = familyPage(family);
  return {
    name: family.family,
    title,
    lead: `${family.kinds.length} of them are in the catalogue.`,
    blocks: [...overview, ...family.kinds.flatMap((kind) => kindPage(family, kind).map(lower))],
  };
}

/** A kind's page stands inside that of its family, a level lower. */
function lower(block: Block): Block {
  return block.block === 'heading' ? heading(block.text, block.level === 1 ? 2 : 3) : block;
}

/** Every command with what it takes. */
export function commandReference(commands: readonly CommandEntry[]): HandbookPage {
  return {
    name: 'commands',
    title: 'Commands',
    lead: 'What the command line can do. Results go to standard output, everything else to standard error.',
    blocks: [
      prose('`npx pumpsim COMMAND --help` tells the same of one command.'),
      section('Exit statuses'),
      ...table(
        ['status', 'meaning'],
        [
          ['0', 'all is well'],
          ['1', 'a claim failed, a baseline differs, or two compared runs do'],
          ['2', 'the input or the usage is wrong'],
          ['3', 'the simulator broke one of its own laws: our bug'],
        ],
      ),
      ...commands.flatMap(({ name, usage, description, takes }): HandbookBlock[] => [
        section(`pumpsim ${name}`),
        prose(`${description.charAt(0).toUpperCase()}${description.slice(1)}. It is written \`${usage}\`.`),
        ...table(
          ['it takes', 'which is'],
          takes.map(([written, meaning]) => [`\`${written}\``, meaning]),
        ),
      ]),
    ],
  };
}

/** The part of a JSON Schema that the reference reads. */
export interface SchemaPart {
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
}

const familyOf: Readonly<Record<string, string>> = {
  pump: 'Its models are in [pumps](pumps.html).',
  catheter: 'Its models are in [catheters](catheters.html).',
  orders: 'They are listed in [orders](orders.html).',
  faults: 'They are listed in [faults](faults.html).',
  expect: 'The functions are in [expectations](expectations.html).',
};

/** What a scenario file may say, from its JSON Schema. */
export function scenarioReference({ properties = {} }: SchemaPart): HandbookPage {
  const [withParts, without] = [true, false].map((has) =>
    Object.entries(properties).filter(([, { properties: parts }]) => (parts !== undefined) === has),
  ) as [[string, SchemaPart][], [string, SchemaPart][]];
  return {
    name: 'scenario-files',
    title: 'Scenario files',
    lead: 'What a scenario file may say, from the schema by which editors check it.',
    blocks: [
      prose(
        'A scenario is one YAML file. Keys are written with underscores, kinds with hyphens. Every quantity carries its unit; a bare number, an unknown unit or a misspelt word is an error that says where it stands and what was perhaps meant.',
      ),
      command('npx pumpsim schema'),
      section('Writing quantities and moments'),
      ...list([
        'A quantity is a number and a unit: `2 mg/day`, `18 mL`, `85 %`. Masses are in ug, mg or g, or in IU; volumes in uL, mL or L; times in ms, s, min, h, days or weeks; pressures in Pa, kPa, mmHg, cmH2O, psi or bar.',
        'A dose is a mass, a rate is a mass per time.',
        'A moment is a time since the start (`36 h`, `20 days 14 h`) or a clock time (`day 20 14:30`, `2026-01-25T14:30`); day 0 is the date of the start.',
        '`extends: base.yaml` lays a file over another: maps merge, lists replace.',
      ]),
      section('Top level'),
      ...table(['key', 'meaning'], rows(without)),
      ...withParts.flatMap(([key, part]): HandbookBlock[] => [
        section(key),
        prose([part.description ?? '', familyOf[key] ?? ''].join(' ').trim()),
        ...table(['key', 'meaning'], rows(Object.entries(part.properties ?? {}))),
      ]),
    ],
  };
}

function rows(parts: readonly (readonly [string, SchemaPart])[]): readonly (readonly string[])[] {
  return parts.flatMap(([key, part]) => [
    [`\`${key}\``, meaning(key, part)],
    ...rows(Object.entries(part.properties ?? {}).map(([inner, each]) => [`${key}.${inner}`, each] as const)),
  ]);
}

function meaning(key: string, { description = '', enum: words, default: usual }: SchemaPart): string {
  const choices =
    words === undefined ? '' : ` One of ${words.map((word) => `\`${String(word)}\``).join(', ')}.`;
  const isTold = (typeof usual === 'string' && usual !== '') || typeof usual === 'number';
  const otherwise = isTold ? ` \`${usual}\` when left out.` : '';
  return `${description}${choices}${otherwise}${familyOf[key] === undefined ? '' : ` ${familyOf[key]}`}`;
}

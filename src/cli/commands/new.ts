import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { pumps } from '../../catalog/pumps/index.ts';
import { starterText, type Starter } from '../../catalog/starter.ts';
import { starters } from '../../catalog/starters/index.ts';
import type { PumpKind } from '../../catalog/kinds.ts';
import type { Registry } from '../../catalog/registry.ts';
import { suggestion } from '../../fields/suggestion.ts';
import { quoted } from '../../units/quoted.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';
import { writeFiles } from '../output-files.ts';
import { canAsk, conversation, type Ask } from '../questions.ts';
import { STDIN } from '../scenario-files.ts';

/** What `pumpsim new` was asked for. */
export interface NewChoices {
  readonly question?: string;
  readonly pump?: string;
  readonly force?: true;
  readonly list?: true;
}

interface Chosen {
  readonly starter: Starter;
  readonly pump: PumpKind;
  /** What is to be told of a choice that nobody made; empty where somebody did. */
  readonly remark: string;
}

/**
 * Write a first scenario, every line of it explained, for a question and a pump. Where no option says which question,
 * that is asked; where nobody can answer, it is the first, and that is told.
 *
 * @throws WrongInput where there is no such question or pump, the two do not go together, or a file would be lost.
 */
export async function startNew(file: string | undefined, choices: NewChoices): Promise<ExitStatus> {
  if (choices.list === true) {
    process.stdout.write(`${allQuestions()}\n`);
    return exitStatus.well;
  }
  const { starter, pump, remark } = await chosen(choices);
  if (!starter.fits(pump)) throw new WrongInput(misfit(starter, pump));
  const text = starterText(starter, pump.kind);
  const place = file ?? `${starter.kind}.yaml`;
  if (place !== STDIN && existsSync(place) && choices.force !== true)
    throw new WrongInput(`${place} is there already. Choose another name, or write over it with --force.`);
  process.stderr.write(remark);
  if (place === STDIN) {
    process.stdout.write(text);
    return exitStatus.well;
  }
  const [written = place] = writeFiles(dirname(place), [{ name: basename(place), content: text }]);
  process.stderr.write(`${written}\n`);
  return exitStatus.well;
}

/** What the options say; whoever names a question but no pump gets the first one that can be asked. */
async function chosen({ question, pump }: NewChoices): Promise<Chosen> {
  const named = pump === undefined ? undefined : known(pumps, pump, '--pump');
  if (question !== undefined) {
    const starter = known(starters, question, '--question');
    return { starter, pump: named ?? fitting(starter)[0] ?? nothingChosen(), remark: '' };
  }
  return canAsk() ? conversation((ask) => asked(ask, named)) : first(named);
}

function first(named: PumpKind | undefined): Chosen {
  const starter = askable(named)[0] ?? nothingChosen();
  const remark = `It asks ${quoted(starter.kind)}: ${starter.title} For another question: --question NAME, of pumpsim new --list.\n`;
  return { starter, pump: named ?? fitting(starter)[0] ?? nothingChosen(), remark };
}

async function asked(ask: Ask, named: PumpKind | undefined): Promise<Chosen> {
  const fits = askable(named);
  const starter = starters.find((await ask('What is your question?', fits.map(answer))) ?? '');
  if (starter === undefined) return nothingChosen();
  if (named !== undefined) return { starter, pump: named, remark: '' };
  const candidates = fitting(starter);
  const name =
    candidates.length === 1 ? candidates[0]?.kind : await ask('Which pump?', candidates.map(answer));
  return { starter, pump: pumps.find(name ?? '') ?? nothingChosen(), remark: '' };
}

const answer = ({ kind, title }: Starter | PumpKind) => ({ name: kind, title });

const fitting = (starter: Starter) => pumps.all.filter((pump) => starter.fits(pump));

const askable = (named: PumpKind | undefined) =>
  starters.all.filter((starter) => named === undefined || starter.fits(named));

function nothingChosen(): never {
  throw new WrongInput('\nNothing was chosen, and nothing was written.');
}

function known<K extends { readonly kind: string }>(family: Registry<K>, name: string, option: string): K {
  const found = family.find(name);
  if (found !== undefined) return found;
  const names = family.all.map(({ kind }) => kind);
  throw new WrongInput(`${option}: there is no ${family.word} ${quoted(name)}. ${suggestion(name, names)}`);
}

function misfit(starter: Starter, pump: PumpKind): string {
  const names = fitting(starter).map(({ kind }) => kind);
  const there = `There ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}.`;
  return `The question ${quoted(starter.kind)} needs a pump that ${starter.needs}; ${quoted(pump.kind)} is none. ${there}`;
}

function allQuestions(): string {
  const width = Math.max(...starters.all.map(({ kind }) => kind.length));
  return starters.all.map(({ kind, title }) => `${kind.padEnd(width)}  ${title}`).join('\n');
}

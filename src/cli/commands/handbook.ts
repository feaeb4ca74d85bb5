import { handbook } from '../../report/handbook/index.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';
import { writeFiles } from '../output-files.ts';
import type { CommandEntry } from '../../report/handbook/reference.ts';
import type { Command } from 'commander';

/** What `pumpsim handbook` was asked for. */
export interface HandbookChoices {
  readonly out: string;
}

/**
 * Write the handbook: pages for a browser, which need no network.
 *
 * @param pumpsim the command line itself, whose commands are told of in it.
 * @throws WrongInput where the folder cannot be written.
 */
export function writeHandbook(pumpsim: Command, { out }: HandbookChoices): ExitStatus {
  if (out.trim() === '')
    throw new WrongInput('--out: here belongs the name of a folder, as in --out handbook.');
  const [first] = writeFiles(out, handbook(pumpsim.commands.map(entryOf)));
  process.stderr.write(`${first}\n`);
  return exitStatus.well;
}

/** A command as it declares itself. */
export function entryOf(command: Command): CommandEntry {
  const given = command.registeredArguments.map((each) => {
    const name = `${each.name()}${each.variadic ? '...' : ''}`;
    return [each.required ? `<${name}>` : `[${name}]`, sentence(each.description)] as const;
  });
  const options = command.options.map(({ flags, description }) => [flags, sentence(description)] as const);
  return {
    name: command.name(),
    usage: `pumpsim ${command.name()} ${command.usage()}`,
    description: sentence(command.description()),
    takes: [...given, ...options],
  };
}

const sentence = (text: string): string => text.replace(/[.]?$/, '');

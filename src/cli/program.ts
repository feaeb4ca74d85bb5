import { Command } from 'commander';
import { version } from '../version.ts';
import type { ListChoices } from './commands/list.ts';
import type { RunChoices } from './commands/run.ts';
import type { ExitStatus } from './exit.ts';

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];

/**
 * The command line. Each command's code is loaded only when it is called, so that help and usage errors cost nothing.
 *
 * @param done told the exit status of the command that ran.
 */
export function program(done: (status: ExitStatus) => void): Command {
  const pumpsim = new Command('pumpsim')
    .description(
      'Simulate intrathecal pump drug delivery: what was ordered, what arrived, and what a fault costs.',
    )
    .version(version, '-V, --version')
    .addHelpText('after', '\nSimulation for engineering and teaching, not for treatment.')
    .showSuggestionAfterError()
    .showHelpAfterError('pumpsim --help lists the commands.')
    .exitOverride();

  pumpsim
    .command('run')
    .description(
      'run scenario files: a summary, and the dose delivered against the dose intended as a picture',
    )
    .showHelpAfterError('pumpsim run --help tells what it takes.')
    .argument('<file...>', 'scenario files; - reads standard input')
    .option('--out <dir>', 'folder for pictures and files', 'out')
    .option(
      '--format <list>',
      'what to write there: png, svg, pdf, json, csv, with commas between (default: png)',
    )
    .option('--no-plot', 'draw nothing')
    .option(
      '--set <path=value>',
      'change a value of the scenario, as in faults[0].passes="20 %"; may be repeated',
      collect,
      [],
    )
    .option('--seed <n>', 'the seed of chance, instead of the scenario’s')
    .option('--json', 'print the result as JSON, one line for each file')
    .option('--series', 'with the columns over time in the JSON')
    .option('--quiet', 'print nothing but errors')
    .action(async (files: readonly string[], options: RunChoices) =>
      done(await (await import('./commands/run.ts')).run(files, options)),
    );

  pumpsim
    .command('list')
    .description('tell what the catalogue holds: pumps, catheters, drugs, orders, faults and alarms')
    .showHelpAfterError('pumpsim list --help tells what it takes.')
    .argument('[family]', 'pumps, catheters, drugs, orders, faults or alarms')
    .argument('[kind]', 'one of them, to be told all of it')
    .option('--json', 'print it as JSON, all that the texts are made from')
    .option('--markdown', 'print it as Markdown')
    .action(async (family: string | undefined, kind: string | undefined, choices: ListChoices) =>
      done((await import('./commands/list.ts')).list(family, kind, choices)),
    );

  pumpsim
    .command('schema')
    .description('print the JSON Schema of scenario files, for editors, or of results')
    .showHelpAfterError('pumpsim schema --help tells what it takes.')
    .argument('[what]', 'scenario or result', 'scenario')
    .action(async (what: string) => done((await import('./commands/schema.ts')).schema(what)));

  return pumpsim;
}

import { Command } from 'commander';
import { printable } from '../units/quoted.ts';
import { version } from '../version.ts';
import type { CheckChoices } from './check/choices.ts';
import type { DiffChoices } from './commands/diff.ts';
import type { ExplainChoices } from './commands/explain.ts';
import type { HandbookChoices } from './commands/handbook.ts';
import type { ListChoices } from './commands/list.ts';
import type { NewChoices } from './commands/new.ts';
import type { ReportChoices } from './commands/report.ts';
import type { RunChoices } from './commands/run.ts';
import type { TrumpetChoices } from './commands/trumpet.ts';
import { exitStatus, type ExitStatus } from './exit.ts';
import { onceOnly } from './once-only.ts';

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
    .configureOutput({ writeErr: (text) => process.stderr.write(printable(text)) })
    .exitOverride();

  pumpsim
    .command('run')
    .description(
      'run scenario files: a summary, and the dose delivered against the dose intended as a picture',
    )
    .showHelpAfterError('pumpsim run --help tells what it takes.')
    .argument('[file...]', 'scenario files; - reads standard input')
    .option('--out <dir>', 'folder for pictures and files', 'out')
    .option(
      '--format <list>',
      'what to write there: png, svg, pdf, html, json, csv, with commas between (default: png)',
    )
    .option('--no-plot', 'draw nothing')
    .option('--plot <how>', 'where to plot the dose: picture, or terminal for text (default: picture)')
    .option('--chart <list>', 'which charts to draw, with commas between; list tells them (default: dose)')
    .option('--size <w>x<h>', 'size of a picture in pixels (default: 900x700)')
    .option('--density <n>', 'dots to a pixel in a PNG (default: 2)')
    .option('--theme <name>', 'light or dark ground (default: light)')
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
    .action(async (files: readonly string[], options: RunChoices, command: Command) => {
      if (options.chart === 'list') {
        process.stdout.write(await (await import('./charts.ts')).chartList());
        done(exitStatus.well);
      } else if (files.length === 0) command.error("error: missing required argument 'file'");
      else done(await (await import('./commands/run.ts')).run(files, options));
    });

  pumpsim
    .command('trumpet')
    .description('trumpet and start-up curves: over how long a window the pump is how exact')
    .showHelpAfterError('pumpsim trumpet --help tells what it takes.')
    .argument('<file>', 'a scenario file; - reads standard input')
    .option('--windows <list>', 'lengths of the windows, with commas between, as in 15min,60min,150min')
    .option('--spacing <time>', 'how far apart the samples are, as in "15 min"')
    .option('--from <moment>', 'where the analysed period begins, as in "1 day" or "day 1 14:30"')
    .option('--to <moment>', 'where it ends')
    .option('--set <path=value>', 'change a value of the scenario; may be repeated', collect, [])
    .option('--out <dir>', 'folder for pictures and files', 'out')
    .option('--format <list>', 'what to write there: png, svg, pdf, csv, with commas between (default: png)')
    .option('--no-plot', 'draw nothing')
    .option('--json', 'print both curves as JSON')
    .addHelpText(
      'after',
      '\nWhat no option says is as report.trumpet of the file has it; without that, samples 15 min apart over the whole run.',
    )
    .action(async (file: string, choices: TrumpetChoices) =>
      done(await (await import('./commands/trumpet.ts')).trumpet(file, choices)),
    );

  pumpsim
    .command('check')
    .description('run scenarios, judge what they claim, and compare each with the baseline beside it')
    .showHelpAfterError('pumpsim check --help tells what it takes.')
    .argument(
      '[place...]',
      'scenario files and folders of them; scenarios/ or else this folder when left out',
    )
    .option('--update', 'write the baselines that are missing or differ')
    .option('--force', 'with --update: also where CI is set')
    .option('--tolerance-amount <share>', 'how far amounts may be off the baseline, as in "0.1 %"')
    .option('--tolerance-time <time>', 'how far times may be off the baseline, as in "1 s"')
    .option(
      '--reporter <name>',
      'pretty, junit, tap, json or github; into a file as junit=out/junit.xml; may be repeated',
      collect,
      [],
    )
    .option('--coverage', 'tell which faults, orders, alarms … no scenario touched')
    .option('--jobs <n>', 'on how many threads, which pays for long runs (default: 1)')
    .option('--watch', 'check again whenever a file changes')
    .action(async (places: readonly string[], choices: CheckChoices) =>
      done(await (await import('./commands/check.ts')).check(places, choices)),
    );

  pumpsim
    .command('report')
    .description('many scenarios on one page: every fault and what came of it, a picture of each run')
    .showHelpAfterError('pumpsim report --help tells what it takes.')
    .argument(
      '[place...]',
      'scenario files and folders of them; scenarios/ or else this folder when left out',
    )
    .option('--out <file>', 'where to write it (default: out/report.html, with --risk out/risk.html)')
    .option('--runs', 'also write a page of each run, into a folder beside the report, and link to it')
    .option('--risk', 'instead write a table of risks for a safety file: a row for each fault')
    .option('--format <name>', 'of the table of risks: html, md or csv (default: as --out ends, else html)')
    .addHelpText(
      'after',
      '\nThe exit status is 0 once the report is written, also where expectations failed: it tells of them. pumpsim check judges.',
    )
    .action(async (places: readonly string[], choices: ReportChoices) =>
      done((await import('./commands/report.ts')).report(places, choices)),
    );

  pumpsim
    .command('diff')
    .description('compare two runs: where they part, what differs in their figures, and what each delivered')
    .showHelpAfterError('pumpsim diff --help tells what it takes.')
    .argument('<file...>', 'two scenario files or stored results (run --json); or one scenario and a change')
    .option('--seed <n>', 'given twice: compare one scenario under two seeds', collect, [])
    .option('--set <path=value>', 'compare the scenario with itself so changed; may be repeated', collect, [])
    .option('--without <fault>', 'compare it with itself without this fault: its name, or faults[0]')
    .option('--out <dir>', 'folder for the picture', 'out')
    .option('--format <list>', 'what to draw there: png, svg, pdf, with commas between (default: png)')
    .option('--no-plot', 'draw nothing')
    .option('--all', 'also the figures that are the same')
    .option('--json', 'print the comparison as JSON')
    .addHelpText(
      'after',
      '\nThe exit status is 0 where nothing differs, 1 where something does, 2 in trouble.',
    )
    .action(async (files: readonly string[], choices: DiffChoices) =>
      done(await (await import('./commands/diff.ts')).diff(files, choices)),
    );

  pumpsim
    .command('explain')
    .description('tell a run as a story: its timeline, why something happened, or how all stood at a moment')
    .showHelpAfterError('pumpsim explain --help tells what it takes.')
    .argument('<file>', 'a scenario file; - reads standard input')
    .option('--why <what>', 'why it happened: "alarm low-reservoir", "fact bolus-halted 2", "expect[0]"')
    .option('--at <moment>', 'how everything stood then: "day 12 14:00", "36 h", "2026-01-25T14:30"')
    .option('--all', 'tell every fact, the routine too')
    .option('--set <path=value>', 'change a value of the scenario; may be repeated', collect, [])
    .option('--seed <n>', 'the seed of chance, instead of the scenario’s')
    .option('--json', 'print it as JSON')
    .action(async (file: string, choices: ExplainChoices) =>
      done((await import('./commands/explain.ts')).explain(file, choices)),
    );

  pumpsim
    .command('measure')
    .description(
      'ask a stored result for a value, or whether a claim is true, without running anything again',
    )
    .showHelpAfterError('pumpsim measure --help tells what it takes.')
    .argument(
      '<result>',
      'a result that run --json wrote, with --series for what was when; - reads standard input',
    )
    .argument(
      '<expression>',
      'as in \'delivered("morphine", 1 day, 2 days)\' or \'alarms("occlusion") == 0\'',
    )
    .action(async (file: string, expression: string) =>
      done(await (await import('./commands/measure.ts')).measure(file, expression)),
    );

  pumpsim
    .command('list')
    .description(
      'tell what the catalogue holds: pumps, catheters, drugs, orders, faults, alarms, and the functions of expectations',
    )
    .showHelpAfterError('pumpsim list --help tells what it takes.')
    .argument('[family]', 'pumps, catheters, drugs, orders, faults, alarms or expectations')
    .argument('[kind]', 'one of them, to be told all of it')
    .option('--json', 'print it as JSON, all that the texts are made from')
    .option('--markdown', 'print it as Markdown')
    .action(async (family: string | undefined, kind: string | undefined, choices: ListChoices) =>
      done((await import('./commands/list.ts')).list(family, kind, choices)),
    );

  pumpsim
    .command('new')
    .description('write a first scenario with every line explained, for a question and a pump')
    .showHelpAfterError('pumpsim new --help tells what it takes.')
    .argument('[file]', 'where to write it, instead of <question>.yaml; - prints it')
    .option(
      '--question <name>',
      'what it asks, as in kink; left out: you are asked, or off a terminal the first',
    )
    .option('--pump <model>', 'which pump it asks that of: pumpsim list pumps')
    .option('--list', 'tell which questions there are')
    .option('--force', 'write over a file that is there')
    .action(async (file: string | undefined, choices: NewChoices) =>
      done(await (await import('./commands/new.ts')).startNew(file, choices)),
    );

  pumpsim
    .command('schema')
    .description('print the JSON Schema of scenario files, for editors, or of results')
    .showHelpAfterError('pumpsim schema --help tells what it takes.')
    .argument('[what]', 'scenario or result', 'scenario')
    .action(async (what: string) => done((await import('./commands/schema.ts')).schema(what)));

  pumpsim
    .command('handbook')
    .description(
      'write the handbook as pages for a browser: for engineers, educators and testers, and the reference',
    )
    .showHelpAfterError('pumpsim handbook --help tells what it takes.')
    .option('--out <dir>', 'folder for the pages', 'out/handbook')
    .action(async (choices: HandbookChoices) =>
      done((await import('./commands/handbook.ts')).writeHandbook(pumpsim, choices)),
    );

  pumpsim.commands.forEach(onceOnly);
  return pumpsim;
}

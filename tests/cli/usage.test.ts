import { describe, expect, it } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { version } from '../../src/version.ts';
import { ownFolder } from './own-folder.ts';
import { week } from './scenarios.ts';

const folder = ownFolder({ 'week.yaml': week });

/** What is told of a command line that cannot be obeyed. */
function told(...args: readonly string[]): string {
  const { status, stdout, stderr } = folder.pumpsim(args);
  expect({ status, stdout, left: folder.contents() }).toEqual({ status: 2, stdout: '', left: ['week.yaml'] });
  return stderr;
}

describe('pumpsim --help', () => {
  it('names every command and says what this is not for', () => {
    const { status, stdout, stderr } = folder.pumpsim(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of ['run', 'list', 'schema'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(stdout).toContain('not for treatment');
  });

  it('tells of a command what it takes', () => {
    const { status, stdout } = folder.pumpsim(['run', '--help']);
    expect(status).toBe(0);
    for (const option of ['out', 'format', 'no-plot', 'set', 'seed', 'json', 'series', 'quiet']) {
      expect(stdout).toMatch(new RegExp(`^  --${option} `, 'm'));
    }
    expect(folder.pumpsim(['help', 'run']).stdout).toBe(stdout);
  });
});

describe('a command that there is not', () => {
  it('is shown without what a terminal obeys', () => {
    expect(told('\u001b[31m')).toBe(
      "error: unknown command '\\u001b[31m'\npumpsim --help lists the commands.\n",
    );
  });
});

describe('pumpsim --version', () => {
  it('is the version and nothing else', () => {
    expect(folder.pumpsim(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('pumpsim schema', () => {
  it('prints a JSON Schema', () => {
    const { status, stdout, stderr } = folder.pumpsim(['schema']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: expect.stringContaining('json-schema.org') as string,
      title: 'pumpsim scenario',
    });
    expect(folder.pumpsim(['schema', 'scenario']).stdout).toBe(stdout);
  });

  it('prints that of a result too', () => {
    const { status, stdout } = folder.pumpsim(['schema', 'result']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'pumpsim result' });
  });

  it('has none of anything else', () => {
    expect(told('schema', 'results')).toBe('There is no schema of "results". Did you mean "result"?\n');
    expect(told('schema', 'drug')).toBe('There is no schema of "drug". There are scenario, result.\n');
  });
});

/** Every option of every command that takes a value. */
const valued = program(() => undefined).commands.flatMap((command) =>
  command.options
    .filter(({ required }) => required)
    .map((option) => [command.name(), option.name()] as const),
);
const addUp = [
  'run --set',
  'trumpet --set',
  'check --reporter',
  'diff --seed',
  'diff --set',
  'explain --set',
];

/** Reads a command line, without obeying it, in which an option stands twice. */
async function readTwice(command: string, option: string): Promise<void> {
  const commandLine = program(() => undefined);
  const chosen = commandLine.commands.find((each) => each.name() === command);
  chosen?.configureOutput({ writeErr: () => undefined }).action(() => undefined);
  const places = chosen?.registeredArguments.some(({ required }) => required) === true ? ['a.yaml'] : [];
  const args = [command, ...places, `--${option}`, 'one', `--${option}`, 'two'];
  await commandLine.parseAsync(args, { from: 'user' });
}

describe('an option that takes a value', () => {
  it.each(valued.filter((words) => !addUp.includes(words.join(' --'))))(
    'of pumpsim %s can be given once: --%s',
    async (command, option) => {
      await expect(readTwice(command, option)).rejects.toThrow(`error: --${option} is given twice; `);
    },
  );

  it.each(addUp)('may be repeated where its values add up: %s', async (words) => {
    const [command = '', option = ''] = words.split(' --');
    await expect(readTwice(command, option)).resolves.toBeUndefined();
  });
});

describe('a command line that cannot be obeyed', () => {
  it('has no command, and gets the help', () => {
    expect(told()).toContain('Usage: pumpsim');
  });

  it('has a misspelt command', () => {
    expect(told('rnu', 'week.yaml')).toBe(
      "error: unknown command 'rnu'\n(Did you mean run?)\npumpsim --help lists the commands.\n",
    );
  });

  it('has a file for a command', () => {
    expect(told('week.yaml')).toContain('pumpsim --help lists the commands.');
  });

  it('has a misspelt option', () => {
    expect(told('run', 'week.yaml', '--qiet')).toBe(
      "error: unknown option '--qiet'\n(Did you mean --quiet?)\npumpsim run --help tells what it takes.\n",
    );
  });

  it('has no file', () => {
    expect(told('run')).toBe(
      "error: missing required argument 'file'\npumpsim run --help tells what it takes.\n",
    );
  });

  it('has an option without its value', () => {
    expect(told('run', 'week.yaml', '--seed')).toContain("option '--seed <n>' argument missing");
  });

  it('gives twice what can be given once', () => {
    expect(told('run', 'week.yaml', '--seed', '1', '--seed=2')).toBe(
      'error: --seed is given twice; leave one of them out.\npumpsim run --help tells what it takes.\n',
    );
    expect(told('diff', 'week.yaml', '--without', 'faults[0]', '--without', 'faults[1]')).toMatch(
      /^error: --without is given twice; leave one of them out\.\n/,
    );
    expect(told('run', 'week.yaml', '--format', 'png', '--format', 'csv')).toMatch(
      /^error: --format is given twice; give it once, with commas between its values\.\n/,
    );
  });

  it.each([
    ['gif', '"gif". There are png, svg, pdf, html, json, csv.'],
    ['PNG', '"PNG". Did you mean "png"?'],
    ['png,svgg', '"svgg". Did you mean "svg"?'],
    ['', '"". There are png, svg, pdf, html, json, csv.'],
  ])('asks for the format "%s"', (format, answer) => {
    expect(told('run', 'week.yaml', '--format', format)).toBe(`--format: there is no format ${answer}\n`);
  });

  it('asks for opposite things', () => {
    expect(told('run', 'week.yaml', '--no-plot', '--format', 'csv,svg')).toBe(
      '--no-plot and --format svg ask for opposite things. Leave one of them out.\n',
    );
  });

  it('asks for a series and for nothing that could hold it', () => {
    expect(told('run', 'week.yaml', '--series')).toBe(
      '--series: there is no JSON to put it into. Add --json or --format json.\n',
    );
  });
});

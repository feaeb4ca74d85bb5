import { describe, expect, it } from 'vitest';
import { pumps } from '../../src/catalog/pumps/index.ts';
import { starterText } from '../../src/catalog/starter.ts';
import { starters } from '../../src/catalog/starters/index.ts';
import { readScenario, simulate } from '../../src/index.ts';
import { ownFolder } from './own-folder.ts';

/** Every question, with every pump that it fits. */
const pairs = starters.all.flatMap((starter) =>
  pumps.all
    .filter((pump) => starter.fits(pump))
    .map((pump) => ({ starter, pump, name: `${starter.kind} of ${pump.kind}` })),
);

describe.each(pairs)('the starter that asks $name', ({ starter, pump }) => {
  const text = starterText(starter, pump.kind);

  it('runs, and what it claims is true', () => {
    const { expectations } = simulate(readScenario(text));
    expect(expectations.length).toBe(starter.expect.length);
    expect(expectations.filter(({ passed }) => !passed)).toEqual([]);
  });
});

describe.each(starters.all)('the starter that asks $kind', (starter) => {
  it('explains every line but those that only open a map', () => {
    const lines = starterText(starter, pumps.all.find((pump) => starter.fits(pump))?.kind ?? '').split('\n');
    const bare = lines.filter(
      (line, n) => line !== '' && !line.includes('# ') && lines[n - 1]?.trimStart().startsWith('# ') !== true,
    );
    expect(bare.filter((line) => !line.endsWith(':'))).toEqual([]);
  });
});

describe('pumpsim new', () => {
  it('writes the scenario of a question, to be run as it is', () => {
    const folder = ownFolder();
    const { status, stdout, stderr } = folder.pumpsim(['new', '--question', 'kink', '--pump', 'prometra']);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: 'kink.yaml\n' });
    expect(folder.read('kink.yaml').toString()).toContain('model: prometra ');
    expect(folder.pumpsim(['run', 'kink.yaml', '--no-plot']).status).toBe(0);
  });

  it('takes the first pump that fits, where none is named', () => {
    const folder = ownFolder();
    expect(folder.pumpsim(['new', 'mine.yaml', '--question', 'fever']).stderr).toBe('mine.yaml\n');
    expect(folder.read('mine.yaml').toString()).toContain('model: codman-3000 ');
  });

  it('prints to standard output, into a pipe if need be', () => {
    const folder = ownFolder();
    const { stdout } = folder.shell('pumpsim new - --question steady | pumpsim run - --no-plot');
    expect(stdout).toContain('60 mg delivered of 60 mg intended');
    expect(folder.contents()).toEqual([]);
  });

  it('lists its questions', () => {
    const { status, stdout } = ownFolder().pumpsim(['new', '--list']);
    expect(status).toBe(0);
    for (const { kind, title } of starters.all)
      expect(stdout).toMatch(new RegExp(`^${kind} +${title.replace('?', '\\?')}$`, 'm'));
  });

  it('writes over nothing unless it is told to', () => {
    const folder = ownFolder({ 'mine.yaml': 'precious' });
    const args = ['new', 'mine.yaml', '--question', 'steady'];
    const { status, stderr } = folder.pumpsim(args);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'mine.yaml is there already. Choose another name, or write over it with --force.\n',
    });
    expect(folder.read('mine.yaml').toString()).toBe('precious');
    expect(folder.pumpsim([...args, '--force']).status).toBe(0);
    expect(folder.read('mine.yaml').toString()).toContain('pumpsim: 1');
  });

  it('says what there is, where a question or a pump is not', () => {
    const told = (...args: readonly string[]) => {
      const { status, stdout, stderr } = ownFolder().pumpsim(['new', ...args]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return stderr;
    };
    expect(told('--question', 'kimk')).toBe(
      '--question: there is no question "kimk". Did you mean "kink"?\n',
    );
    expect(told('--question', 'kink', '--pump', 'promtra')).toContain('Did you mean "prometra"?');
    expect(told('--question', 'kink', '--pump', 'codman-3000')).toBe(
      'The question "kink" needs a pump that takes a program, is implanted and measures nothing; "codman-3000" is none. ' +
        'There are generic, synchromed-ii-20, synchromed-ii-40, prometra, prometra-ii.\n',
    );
  });
});

describe('pumpsim new, where nobody can answer', () => {
  const remark =
    'It asks "steady": Does a healthy pump deliver what is ordered? For another question: --question NAME, of pumpsim new --list.\n';

  it('asks the first question, says so, and how to choose another', () => {
    const folder = ownFolder();
    const { status, stdout, stderr } = folder.pumpsim(['new', 'mine.yaml']);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: `${remark}mine.yaml\n` });
    expect(folder.pumpsim(['check', 'mine.yaml']).status).toBe(0);
    expect(folder.pumpsim(['new']).stderr).toBe(`${remark}steady.yaml\n`);
    expect(folder.read('steady.yaml')).toEqual(folder.read('mine.yaml'));
  });

  it('prints it where that is asked for, and the remark beside it', () => {
    const { stdout, stderr } = ownFolder().pumpsim(['new', '-']);
    expect(stdout).toMatch(/^# Does a healthy pump deliver what is ordered\?\n/);
    expect(stderr).toBe(remark);
  });

  it('asks the first that suits the pump that is named', () => {
    const folder = ownFolder();
    expect(folder.pumpsim(['new', 'gas.yaml', '--pump', 'codman-3000']).stderr).toMatch(
      /^It asks "fever": .*\ngas.yaml\n$/,
    );
    expect(folder.read('gas.yaml').toString()).toContain('model: codman-3000 ');
    expect(folder.pumpsim(['check', 'gas.yaml']).status).toBe(0);
  });

  it('writes over nothing, and then says no more than that', () => {
    const folder = ownFolder({ 'steady.yaml': 'precious' });
    const { status, stderr } = folder.pumpsim(['new']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'steady.yaml is there already. Choose another name, or write over it with --force.\n',
    });
    expect(folder.read('steady.yaml').toString()).toBe('precious');
  });
});

describe('pumpsim new, before somebody who can answer', () => {
  const folder = ownFolder({ 'somebody.cjs': 'process.stdin.isTTY = process.stderr.isTTY = true;' });
  const answering = (input: string, ...args: readonly string[]) =>
    folder.pumpsim(['new', '-', ...args], { input, env: { NODE_OPTIONS: '--require ./somebody.cjs' } });

  it('asks for the question and the pump, by name or by number', () => {
    const { status, stdout, stderr } = answering('rubbish\nkink\n3\n');
    expect(status).toBe(0);
    expect(stderr).toContain('What is your question?');
    expect(stdout).toMatch(/^# What does a kink/);
    expect(stdout).toContain('model: synchromed-ii-40 ');
  });

  it('takes the first answer where only the key is pressed', () => {
    expect(answering('\n\n').stdout).toContain('model: generic ');
  });

  it('asks only what suits the pump that is named', () => {
    const { stdout, stderr } = answering('\n', '--pump', 'codman-3000');
    expect(stdout).toMatch(/^# What does a fever/);
    expect(stderr).not.toContain('kink');
  });

  it('writes nothing where it is broken off', () => {
    const { status, stdout, stderr } = answering('kink\n');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Nothing was chosen, and nothing was written.');
  });
});

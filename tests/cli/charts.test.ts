import { describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';
import { occlusion, week } from './scenarios.ts';

const followed =
  week.replace('A week', 'A followed week') +
  'patient: { csf: { morphine: { volume: 62 mL, clearance: 0.2 mL/min } } }\n';
const folder = ownFolder({ 'occlusion.yaml': occlusion, 'csf.yaml': followed });
const left = ['csf.yaml', 'occlusion.yaml'];

/** What is told of pictures that cannot be drawn; then nothing is. */
function told(...args: readonly string[]): string {
  const { status, stdout, stderr } = folder.pumpsim(['run', 'occlusion.yaml', ...args]);
  expect({ status, stdout, left: folder.contents() }).toEqual({ status: 2, stdout: '', left });
  return stderr;
}

describe('pumpsim run --chart', () => {
  it('list tells which charts there are, and what each answers', () => {
    const { status, stdout } = folder.pumpsim(['run', '--chart', 'list']);
    expect(status).toBe(0);
    for (const name of [
      'dose',
      'deficit',
      'rolling-error',
      'plug-flow',
      'csf',
      'requests',
      'refills',
      'trumpet',
    ]) {
      expect(stdout).toMatch(new RegExp(`^${name} +[A-Z].*[.?]$`, 'm'));
    }
  });

  it('has nothing to draw for a chart that it does not know', () => {
    expect(told('--chart', 'refils')).toContain('there is no chart "refils". Did you mean "refills"?');
  });

  it('says before the run what a scenario can have no chart of, of every file', () => {
    expect(told('csf.yaml', '--chart', 'dose,csf,trumpet')).toBe(
      [
        'occlusion.yaml: there is nothing for --chart csf to show: no concentration in the CSF was asked for (patient.csf).',
        'occlusion.yaml: there is nothing for --chart trumpet to show: no trumpet curve was asked for (report.trumpet).',
        'csf.yaml: there is nothing for --chart trumpet to show: no trumpet curve was asked for (report.trumpet).',
        '',
      ].join('\n'),
    );
  });

  it('says after the run what only the run could tell, and writes nothing', () => {
    expect(told('--chart', 'dose,refills')).toContain(
      'nothing for --chart refills to show: there was no refill.',
    );
  });

  it('contradicts --no-plot', () => {
    expect(told('--chart', 'dose', '--no-plot')).toContain('ask for opposite things');
  });

  it('needs a format that is a picture', () => {
    expect(told('--chart', 'deficit', '--format', 'json')).toContain('Add --format png');
  });
});

describe('pumpsim run --size, --density, --theme and --plot', () => {
  it.each([
    [['--size', 'large'], '"large" is not a width and a height in pixels, as in 900x700'],
    [['--size', '40x30'], 'Pictures are from 500x400 to 4000x4000'],
    [['--density', '0'], '"0" is not a number from 0.25 to 4'],
    [['--theme', 'dim'], 'There are light, dark'],
    [['--plot', 'termnal'], 'Did you mean "terminal"?'],
    [['--plot', 'terminal', '--json'], 'would both print'],
  ])('refuse %j', (args, reason) => {
    expect(told(...args)).toContain(reason);
  });
});

describe('pumpsim run --plot terminal', () => {
  it('prints the plot below the summary, in ASCII into a pipe, and draws no picture', () => {
    const { status, stdout } = folder.pumpsim(['run', 'occlusion.yaml', '--plot', 'terminal'], {
      env: { LANG: 'C.UTF-8' },
    });
    expect(status).toBe(0);
    expect(stdout).toContain('morphine, mg since the start\n. intended   # delivered\n');
    expect(stdout).toMatch(/^ faults +=+ clot$/m);
    expect(folder.contents()).toEqual(left);
  });

  it('has braille on a terminal that shows it', () => {
    const call = { onTerminal: true, env: { LC_ALL: 'C.UTF-8' } } as const;
    const { stdout } = folder.pumpsim(['run', 'occlusion.yaml', '--plot', 'terminal'], call);
    expect(stdout).toMatch(/│[^\n]*[\u2801-\u28ff]/);
    const old = { onTerminal: true, env: { LC_ALL: 'C' } } as const;
    expect(folder.pumpsim(['run', 'occlusion.yaml', '--plot', 'terminal'], old).stdout).not.toContain('│');
  });

  it('prints nothing when all is to be quiet', () => {
    expect(folder.pumpsim(['run', 'occlusion.yaml', '--plot', 'terminal', '--quiet']).stdout).toBe('');
  });
});

describe('the pictures of a run', () => {
  it('are called after the scenario and the chart, in each format', () => {
    const args = [
      '--chart',
      'dose,deficit',
      '--format',
      'png,svg',
      '--size',
      '600x500',
      '--density',
      '1',
      '--theme',
      'dark',
    ];
    const { status, stderr } = folder.pumpsim(['run', 'occlusion.yaml', '--quiet', ...args]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(folder.contents().filter((file) => file.startsWith('out/'))).toEqual([
      'out/occlusion-deficit.png',
      'out/occlusion-deficit.svg',
      'out/occlusion.png',
      'out/occlusion.svg',
    ]);
    const svg = folder.read('out/occlusion-deficit.svg').toString();
    expect(svg).toMatch(/viewBox="0 0 600 500"><title>A day without drug<\/title><desc>morphine: delivered /);
    expect(svg).toContain('fill="#16181D"');
  });
});

import { describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';
import { occlusion } from './scenarios.ts';

const folder = ownFolder({
  'night.yaml': occlusion,
  'bare.json': '{"pumpsim":{"format":1},"facts":[]}',
  'later.json': '{"pumpsim":{"format":"\u202e2"}}',
});
folder.shell('pumpsim run night.yaml --json --series --no-plot > full.json');
folder.shell('pumpsim run night.yaml --json --no-plot > short.json');
folder.shell('pumpsim run night.yaml --format json --quiet');
folder.shell('cat short.json short.json > two.json');
folder.shell(`sed 's/"kind":"fault-started"/"kind":7/' full.json > kind.json`);

const commands = { measure: (file: string) => ['measure', file, 'intended()'], diff: (file: string) => ['diff', file, 'full.json', '--no-plot'] }; // prettier-ignore

describe.each(Object.entries(commands))('pumpsim %s', (_, command) => {
  it.each(['full.json', 'short.json', 'out/night.json'])('reads %s as run wrote it', (file) => {
    expect(folder.pumpsim(command(file))).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    ['bare.json', 'This result is damaged. pumpsim.version: This is missing.'],
    ['kind.json', 'This result is damaged. facts[1].kind: This is 7; here belongs a word.'],
    ['later.json', String.raw`This result has the format ""\u202e2""; this version reads format 1.`],
    ['two.json', 'This holds several results, one on each line. Give each a file of its own.'],
  ])('says of %s what is wrong with it', (file, why) => {
    expect(folder.pumpsim(command(file))).toEqual({ status: 2, stdout: '', stderr: `${file}\n  ${why}\n` });
  });
});

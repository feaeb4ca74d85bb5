import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/command-line.ts';
import { ownFolder } from './own-folder.ts';
import { eventful } from './scenarios.ts';

const megabyte = 1_000_000;

describe('pumpsim run --format html', () => {
  it('writes one page that holds all it needs', () => {
    const folder = ownFolder({ 'eventful.yaml': eventful });
    const { status, stderr } = folder.pumpsim(['run', 'eventful.yaml', '--format', 'html']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'out/eventful.html\n' });
    expect(folder.contents()).toEqual(['eventful.yaml', 'out/eventful.html']);
    const page = folder.read('out/eventful.html').toString();
    expect(page).toContain('A week with everything');
    // The page's style, its text and its data; its program names web addresses only in licences and namespaces.
    expect(page.replace(/<script>[^]*<\/script>/, '')).not.toMatch(/https?:|\bsrc=|<link|@import|url\(/);
  });

  it('gives the same bytes on every run', () => {
    const folder = ownFolder({ 'eventful.yaml': eventful });
    for (const out of ['one', 'two'])
      folder.pumpsim(['run', 'eventful.yaml', '--format', 'html', '--out', out, '--quiet']);
    const [one, two] = ['one', 'two'].map((out) => folder.read(`${out}/eventful.html`));
    expect(one?.length).toBeGreaterThan(100_000);
    expect(one?.equals(two ?? new Uint8Array())).toBe(true);
  });

  it('stays below a megabyte for half a year of boluses', () => {
    const folder = ownFolder();
    const file = join(repository, 'tests/bench/r1.yaml');
    expect(folder.pumpsim(['run', file, '--format', 'html', '--quiet']).status).toBe(0);
    expect(folder.read('out/r1.html').length).toBeLessThan(megabyte);
  });

  it('shows the scenario as it was written, and what was changed on the command line', () => {
    const folder = ownFolder();
    const args = ['run', '-', '--format', 'html', '--no-plot', '--seed', '9', '--set', 'name=Other'];
    folder.pumpsim(args, { input: `${eventful}# <script>unseen</script>\n` });
    const page = folder.read('out/stdin.html').toString();
    expect(page).toContain('# &lt;script&gt;unseen&lt;/script&gt;');
    expect(page).toContain('<code>--set name=Other</code>');
    expect(page).toContain('<code>--seed 9</code>');
    expect(page).toContain('name: A week with everything');
    expect(page).toMatch(/<h1>\s*Other\s*<\/h1>/);
  });
});

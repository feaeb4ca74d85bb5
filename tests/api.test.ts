import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';
import * as forVitest from '../src/vitest.ts';
import { apiPage, exportedNames } from './support/api-page.ts';

const page = await apiPage();

describe('the reference of the library', () => {
  it('is the page that stands in the repository', async () => {
    await expect(page).toMatchFileSnapshot('../src/API.md');
  });

  it('has a section for every export', () => {
    const sections = [...page.matchAll(/^### (.+)$/gm)].map(([, name]) => name);
    expect(sections).toEqual([...exportedNames()]);
    expect(sections).toEqual(expect.arrayContaining([...Object.keys(library), ...Object.keys(forVitest)]));
  });

  it('says something of every function and of every type', () => {
    const bare = [...page.matchAll(/^### (.+)\n\n(?:```|An? (?:interface|class)\b)/gm)].map(
      ([, name]) => name,
    );
    expect(bare).toEqual([]);
  });

  it('tells the units of members', () => {
    expect(page).toMatch(/^\| `volumes\.delivered_ul` +\| `number` +\| _µL_ +\|$/m);
    expect(page).toMatch(/^\| `set_ul_per_h` .* _µL\/h_ +\|$/m);
  });

  it('has the members that a type takes from another', () => {
    expect(page.slice(page.indexOf('### ReadOptions'))).toMatch(/^\| `seed\?` +\|/m);
  });
});

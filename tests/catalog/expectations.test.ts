import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectations } from '../../src/catalog/expectations/index.ts';
import { catalogue } from '../../src/report/catalogue/families.ts';
import { pageText } from '../../src/report/catalogue/page-text.ts';
import { kindPage } from '../../src/report/catalogue/pages.ts';
import { complaints } from '../scenario/a-scenario.ts';
import { claiming } from '../scenario/claiming.ts';

describe.each(expectations.all.map((kind) => [kind.kind, kind] as const))('the function %s', (name, kind) => {
  it('documents itself', () => {
    expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(kind.title).toMatch(/^[A-Z][^.]*$/);
    expect(kind.doc).toMatch(/^[A-Z][^!]*[.]$/s);
    for (const { doc } of Object.values(kind.arguments)) expect(doc).toMatch(/^[A-Z].*[.]$/);
  });

  it('is one file and one line', () => {
    const file = `../../src/catalog/expectations/${name.replaceAll('_', '-')}.ts`;
    expect(existsSync(new URL(file, import.meta.url))).toBe(true);
  });

  it('has an example that can be judged', () => {
    expect(kind.example).toContain(`${name}(`);
    expect(complaints(claiming(kind.example))).toEqual([]);
  });

  it('is explained by pumpsim list, with all of its arguments', () => {
    const home = catalogue().find(({ family }) => family === 'expectations');
    const entry = home?.kinds.find((each) => each.kind === name);
    if (home === undefined || entry === undefined) throw new Error(`pumpsim list does not know ${name}.`);
    const words = pageText(kindPage(home, entry), 100).replace(/\s+/g, ' ');
    expect(words).toContain(kind.example);
    for (const argument of Object.keys(kind.arguments)) expect(words).toContain(`${argument}:`);
  });
});

import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/report/catalogue/families.ts';
import { findFamily, findKind } from '../../../src/report/catalogue/find.ts';
import { pageMarkdown } from '../../../src/report/catalogue/page-markdown.ts';
import { pageText } from '../../../src/report/catalogue/page-text.ts';
import { familyPage, firstSentence, kindPage, overviewPage } from '../../../src/report/catalogue/pages.ts';
import type { Block } from '../../../src/report/catalogue/block.ts';

const families = catalogue();
const pages = [
  overviewPage(families),
  ...families.flatMap((family) => [
    familyPage(family),
    ...family.kinds.map((kind) => kindPage(family, kind)),
  ]),
];

function page(familyName: string, kindName: string): readonly Block[] {
  const family = findFamily(families, familyName);
  const kind = family.ok ? findKind(family.value, kindName) : family;
  if (!family.ok || !kind.ok) throw new Error(`There is no ${familyName} ${kindName}.`);
  return kindPage(family.value, kind.value);
}

describe('the overview', () => {
  const text = pageText(overviewPage(families), 100);

  it('has one line for every kind', () => {
    for (const { kind, title } of families.flatMap(({ kinds }) => kinds)) {
      const lines = text
        .split('\n')
        .filter((line) => line.trim().startsWith(`${kind} `) && line.endsWith(title));
      expect(lines.length).toBeGreaterThan(0);
    }
  });
});

describe('the page of a family', () => {
  it('has of every kind its name, its title and its first sentence', () => {
    for (const family of families) {
      const words = pageText(familyPage(family), 100).replace(/\s+/g, ' ');
      for (const { kind, title, doc } of family.kinds)
        expect(words).toContain(`${kind} ${title} ${firstSentence(doc).replaceAll('`', '')}`);
    }
  });
});

describe('the page of a kind', () => {
  it('says of a kink what there is to say', () => {
    const text = pageText(page('fault', 'catheter-kink'), 100);
    expect(text).toContain('  position    share (per cent); at least 0 % and at most 100 %; default 100 %\n');
    expect(text).toContain('- Of passes, resistance, narrowing exactly one is given.\n');
    expect(text).toContain('- length needs narrowing beside it.\n');
    expect(text).toContain('Sources\n- Hagen');
    expect(text).toMatch(/Example\n {2}faults: \[\{ at: 3 days, fault: catheter-kink/);
  });

  it('has every field, with its form and its bounds', () => {
    for (const { kinds, family } of families)
      for (const kind of kinds) {
        const words = pageText(page(family, kind.kind), 100).replace(/\s+/g, ' ');
        for (const { key, form, bounds_text, doc } of kind.fields) {
          expect(words).toContain(
            ` ${key} ${form.replace(/\s+/g, ' ')}${bounds_text === null ? '' : `; ${bounds_text}`}`,
          );
          expect(words).toContain(doc.replaceAll('`', ''));
        }
      }
  });
});

describe('a page as text', () => {
  it.each([100, 80, 60])(
    'is no wider than %i characters, but for an example or a word that is longer',
    (width) => {
      for (const each of pages) {
        const prose = each.filter(({ block }) => block !== 'yaml');
        const wide = pageText(prose, width)
          .split('\n')
          .filter((line) => line.length > width && /\S\s+\S.*\s\S/.test(line.slice(0, width)));
        expect(wide).toEqual([]);
      }
    },
  );

  it('keeps on one line what stands as in a file', () => {
    const block: Block = { block: 'prose', text: 'Written as `pump: { model: generic }` it is one.' };
    expect(pageText([block], 24)).toBe('Written as\npump: { model: generic }\nit is one.\n');
  });

  it('marks its headings, and nothing by what has width', () => {
    const paint = { bold: (text: string) => `<${text}>`, dim: String, warn: String, good: String };
    expect(pageText(overviewPage(families), 100, paint)).toMatch(/^<The catalogue>\n<Pumps>\n {2}generic/);
  });
});

describe('a page as Markdown', () => {
  it('has headings, tables of one width, and the example as YAML', () => {
    const markdown = pageMarkdown(page('faults', 'catheter-kink'));
    expect(markdown).toMatch(/^# Catheter kink \(fault `catheter-kink`\)\n\nAdds /);
    expect(markdown).toContain('| field | written as | meaning |\n| --- | --- | --- |\n| `position` | share');
    expect(markdown).toMatch(/```yaml\nfaults: .*\n```\n$/);
  });

  it('keeps a bar inside a cell from ending it', () => {
    const table: Block = { block: 'table', head: ['a', 'b'], rows: [['x', 'on | off']] };
    expect(pageMarkdown([table])).toBe('| a | b |\n| --- | --- |\n| x | on \\| off |\n');
  });
});

describe('the first sentence of a doc', () => {
  it('ends at a full stop that ends a word, not at one inside a number', () => {
    expect(firstSentence('About 0.5 mL. More.')).toBe('About 0.5 mL.');
    expect(firstSentence('All in one')).toBe('All in one');
  });
});

describe('what is asked for', () => {
  it('is a family by its name or by what one of it is called', () => {
    for (const name of ['faults', 'fault']) expect(findFamily(families, name)).toMatchObject({ ok: true });
    for (const name of ['expectations', 'expectation', 'function'])
      expect(findFamily(families, name)).toMatchObject({ ok: true, value: { family: 'expectations' } });
  });

  it.each([
    ['flauts', 'There is no family "flauts". Did you mean "faults"?'],
    ['catheter-kink', '"catheter-kink" is one of the faults: pumpsim list faults catheter-kink'],
  ])('is not there as the family %s', (name, message) => {
    expect(findFamily(families, name)).toEqual({ ok: false, message });
  });

  it('is not there as a kind, and a near one is', () => {
    const family = findFamily(families, 'faults');
    expect(family.ok && findKind(family.value, 'kathether-kink')).toEqual({
      ok: false,
      message: 'There is no fault "kathether-kink". Did you mean "catheter-kink"?',
    });
  });
});

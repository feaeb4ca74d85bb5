import { describe, expect, it } from 'vitest';
import { program } from '../src/cli/program.ts';
import { entryOf } from '../src/cli/commands/handbook.ts';
import { handbook, handbookChapters } from '../src/report/handbook/index.ts';
import { catalogue } from '../src/report/catalogue/families.ts';
import { ownFolder } from './cli/own-folder.ts';
import type { Code, HandbookPage } from '../src/report/handbook/page.ts';

const commands = program(() => undefined).commands.map(entryOf);
const chapters = handbookChapters(commands);
const pages = chapters.flatMap((chapter) => chapter.pages);
const files = new Map(handbook(commands).map(({ name, content }) => [name, content]));

const codeOf = ({ blocks }: HandbookPage): readonly Code[] =>
  blocks.filter((block): block is Code => block.block === 'code');
const withCommands = pages.filter((page) => codeOf(page).some(({ is }) => is === 'command'));

describe.each(withCommands.map((page) => [page.name, page] as const))('the page %s', (_, page) => {
  it('shows what happens when a reader does what it says, from top to bottom', () => {
    const folder = ownFolder();
    let printed = '';
    for (const { is, text, file, status } of codeOf(page)) {
      if (is === 'scenario') {
        const { status: saved } = folder.shell(`cat > ${file ?? ''}`, { input: text });
        expect(saved).toBe(0);
      } else if (is === 'command') {
        const outcome = folder.shell(`npx() { "$@"; }\nset -e\n${text}`);
        expect(outcome.status, `${text}\n${outcome.stderr}`).toBe(status);
        printed = outcome.stdout;
        if (status === 0) expect(outcome.stderr).not.toMatch(/error|warn/i);
      } else {
        expect(printed).toContain(text.trimEnd());
      }
    }
  }, 60_000);

  it('has its commands begin as a reader types them', () => {
    for (const { is, text } of codeOf(page))
      if (is === 'command') for (const line of text.split('\n')) expect(line).toMatch(/^npx pumpsim /);
  });
});

/** The places in a page that can be linked to. */
const anchors = (content: string): readonly string[] =>
  [...content.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

describe.each([...files])('%s', (name, content) => {
  it('links to pages and places that are there', () => {
    for (const [, link = ''] of content.matchAll(/href="([^"]+)"/g)) {
      const [file = '', place] = link.split('#');
      const target = files.get(file === '' ? name : file);
      expect({ link, isThere: target !== undefined }).toEqual({ link, isThere: true });
      if (place !== undefined) expect(anchors(target ?? '')).toContain(place);
    }
  });

  it('has one title, and headings that go down one level at a time', () => {
    const levels = [...content.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, i) => expect(level - (levels[i] ?? 1)).toBeLessThanOrEqual(1));
  });

  it('names every place once', () => {
    const ids = anchors(content);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('closes what it opens, in order', () => {
    const open: string[] = [];
    const isVoid = /^(meta|br|hr|img|link|input|!doctype)$/i;
    for (const [, slash = '', tag = ''] of content.matchAll(/<(\/?)([a-z!][a-z0-9]*)\b[^>]*>/gi)) {
      if (isVoid.test(tag)) continue;
      if (slash === '') open.push(tag);
      else expect(tag).toBe(open.pop());
    }
    expect(open).toEqual([]);
  });

  it('needs no network, and leads past the navigation', () => {
    expect(content).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(content).not.toMatch(/<script|@import|url\(/);
    expect(content).toContain('<a class="skip" href="#content">');
    expect(content).toContain('lang="en"');
  });

  it('shows no marks of the notation that it was written in', () => {
    const text = content.replace(/<style>[^]*?<\/style>|<pre[^]*?<\/pre>|<code>[^]*?<\/code>/g, '');
    expect(text).not.toMatch(/\*\*|`|\]\(/);
  });
});

describe('the reference', () => {
  it('tells of every kind of the catalogue, with its example', () => {
    for (const { family, kinds } of catalogue())
      for (const { kind, title } of kinds) {
        const page = files.get(`${family}.html`) ?? '';
        expect(page).toContain(`<code>${kind}</code>`);
        expect(page.replaceAll('&#39;', "'")).toContain(title);
      }
  });

  it('tells of every command and each of its options', () => {
    const page = files.get('commands.html') ?? '';
    for (const { name, takes } of commands) {
      expect(page).toContain(`pumpsim ${name}</h2>`);
      for (const [written] of takes)
        expect(page).toContain(written.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    }
  });

  it('tells of every key of a scenario file', () => {
    const page = files.get('scenario-files.html') ?? '';
    for (const key of [
      'duration',
      'extends',
      'after_alarm.dose_limit',
      'patient_bolus.lockout',
      'trumpet.spacing',
    ])
      expect(page).toContain(`<code>${key}</code>`);
  });
});

describe('pumpsim handbook', () => {
  it('writes every page into the folder, and says where to begin', () => {
    const folder = ownFolder();
    const { status, stdout, stderr } = folder.pumpsim(['handbook', '--out', 'book']);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: 'book/index.html\n' });
    expect(folder.contents()).toEqual([...files.keys()].map((name) => `book/${name}`).sort());
    for (const [name, content] of files) expect(folder.read(`book/${name}`).toString()).toBe(content);
  });

  it('refuses a folder without a name', () => {
    expect(ownFolder().pumpsim(['handbook', '--out', ''])).toMatchObject({ status: 2, stdout: '' });
  });
});

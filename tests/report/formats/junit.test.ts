import { describe, expect, it } from 'vitest';
import { junit } from '../../../src/report/formats/junit.ts';
import { fileCheck, mixed, passed } from './a-check.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** What servers of continuous integration agree on: which elements stand in which, with which attributes. */
const schema: Readonly<
  Record<string, { children: readonly string[]; required: readonly string[]; optional: readonly string[] }>
> = {
  testsuites: {
    children: ['testsuite'],
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
  },
  testsuite: {
    children: ['properties', 'testcase', 'system-out', 'system-err'],
    required: ['name', 'tests'],
    optional: ['failures', 'errors', 'skipped', 'time', 'timestamp', 'hostname', 'id', 'package', 'file'],
  },
  properties: { children: ['property'], required: [], optional: [] },
  property: { children: [], required: ['name', 'value'], optional: [] },
  testcase: {
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    required: ['name', 'classname'],
    optional: ['time', 'assertions', 'status', 'file', 'line'],
  },
  skipped: { children: [], required: [], optional: ['message', 'type'] },
  failure: { children: [], required: [], optional: ['message', 'type'] },
  error: { children: [], required: [], optional: ['message', 'type'] },
};

/** Everything in which an element, or one inside it, is not as servers expect it. */
function complaints({ name, attributes, children }: Element): readonly string[] {
  const rule = schema[name];
  if (rule === undefined) return [`<${name}> is unknown`];
  const given = Object.keys(attributes);
  const allowed = [...rule.required, ...rule.optional];
  return [
    ...rule.required.filter((key) => !given.includes(key)).map((key) => `<${name}> has no ${key}`),
    ...given.filter((key) => !allowed.includes(key)).map((key) => `<${name}> has ${key}`),
    ...children
      .filter((each) => !rule.children.includes(each.name))
      .map((each) => `<${each.name}> in <${name}>`),
    ...(name === 'testsuite' || name === 'testsuites'
      ? miscounts({ name, attributes, children, text: '' })
      : []),
    ...children.flatMap(complaints),
  ];
}

function miscounts(suite: Element): readonly string[] {
  const cases = suite.children.flatMap((each) => (each.name === 'testsuite' ? each.children : [each])).filter(({ name }) => name === 'testcase'); // prettier-ignore
  const are = (tag: string) =>
    cases.filter(({ children }) => children.some(({ name }) => name === tag)).length;
  const right = {
    tests: cases.length,
    failures: are('failure'),
    errors: are('error'),
    skipped: are('skipped'),
  };
  return Object.entries(right)
    .filter(([key, count]) => key in suite.attributes && suite.attributes[key] !== String(count))
    .map(([key]) => `<${suite.name}> miscounts ${key}`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  expect(text).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|apos|#\d+);)/);
  return text.replace(/&(#?)(\w+);/g, (_, hash: string, word: string) =>
    hash === '' ? (entities[word] ?? '?') : String.fromCodePoint(Number(word)),
  );
}

/** A strict reader of the XML that is written here: a declaration, elements, attributes in double quotes, text. */
function read(xml: string): Element {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  expect(xml.startsWith(declaration)).toBe(true);
  // eslint-disable-next-line no-control-regex -- XML 1.0 holds none of these.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  let at = declaration.length;
  const take = (pattern: RegExp): RegExpExecArray => {
    const found = new RegExp(pattern.source, 'y');
    found.lastIndex = at;
    const match = found.exec(xml);
    if (match === null) throw new Error(`Not XML at ${xml.slice(at, at + 40)}`);
    at += match[0].length;
    return match;
  };
  const element = (): Element => {
    const [, name = '', written = '', closed] = take(/<([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/);
    const attributes = Object.fromEntries(
      [...written.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']): [string, string] => [
        key,
        unescaped(value),
      ]),
    );
    const children: Element[] = [];
    let text = '';
    while (closed === '' && !xml.startsWith(`</${name}>`, at))
      if (xml[at] === '<') children.push(element());
      else text += unescaped(take(/[^<]+/)[0]);
    if (closed === '') at += name.length + 3;
    return { name, attributes, children, text };
  };
  const root = element();
  expect(xml.slice(at)).toBe('\n');
  return root;
}

describe('a check as JUnit XML', () => {
  const root = read(junit(mixed));

  it('is of the form that servers read, and counts rightly', () => {
    expect(complaints(root)).toEqual([]);
    expect(root.attributes).toEqual({ name: 'pumpsim check', tests: '7', failures: '2', errors: '1' });
  });

  it('has a suite for each file, in order', () => {
    expect(root.children.map(({ attributes }) => attributes['name'])).toEqual(
      mixed.files.map(({ file }) => file),
    );
  });

  const cases = root.children.flatMap(({ children }) => children).filter(({ name }) => name === 'testcase');

  it('has a case for each claim, whatever characters stand in it', () => {
    const failed = cases.find(({ attributes }) => attributes['name']?.startsWith('alarms'));
    expect(failed?.attributes).toEqual({
      classname: 'pumps.a,b',
      name: 'alarms("low-reservoir") < 1 & 100 % # "sure"',
    });
    expect(failed?.children).toMatchObject([
      {
        name: 'failure',
        attributes: { message: 'This is not so: alarms("low-reservoir") < 1', type: 'failed' },
        text: 'pumps/a,b.yaml:12\nThis is not so: alarms("low-reservoir") < 1\n  left 1, right 1: 100 %',
      },
    ]);
  });

  it('has an error for a file that cannot be read, and none of the characters that XML forbids', () => {
    const [error] = cases.flatMap(({ children }) => children.filter(({ name }) => name === 'error'));
    expect(error?.text).toContain(
      'base.yaml:3\nduration: There is no unit "dys".\n\nd.yaml\nA bell\ufffd rang.',
    );
  });

  it('skips a baseline that is not there', () => {
    const skipped = cases.flatMap(({ children }) => children.filter(({ name }) => name === 'skipped'));
    expect(skipped.map(({ attributes }) => attributes)).toEqual([{ message: 'There is no baseline yet.' }]);
  });

  it('shows servers folders where there are folders, and none where a name has a dot', () => {
    const files = [fileCheck({ file: '../trials/v1.2/a.week.yaml', cases: [passed] })];
    expect(junit({ files, coverage: null })).toContain('classname="trials.v1-2.a-week"');
  });
});

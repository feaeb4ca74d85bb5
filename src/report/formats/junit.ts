import type { CheckCase, CheckReport, FileCheck } from '../check/file-check.ts';

/**
 * A check as the XML that servers of continuous integration read: a suite for each file, a case for each claim, for the
 * run itself and for the baseline. Without times: the same check gives the same bytes.
 */
export function junit({ files }: CheckReport): string {
  const all = files.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="pumpsim check" ${counts(all)}>`,
    ...files.flatMap(suite),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite({ file, name, cases }: FileCheck): readonly string[] {
  const skipped = cases.filter(({ status }) => status === 'skipped').length;
  const heading = `name="${attribute(file)}" ${counts(cases)} skipped="${skipped}"`;
  const property = name === '' ? [] : ['    <properties>', `      <property name="scenario" value="${attribute(name)}"/>`, '    </properties>']; // prettier-ignore
  return [
    `  <testsuite ${heading}>`,
    ...property,
    ...cases.flatMap((each) => testCase(file, each)),
    '  </testsuite>',
  ];
}

function counts(cases: readonly CheckCase[]): string {
  const are = (wanted: CheckCase['status']) => cases.filter(({ status }) => status === wanted).length;
  return `tests="${cases.length}" failures="${are('failed')}" errors="${are('error')}"`;
}

function testCase(file: string, { name, status, notes }: CheckCase): readonly string[] {
  const heading = `<testcase classname="${attribute(className(file))}" name="${attribute(name)}"`;
  if (status === 'passed') return [`    ${heading}/>`];
  const [first = ''] = notes.map(({ text }) => text.split('\n')[0] ?? '');
  const told = notes.map(({ file: place, line, text }) => `${place}${line > 0 ? `:${line}` : ''}\n${text}`);
  const body =
    status === 'skipped'
      ? `<skipped message="${attribute(first)}"/>`
      : `<${tags[status]} type="${status}" message="${attribute(first)}">${content(told.join('\n\n'))}</${tags[status]}>`;
  return [`    ${heading}>`, `      ${body}`, '    </testcase>'];
}

const tags = { failed: 'failure', error: 'error' } as const;

/** Servers take what stands between dots for folders. */
function className(file: string): string {
  return file
    .replace(/\.(ya?ml|json)$/i, '')
    .replace(/^(\.{0,2}[\\/])+/, '')
    .replace(/\./g, '-')
    .replace(/[\\/]+/g, '.');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** What XML cannot hold at all. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function content(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>\r]/g, (found) => entities[found] ?? found);
}

function attribute(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"\n\r\t]/g, (found) => entities[found] ?? found);
}

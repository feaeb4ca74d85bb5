import { unprintable } from '../../units/quoted.ts';
import { plain, type Paint } from '../paint.ts';
import { countsText } from '../check/file-check.ts';
import type { FamilyCoverage } from '../../analysis/coverage.ts';
import type { CheckCase, CheckReport, FileCheck, Note } from '../check/file-check.ts';

const words: Readonly<Record<FileCheck['verdict'], string>> = {
  passed: 'passed',
  failed: 'FAILED',
  unread: 'WRONG',
  base: 'a base',
  orphaned: 'ORPHAN',
  bug: 'BUG',
};

/** A check as a person reads it: a line for each file, and below it what is wrong there; the counts come last. */
export function pretty(report: CheckReport, paint: Paint = plain): string {
  return [
    ...report.files.flatMap((file) => fileLines(file, paint)),
    ...(report.files.length > 0 ? [''] : []),
    ...(report.coverage === null ? [] : [...coverageLines(report.coverage, paint), '']),
    ...withoutBaseline(report),
    paint.bold(countsText(report)),
    '',
  ].join('\n');
}

function fileLines(check: FileCheck, paint: Paint): readonly string[] {
  const { file, verdict, cases } = check;
  const isGood = verdict === 'passed' || verdict === 'base';
  const word = isGood ? paint.good(words[verdict]) : paint.warn(words[verdict]);
  const blanks = ' '.repeat(8 - words[verdict].length);
  return [
    `${word}${blanks}${harmless(file)}  ${paint.dim(remark(check))}`.trimEnd(),
    ...cases
      .filter(({ status }) => status !== 'skipped')
      .flatMap(({ notes }) => notes.flatMap((note) => noteLines(note, file))),
  ];
}

/** `2 of 3 claims, baseline differs`. */
function remark({ verdict, cases, baseline }: FileCheck): string {
  if (verdict === 'base') return 'other files extend it';
  if (verdict === 'orphaned' || verdict === 'unread' || verdict === 'bug') return '';
  if (cases.some(({ kind }) => kind === 'refusal'))
    return verdict === 'passed' ? 'refused as it expects' : 'not refused as it expects';
  const claims = cases.filter(({ kind }) => kind === 'claim');
  return [...(claims.length === 0 ? [] : [claimCount(claims)]), ...(baseline === 'none' ? [] : [standings[baseline]])].join(', '); // prettier-ignore
}

const standings = {
  met: 'as its baseline says',
  differs: 'baseline differs',
  missing: 'no baseline',
  written: 'baseline written',
  unreadable: 'baseline unreadable',
} as const;

function claimCount(claims: readonly CheckCase[]): string {
  const good = claims.filter(({ status }) => status === 'passed').length;
  const noun = claims.length === 1 ? 'claim' : 'claims';
  return good === claims.length ? `${good} ${noun} met` : `${good} of ${claims.length} ${noun} met`;
}

function noteLines({ file, line, column, text }: Note, below: string): readonly string[] {
  const place = line > 0 ? `${file}:${line}${column > 0 ? `:${column}` : ''}` : file;
  const isBelow = place === below;
  const said = text.split('\n').map((each) => (isBelow ? each : `  ${each}`));
  return (isBelow ? said : [place, ...said]).map((each) => `          ${harmless(each)}`);
}

/** Nothing that a terminal obeys. */
function harmless(line: string): string {
  return line.replace(unprintable, '\u00b7');
}

const familyNames: Readonly<Record<FamilyCoverage['family'], string>> = {
  fault: 'kinds of fault',
  order: 'kinds of order',
  alarm: 'alarms that rang',
  after_alarm: 'rates after an alarm',
  drive: 'drives',
  bolus: 'kinds of bolus',
  request: 'answers to a request',
};

function coverageLines(coverage: readonly FamilyCoverage[], paint: Paint): readonly string[] {
  const rows = coverage.map(({ family, touched, all, never }) => {
    const gap = never.length === 0 ? '' : `  never ${never.join(', ')}`;
    return `  ${familyNames[family].padEnd(20)}  ${touched} of ${all}${paint.warn(gap)}`;
  });
  return [paint.bold('What these scenarios touch'), ...rows];
}

function withoutBaseline({ files }: CheckReport): readonly string[] {
  const count = files.filter(({ baseline }) => baseline === 'missing').length;
  const who = count === 1 ? '1 file has' : `${count} files have`;
  return count === 0 ? [] : [`${who} no baseline yet; --update writes what is missing.`];
}

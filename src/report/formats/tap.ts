import type { CheckCase, CheckReport } from '../check/file-check.ts';

/** A check as TAP, the Test Anything Protocol, version 14: one point for each case, with YAML below what went wrong. */
export function tap({ files }: CheckReport): string {
  const points = files.flatMap(({ file, cases }) => cases.map((each) => ({ file, case: each })));
  return [
    'TAP version 14',
    `1..${points.length}`,
    ...points.flatMap(({ file, case: each }, i) => point(i + 1, file, each)),
    '',
  ].join('\n');
}

function point(number: number, file: string, { name, status, notes }: CheckCase): readonly string[] {
  const isOk = status === 'passed' || status === 'skipped';
  const why = status === 'skipped' ? ` # SKIP ${oneLine(notes[0]?.text ?? '')}` : '';
  const title = escaped(oneLine(`${file}: ${name}`));
  return [`${isOk ? 'ok' : 'not ok'} ${number} - ${title}${why}`, ...(isOk ? [] : diagnosis(status, notes))];
}

function diagnosis(status: CheckCase['status'], notes: CheckCase['notes']): readonly string[] {
  const told = notes.flatMap(({ file, line, text }) => [
    `  - file: ${JSON.stringify(file)}`,
    ...(line > 0 ? [`    line: ${line}`] : []),
    `    message: ${JSON.stringify(text)}`,
  ]);
  return ['  ---', `  severity: ${status === 'error' ? 'error' : 'fail'}`, '  notes:', ...told.map((line) => `  ${line}`), '  ...']; // prettier-ignore
}

/** A bare # would begin a directive. */
function escaped(text: string): string {
  return text.replace(/[\\#]/g, '\\$&');
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

import type { CheckCase, CheckReport, Note } from '../check/file-check.ts';

/** A check as workflow commands of GitHub: each makes a remark at a line of a file. What is well makes none. */
export function github({ files }: CheckReport): string {
  return files.flatMap(({ cases }) => cases.flatMap(commands)).join('');
}

function commands({ name, status, notes }: CheckCase): readonly string[] {
  return notes.map((note) => command(status === 'skipped' ? 'notice' : 'error', name, note));
}

function command(level: string, title: string, { file, line, column, text }: Note): string {
  const place = {
    file: file.replaceAll('\\', '/'),
    line: String(Math.max(1, line)),
    ...(column > 0 ? { col: String(column) } : {}),
    title,
  };
  const properties = Object.entries(place).map(([key, value]) => `${key}=${property(value)}`);
  return `::${level} ${properties.join(',')}::${data(text)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

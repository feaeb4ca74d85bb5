import { countsOf, type CheckReport } from '../check/file-check.ts';

/** A check as one JSON object: the counts, every file with its cases, and coverage where it was asked for. */
export function checkJson(report: CheckReport): string {
  const files = report.files.map(({ touched: _, ...file }) => file);
  const coverage = report.coverage === null ? {} : { coverage: report.coverage };
  return `${JSON.stringify({ ...countsOf(report), files, ...coverage }, null, 2)}\n`;
}

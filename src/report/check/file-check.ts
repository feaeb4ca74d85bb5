import type { BaselineDifference } from '../../analysis/baseline-comparison.ts';
import type { FamilyCoverage } from '../../analysis/coverage.ts';
import type { Touched } from '../../analysis/touched.ts';

/** What became of checking several files, in the order in which they are told of. */
export interface CheckReport {
  readonly files: readonly FileCheck[];
  /** Null unless it was asked for. */
  readonly coverage: readonly FamilyCoverage[] | null;
}

/** What became of one file. Plain data: it may come from another thread. */
export interface FileCheck {
  /** As it was named or found. */
  readonly file: string;
  /** The name of the scenario; empty where it could not be read. */
  readonly name: string;
  /**
   * `unread`: it cannot be read or run as it is; `base`: neither, but other files extend it; `orphaned`: a baseline
   * without a scenario; `bug`: the simulator is wrong.
   */
  readonly verdict: 'passed' | 'failed' | 'unread' | 'base' | 'orphaned' | 'bug';
  readonly baseline: BaselineStanding;
  readonly cases: readonly CheckCase[];
  readonly difference: BaselineDifference | null;
  /** Null where nothing was run. */
  readonly touched: Touched | null;
}

/** How a file stands to its baseline; `none` where it can have none. */
export type BaselineStanding = 'met' | 'differs' | 'missing' | 'written' | 'unreadable' | 'none';

/** One thing that a file was judged by. */
export interface CheckCase {
  /** `runs`, `baseline`, or a claim in its own words. */
  readonly name: string;
  readonly kind: 'run' | 'refusal' | 'claim' | 'baseline';
  readonly status: 'passed' | 'failed' | 'error' | 'skipped';
  /** What is wrong, or why it was skipped. */
  readonly notes: readonly Note[];
}

/** Something to be told about a place in a file. */
export interface Note {
  readonly file: string;
  /** Counted from 1; 0 where no line can be named. */
  readonly line: number;
  readonly column: number;
  /** Its first line stands for itself. */
  readonly text: string;
}

/** How many scenario files there were, were judged, and passed. */
export interface CheckCounts {
  readonly found: number;
  readonly run: number;
  readonly passed: number;
}

export function countsOf({ files }: CheckReport): CheckCounts {
  const are = (...verdicts: readonly FileCheck['verdict'][]) =>
    files.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return { found: files.length - are('orphaned'), run: are('passed', 'failed'), passed: are('passed') };
}

/** `52 found, 52 run, 51 passed`. */
export function countsText(report: CheckReport): string {
  const { found, run, passed } = countsOf(report);
  return `${found} found, ${run} run, ${passed} passed`;
}

import type { Result } from '../../analysis/result.ts';

/** What a page is made of. */
export interface PageParts {
  /** Of a run that kept its series. */
  readonly result: Result;
  readonly description: string;
  /** The scenario as it was written. */
  readonly text: string;
  /** What the command line changed in it: `--set faults[0].passes="20 %"`. */
  readonly changes: readonly string[];
  /** The page's own program, which draws the charts and the timeline. */
  readonly script: string;
}

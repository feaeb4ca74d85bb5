import { detectedOcclusion, reportedRun } from './reported-run.ts';
import type { FleetRun } from '../../src/analysis/fleet.ts';
import type { FaultResult, Result } from '../../src/analysis/result.ts';

const day = 86_400_000;

/** One run of a report, with the fault of `reportedRun` or with others; what matters to a test is said by the test. */
export function fleetOf(
  parts: Partial<Result> = {},
  more: { readonly name?: string; readonly file?: string } = {},
): FleetRun {
  const plain = reportedRun(parts);
  const result = { ...plain, scenario: { ...plain.scenario, sha256: 'ab12', ...more } };
  return {
    result,
    primary: Object.keys(result.drugs)[0] ?? '',
    worst: { percent: -50, window_ms: day, at_ms: 3.5 * day },
    faults: result.faults.map((fault) => ({
      result: fault,
      hazard: 'No delivery: withdrawal.',
      parameters: [
        { key: 'position', text: '100 %' },
        { key: 'at', text: '3 days' },
      ],
    })),
  };
}

/** A fault that waits for what never came. */
export const neverBegan: FaultResult = {
  ...detectedOcclusion,
  from_ms: null,
  until_ms: null,
  detected_by: null,
  detected_after_ms: null,
  missed_ug: { morphine: 0 },
  excess_ug: { morphine: 0 },
  attributable_ug: { morphine: 0 },
  release_bolus_ul: 0,
  release_bolus_ug: { morphine: 0 },
};

/** What a reader sees of a page, in one line. */
export function seen(markup: string): string {
  return markup
    .replace(/<(style|script)[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/[\s\u00a0]+/g, ' ');
}

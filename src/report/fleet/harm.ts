import { amountOf, amountText, volumeText } from '../amount.ts';
import { lengthText } from '../when.ts';
import type { FaultResult, Result } from '../../analysis/result.ts';

/** What a fault may have done to a dose. */
export const harms = ['missed', 'excess', 'attributable', 'release_bolus'] as const;
export type Harm = (typeof harms)[number];

/** Below this share of what was intended in all, an amount is shown as nothing: our choice, because it is nothing. */
const NOTHING = 1e-5;

export function harmOf(fault: FaultResult, harm: Harm, drug: string): number {
  return { ...fault[`${harm}_ug`], ...fault[`${harm}_iu`] }[drug] ?? 0;
}

/** `1.2 mg`, or null where there is nothing to tell. */
export function harmText(result: Result, fault: FaultResult, harm: Harm, drug: string): string | null {
  const amounts = result.drugs[drug];
  if (amounts === undefined || fault.from_ms === null) return null;
  const { value: intended, unit } = amountOf(amounts, 'intended');
  const value = harmOf(fault, harm, drug);
  return Math.abs(value) <= NOTHING * intended ? null : amountText({ value, unit });
}

/** What came out at once when the fault ended: `94.72 uL`; null where nothing did. */
export function releasedText({ release_bolus_ul }: FaultResult): string | null {
  return release_bolus_ul > 0 ? volumeText(release_bolus_ul) : null;
}

/** How a fault was found out. */
export interface DetectionText {
  readonly found: 'found' | 'unfound' | 'never began';
  /** `low-reservoir`, `undetected`, `never began`. */
  readonly by: string;
  /** How long after it began: `3 h`, `at once`; null where it was not found out. */
  readonly after: string | null;
  /** Both in one: `by low-reservoir after 3 h`. */
  readonly told: string;
}

export function detectionText({ from_ms, detected_by, detected_after_ms }: FaultResult): DetectionText {
  if (from_ms === null) return { found: 'never began', by: 'never began', after: null, told: 'never began' };
  if (detected_by === null || detected_after_ms === null)
    return { found: 'unfound', by: 'undetected', after: null, told: 'undetected' };
  const after = detected_after_ms === 0 ? 'at once' : lengthText(detected_after_ms);
  const later = detected_after_ms === 0 ? after : `after ${after}`;
  return { found: 'found', by: detected_by, after, told: `by ${detected_by} ${later}` };
}

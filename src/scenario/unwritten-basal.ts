import type { Basal } from '../fields/index.ts';
import type { PumpDesign } from '../model/device.ts';
import type { Mixture } from './scenario.ts';

const wholeDay = { from: 0, to: 86_400_000, days: null };

/** What decides on the basal of a file that writes none. */
interface Circumstances {
  readonly pump: PumpDesign;
  readonly mixture: Mixture;
  readonly primary: number;
  /** The log that is played in the place of the firmware. */
  readonly commanded: string | undefined;
}

/**
 * The basal of a file that writes none. Of a constant-pressure pump it is what its factory flow gives of the primary
 * drug, all day: the clinician ordered it by choosing the concentration. Under a log nothing is ordered until an order
 * says so. Any other pump has to be told: undefined.
 */
export function unwrittenBasal({ pump, mixture, primary, commanded }: Circumstances): Basal | undefined {
  const steady = (rate: number): Basal => ({ drug: primary, steps: [{ ...wholeDay, rate }] });
  if (pump.drive === 'constant-pressure') return steady(pump.factory_flow * (mixture[primary] ?? 0));
  return commanded === undefined ? undefined : steady(0);
}

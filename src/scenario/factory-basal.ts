import type { Basal } from '../fields/index.ts';
import type { PumpDesign } from '../model/device.ts';
import type { Mixture } from './scenario.ts';

const wholeDay = { from: 0, to: 86_400_000, days: null };

/**
 * The basal of a constant-pressure pump whose file gives none: what its factory flow gives of the primary drug, all day.
 *
 * It is what the clinician ordered by choosing the concentration.
 */
export function factoryBasal({ factory_flow }: PumpDesign, mixture: Mixture, primary: number): Basal {
  return { drug: primary, steps: [{ ...wholeDay, rate: factory_flow * (mixture[primary] ?? 0) }] };
}

import { pumps } from '../../catalog/pumps/index.ts';
import { mapOf } from '../../fields/reading.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/**
 * A threshold stands only where there can be a pressure sensor: the generic pumps can be given one, a product that has
 * none cannot. A latency means something only where there is a threshold; the table of rates after alarms may be whole
 * for every pump.
 */
export function checkSensor({ values, written }: Draft): readonly FieldProblem[] {
  const { pump } = values;
  const given = mapOf(written['pump']) ?? {};
  if (pump === undefined) return [];
  const canSense = pumps.find(pump.model)?.canSense !== false;
  if (!canSense && Object.hasOwn(given, 'occlusion_at')) {
    const message = `A ${pump.model} has no pressure sensor. Leave this out, or write "model: generic" for a pump that can have one.`;
    return [{ path: ['pump', 'occlusion_at'], atKey: true, message }];
  }
  if (pump.occlusion_at !== null || !Object.hasOwn(given, 'occlusion_latency')) return [];
  const instead = canSense ? 'Give it one with "occlusion_at".' : 'Leave this out.';
  const message = `This pump has no pressure sensor, so nothing is held for a time. ${instead}`;
  return [{ path: ['pump', 'occlusion_latency'], message }];
}

import { pumps } from '../../catalog/pumps/index.ts';
import { mapOf } from '../../fields/reading.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/**
 * A threshold stands only where there can be a pressure sensor: the generic pumps can be given one, a product that has
 * none cannot. A latency, and a rate after the alarm, mean something only where there is a threshold.
 */
export function checkSensor({ values, written }: Draft): readonly FieldProblem[] {
  const { pump } = values;
  const given = mapOf(written['pump']) ?? {};
  if (pump === undefined) return [];
  const rates = mapOf(given['after_alarm']) ?? {};
  const canSense = pumps.find(pump.model)?.canSense !== false;
  const problems: FieldProblem[] = [];
  if (!canSense && Object.hasOwn(given, 'occlusion_at')) {
    const message = `A ${pump.model} has no pressure sensor. Leave this out, or write "model: generic" for a pump that can have one.`;
    return [{ path: ['pump', 'occlusion_at'], atKey: true, message }];
  }
  if (pump.occlusion_at !== null) return [];
  const instead = canSense ? 'Give it one with "occlusion_at".' : 'Leave this out.';
  if (Object.hasOwn(given, 'occlusion_latency')) {
    const message = `This pump has no pressure sensor, so nothing is held for a time. ${instead}`;
    problems.push({ path: ['pump', 'occlusion_latency'], message });
  }
  if (Object.hasOwn(rates, 'occlusion')) {
    const message = `This pump has no pressure sensor, so it never alarms of an occlusion. ${instead}`;
    problems.push({ path: ['pump', 'after_alarm', 'occlusion'], message });
  }
  return problems;
}

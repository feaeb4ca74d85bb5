import { mapOf } from '../../fields/reading.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** A latency means something only where there is a pressure sensor. */
export function checkSensor({ values, written }: Draft): readonly FieldProblem[] {
  const given = Object.hasOwn(mapOf(written['pump']) ?? {}, 'occlusion_latency');
  if (!given || values.pump === undefined || values.pump.occlusion_at !== null) return [];
  const message =
    'This pump has no pressure sensor, so nothing is held for a time. Give it one with "occlusion_at".';
  return [{ path: ['pump', 'occlusion_latency'], message }];
}

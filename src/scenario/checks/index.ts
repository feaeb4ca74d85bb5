import { checkFlows } from './flows.ts';
import { checkKinks } from './kinks.ts';
import { checkLabels } from './labels.ts';
import { checkReport } from './report.ts';
import { checkSensor } from './sensor.ts';
import { checkTimes } from './times.ts';
import { checkVolumes } from './volumes.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

const checks = [checkTimes, checkVolumes, checkFlows, checkLabels, checkKinks, checkSensor, checkReport];

/** What is wrong between the values of a scenario, each of which is good by itself. */
export function checkDraft(draft: Draft): readonly FieldProblem[] {
  return checks.flatMap((check) => check(draft));
}

import { checkBoluses } from './boluses.ts';
import { checkCommands } from './commands.ts';
import { checkDrive } from './drive.ts';
import { checkElectronics } from './electronics.ts';
import { checkExpectations } from './expectations.ts';
import { checkFlows } from './flows.ts';
import { checkKinks } from './kinks.ts';
import { checkLabels } from './labels.ts';
import { checkPhases } from './phases.ts';
import { checkPrimary } from './primary.ts';
import { checkProgram } from './program.ts';
import { checkReport } from './report.ts';
import { checkRequests } from './requests.ts';
import { checkScanner } from './scanner.ts';
import { checkSensor } from './sensor.ts';
import { checkSurroundings } from './surroundings.ts';
import { checkTimes } from './times.ts';
import { checkTriggers } from './triggers.ts';
import { checkTrumpet } from './trumpet.ts';
import { checkVolumes } from './volumes.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

const checks = [
  checkProgram,
  checkTimes,
  checkVolumes,
  checkDrive,
  checkPrimary,
  checkFlows,
  checkLabels,
  checkBoluses,
  checkCommands,
  checkRequests,
  checkTriggers,
  checkKinks,
  checkPhases,
  checkScanner,
  checkSurroundings,
  checkElectronics,
  checkSensor,
  checkReport,
  checkTrumpet,
  checkExpectations,
];

/** What is wrong between the values of a scenario, each of which is good by itself. */
export function checkDraft(draft: Draft): readonly FieldProblem[] {
  return checks.flatMap((check) => check(draft));
}

import { courseOf } from '../course.ts';
import { refusal, understoodBy } from './commands.ts';
import { withinRun } from './end-of-run.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Course, Stage } from '../course.ts';
import type { Draft } from '../draft.ts';
import type { RequestPlan } from '../scenario.ts';

/** The patient presses within the run, and while there is something to ask for. */
export function checkRequests(draft: Draft): readonly FieldProblem[] {
  const { patient, pump } = draft.values;
  const { requests } = patient ?? { requests: { kind: 'listed', moments: [] } };
  const isUnderstood = pump === undefined || understoodBy(pump) === 'all';
  if (!isUnderstood && asks(requests))
    return [{ path: ['patient', 'requests'], message: refusal(pump, 'requests') }];
  return [...tooLate(requests, draft), ...(isUnderstood ? inVain(requests, courseOf(draft)) : [])];
}

function asks(requests: RequestPlan): boolean {
  return requests.kind === 'listed' ? requests.moments.length > 0 : requests.meanPerDay > 0;
}

function tooLate(requests: RequestPlan, draft: Draft): readonly FieldProblem[] {
  return requests.kind === 'random'
    ? []
    : requests.moments.flatMap((at, index) => withinRun(['patient', 'requests', index], at, draft));
}

/** Requests while the program has no patient bolus; at random they may fall into such a time, but not only into it. */
function inVain(requests: RequestPlan, { stages, until }: Course): readonly FieldProblem[] {
  if (until < Infinity || stages.length === 0) return [];
  const hasBolus = ({ entered }: Stage) => entered.patientBolus !== null;
  const early = (path: FieldProblem['path']): FieldProblem => ({
    path,
    message:
      'No patient bolus is programmed then, so there is nothing to ask for. Write "patient_bolus" in the program, or order it with "set-program" before.',
  });
  const pressed = stages.filter((stage) => stage.order?.kind.kind === 'request' && !hasBolus(stage));
  const ordered = pressed.map(({ order }) => early(['orders', order?.index ?? 0]));
  if (asks(requests) && !stages.some(hasBolus)) {
    const message =
      'No patient bolus is ever programmed, so there is nothing to ask for. Write "patient_bolus" in the program.';
    return [...ordered, { path: ['patient', 'requests'], message }];
  }
  if (requests.kind === 'random') return ordered;
  const listed = requests.moments.flatMap((at, index) => {
    const stage = stages.findLast(({ order }) => order === null || order.at <= at);
    return stage === undefined || hasBolus(stage) ? [] : [early(['patient', 'requests', index])];
  });
  return [...ordered, ...listed];
}

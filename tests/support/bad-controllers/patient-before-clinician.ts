import { referenceController } from '../../../src/index.ts';
import type { Answer, Occasion, StartController } from '../../../src/index.ts';

/** Looks at the patient's button first and at the clinician's orders a millisecond later, so that it decides ties wrongly. */
export const patientBeforeClinician: StartController = (device) => {
  const reference = referenceController(device);
  const waiting: Occasion[] = [];
  let answer: Answer = { flow: 0, next: Infinity };
  return {
    at: (now, occasion, view): Answer => {
      if (occasion.kind === 'stopped' || occasion.kind === 'resumed') {
        waiting.push(occasion);
        return { flow: answer.flow, next: now + 1 };
      }
      if (occasion.kind !== 'requested') for (const late of waiting.splice(0)) reference.at(now, late, view);
      answer = reference.at(now, occasion, view);
      return waiting.length > 0 ? { ...answer, next: now + 1 } : answer;
    },
  };
};

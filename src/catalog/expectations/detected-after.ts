import { defineExpectation, fault } from '../expectation.ts';

export const detectedAfter = defineExpectation({
  expectation: 'detected_after',
  title: 'Time to detection',
  doc: 'How long after its onset a fault was given away by an alarm or a refill; it has no value where it was undetected.',
  arguments: { fault: fault() },
  example: 'detected_after("the kink") < 3 days',
  gives: 'moment',
  read: (evidence, { fault }) => {
    const { name, from, detectedAfter } = evidence.fault(fault);
    if (from === null) return { none: `The fault ${name} never began.` };
    if (detectedAfter === null) return { none: `The fault ${name} was never detected.` };
    return { value: detectedAfter, at: from + detectedAfter };
  },
});

import { claim, defineExpectation, duration, fact } from '../expectation.ts';

export const after = defineExpectation({
  expectation: 'after',
  title: 'True soon after a fact',
  doc:
    'Whether after every fact of a kind a claim comes true within so long, the end of the run permitting. What the ' +
    'facts are told apart by may follow after a comma: after("bolus-started, bolus: patient", …).',
  arguments: { fact: fact(), within: duration(), claim: claim() },
  example: 'after("fault-ended", 6 h, delivered_rate() > 0.9 * intended_rate())',
  gives: 'truth',
});

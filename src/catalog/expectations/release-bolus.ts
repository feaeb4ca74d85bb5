import { defineExpectation, drug, fault } from '../expectation.ts';

const named = { ...drug('The drug, for its amount in that; the volume when left out.') };

export const releaseBolus = defineExpectation({
  expectation: 'release_bolus',
  title: 'Release bolus of a fault',
  doc: 'The volume that the line let out through the tip when a fault ended; with a drug, the amount of it in that.',
  arguments: { fault: fault(), drug: named },
  example: 'release_bolus("the kink") < 50 uL',
  gives: 'volume',
  givesOfDrug: 'amount',
  read: (evidence, { fault, drug }) => {
    const { name, from, harm, released } = evidence.fault(fault);
    if (from === null) return { none: `The fault ${name} never began.` };
    return { value: drug < 0 ? released : harm('release_bolus', drug) };
  },
});

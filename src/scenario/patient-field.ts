import { group } from '../fields/index.ts';
import { csfField } from './csf-field.ts';
import { requestsField } from './requests-field.ts';
import type { Scenario } from './scenario.ts';

const nobody: Scenario['patient'] = { requests: { kind: 'listed', moments: [] }, csf: [] };

/** The patient: when the button is pressed, and the fluid that the drugs spread in. */
export const patientField = group(
  { requests: requestsField, csf: csfField },
  { doc: 'The patient: requests, and the cerebrospinal fluid.', default: nobody },
);

import { basics } from './basics.ts';
import { care } from './care.ts';
import { careOfThePath } from './care-of-the-path.ts';
import { faultsOfTheCatheter } from './faults-catheter.ts';
import { faultsOfThePump } from './faults-pump.ts';
import { patients } from './patients.ts';
import { programs } from './programs.ts';
import type { Claims } from './run.ts';

export const claims: Claims = {
  ...basics,
  ...programs,
  ...faultsOfTheCatheter,
  ...faultsOfThePump,
  ...care,
  ...careOfThePath,
  ...patients,
};

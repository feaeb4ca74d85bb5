import { natureOf, pure } from '../../units/nature.ts';
import type { Gives } from '../../catalog/expectation.ts';
import type { Nature } from '../../units/nature.ts';
import type { Drug } from '../scenario.ts';

/** What a function gives is made of; an amount is one of the drug's own unit. */
export function natureGiven(gives: Gives, drug: Drug | undefined): Nature {
  const isUnits = drug?.unit === 'iu';
  switch (gives) {
    case 'amount':
      return natureOf(isUnits ? 'units' : 'mass');
    case 'amountRate':
      return natureOf(isUnits ? 'unitRate' : 'massRate');
    case 'concentration':
      return natureOf(isUnits ? 'unitConcentration' : 'massConcentration');
    case 'hours':
    case 'moment':
      return natureOf('time');
    case 'ratio':
    case 'count':
    case 'truth':
      return pure;
    default:
      return natureOf(gives);
  }
}

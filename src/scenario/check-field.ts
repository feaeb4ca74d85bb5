import { duration, group, share } from '../fields/index.ts';
import { milliseconds, quantity } from '../units/quantity.ts';

const exact = { amounts: quantity<'share'>(0), times: milliseconds(0) };

const fields = {
  amounts: share({
    doc: 'By how much a dose, a volume, a rate or a pressure may differ from the baseline, as a share of it.',
    default: exact.amounts,
    source: 'our choice: a run gives the same numbers every time',
  }),
  times: duration({
    doc: 'By how much a moment or the length of a time may differ from the baseline.',
    default: exact.times,
    source: 'our choice: a run gives the same moments every time',
  }),
};

/** How closely a run must meet its baseline. */
export const checkField = group(fields, {
  doc: 'How closely a run must meet its baseline: exactly, when left out.',
  default: exact,
});

import { momentWays, readMoment } from '../units/moment.ts';
import { misunderstood } from '../units/parsed.ts';
import { durationText } from '../units/duration-text.ts';
import { numeric } from './numeric.ts';
import { standing, textOf } from './reading.ts';
import type { Milliseconds } from '../units/quantity.ts';

/** A moment of the run: ms from start; written as an offset, `day 20 14:30` or `2026-01-25T14:30`. */
export const moment = numeric<Milliseconds>({
  form: 'moment ("36 h", "day 20 14:30", "2026-01-25T14:30")',
  unit: 'ms',
  jsonSchema: { type: 'string' },
  usual: { atLeast: 0 },
  show: durationText,
  parse: (input, { startMs }) => {
    const text = textOf(input);
    return text === null ? misunderstood(`${standing(input)}. ${momentWays}`) : readMoment(text, startMs);
  },
});

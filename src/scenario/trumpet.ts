import { duration, group, list, moment } from '../fields/index.ts';
import { milliseconds } from '../units/quantity.ts';
import type { Values } from '../fields/index.ts';
import type { TrumpetPlan } from './scenario.ts';

/** Windows in multiples of the spacing; those of worked examples F1 (30 s) and F4 (15 min). */
const usualMultiples = [1, 4, 10, 22, 38, 62];

/** A quarter of an hour, ms. */
const usualSpacing = milliseconds(900_000);

const fields = {
  spacing: duration({
    doc: 'Spacing of the samples.',
    above: 0,
    default: usualSpacing,
    source: 'worked example F4: a quarter of an hour, for the slow flows of implants',
  }),
  windows: list(duration({ doc: 'One window.', above: 0 }), {
    doc: 'Windows over which the mean flow is taken; 1, 4, 10, 22, 38 and 62 times the spacing when left out.',
    optional: true,
  }),
  from: moment({ doc: 'Where the analysed period begins.', default: milliseconds(0), defaultText: '0 h' }),
  to: moment({ doc: 'Where it ends; the end of the run when left out.', optional: true }),
};

/** How the trumpet curve is taken; none is taken when it is left out. */
export const trumpetField = group(fields, {
  doc: 'The trumpet curve: the extremes of the mean flow over windows of each length.',
  optional: true,
});

/** The plan of a trumpet curve, with what the file leaves out. */
export function trumpetPlan({ spacing, windows, from, to }: Values<typeof fields>, run: number): TrumpetPlan {
  const end = to ?? run;
  const usual = usualMultiples.map((multiple) => multiple * spacing).filter((window) => window <= end - from);
  return { spacing, windows: windows ?? usual, from, to: end };
}

/** The plan for a run whose file asks for no trumpet curve: all of the run, with no windows where it is too short. */
export function usualTrumpet(run: number): TrumpetPlan {
  return trumpetPlan(
    { spacing: usualSpacing, windows: undefined, from: milliseconds(0), to: undefined },
    run,
  );
}

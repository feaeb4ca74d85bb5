import { timeOfDayText } from '../units/clock.ts';
import { rate } from './amounts.ts';
import { firstUncovered } from './coverage.ts';
import { declare } from './declare.ts';
import { group } from './group.ts';
import { list } from './list.ts';
import { andThen, problem, value } from './reading.ts';
import { endOfDayTime, timeOfDay } from './time-of-day.ts';
import { choice } from './words.ts';
import type { FieldOptions, ValueOf } from './declare.ts';
import type { Field, Reading, ReadingContext, Values } from './field.ts';
import type { AmountPerHour } from '../units/quantity.ts';

/** One step of a flex schedule: a half-open window of the day at one rate. */
export interface BasalStep {
  /** Milliseconds since midnight. */
  readonly from: number;
  /** Milliseconds since midnight; 86 400 000 when the step runs to midnight. Before `from`: it wraps to the next day. */
  readonly to: number;
  /** Amount of the drug that `Basal.drug` names, µg/h or IU/h; 0 is off. */
  readonly rate: number;
  /** The days on which the step starts, 0 = Sunday … 6 = Saturday; null for every day. */
  readonly days: readonly number[] | null;
}

/** A basal program: steps painted in order onto the day. One rate is one step from 0 to 24 h. */
export interface Basal {
  /** Index of the drug that the rates are amounts of. */
  readonly drug: number;
  readonly steps: readonly BasalStep[];
}

const endOfDay = 86_400_000;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** 48 half hours on each of seven days: our choice, because pumps of this kind hold no more and painting stays instant. */
const mostSteps = 336;

const anyRate = rate({ doc: 'How much per time.' });
const rateOrOff: Field<AmountPerHour> = {
  ...anyRate,
  form: `${anyRate.form}, or off`,
  jsonSchema: { description: anyRate.doc, anyOf: [anyRate.jsonSchema, { const: 'off' }] },
  read: (input, context) => (input === 'off' ? value(0 as AmountPerHour) : anyRate.read(input, context)),
};

const stepFields = {
  from: timeOfDay({ doc: 'When the step begins.' }),
  to: endOfDayTime({
    doc: 'When it ends; midnight when left out, the next day when before `from`.',
    optional: true,
  }),
  rate: rateOrOff,
  days: list(choice({ doc: 'A day of the week.', of: weekdays }), {
    doc: 'The days on which it begins; every day when left out.',
    optional: true,
  }),
};

const steps = list(group(stepFields, { doc: 'A window of the day at one rate.' }), {
  doc: 'Steps, painted in order onto the day.',
});

/** A basal program: one rate, `off`, or steps by time of day that leave no time of the week uncovered. */
export const basal = <const O extends FieldOptions<Basal>>(options: O): Field<ValueOf<O, Basal>> =>
  declare<Basal, O>(options, {
    form: 'one rate (2 mg/day), off, or a list of steps by time of day',
    parts: stepFields,
    jsonSchema: { anyOf: [rateOrOff.jsonSchema, steps.jsonSchema] },
    show: ({ steps: shown }) => `${shown.length} steps`,
    read: (input, context) => {
      const read = Array.isArray(input) ? readSteps(input, context) : readOneRate(input, context);
      return andThen(read, (painted) => value({ drug: context.drug(context.primary), steps: painted }));
    },
  });

function readOneRate(input: unknown, context: ReadingContext): Reading<readonly BasalStep[]> {
  const wholeDay = { from: 0, to: endOfDay, days: null };
  return andThen(rateOrOff.read(input, context), (perHour) => value([{ ...wholeDay, rate: perHour }]));
}

function readSteps(input: readonly unknown[], context: ReadingContext): Reading<readonly BasalStep[]> {
  if (input.length > mostSteps)
    return problem(`A basal program has at most ${mostSteps} steps; this one has ${input.length}.`);
  return andThen(steps.read(input, context), (read) => {
    const painted = read.map(stepOf);
    const empty = painted.findIndex(({ from, to }) => from === to);
    if (empty >= 0)
      return problem('This step ends when it begins. One that runs to midnight has no "to".', [empty, 'to']);
    const gap = firstUncovered(painted);
    return gap === null ? value(painted) : problem(gapMessage(gap));
  });
}

function stepOf({ from, to, rate: perHour, days }: Values<typeof stepFields>): BasalStep {
  return { from, to: to ?? endOfDay, rate: perHour, days: days?.map((day) => weekdays.indexOf(day)) ?? null };
}

function gapMessage(gap: number): string {
  const when = `${weekdayNames[Math.floor(gap / endOfDay)]} ${timeOfDayText(gap % endOfDay)}`;
  return `No step covers ${when}. Begin the list with { from: 00:00, rate: off } where the pump should give nothing.`;
}

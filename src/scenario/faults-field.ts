import { faults } from '../catalog/faults/index.ts';
import { declare } from '../fields/declare.ts';
import { clockWindow, duration, group, moment, phaseLength } from '../fields/index.ts';
import { mapOf, problem, problemsBelow, standing, value } from '../fields/reading.ts';
import { quoted } from '../units/quoted.ts';
import { commonFields, entriesSchema, readEntry } from './entry.ts';
import { onset } from './onset-field.ts';
import type { Field, FieldProblem, Reading, ReadingContext, Values } from '../fields/index.ts';
import type { FaultEntry } from './scenario.ts';

type Faults = readonly FaultEntry[];

/** What every fault says beside the fields of its kind. */
export const faultFields = {
  ...commonFields,
  at: onset,
  for: duration({
    doc: 'How long it lasts; it stays when neither `for` nor `until` is given.',
    optional: true,
    above: 0,
  }),
  until: moment({ doc: 'When it ends.', optional: true }),
  intermittent: group(
    {
      on: phaseLength({ doc: 'How long it acts each time.' }),
      off: phaseLength({ doc: 'How long it pauses each time.' }),
      between: clockWindow({ doc: 'Times of day between which it acts at all.', optional: true }),
    },
    { doc: 'Makes it come and go while it lasts.', optional: true },
  ),
};

const options = { doc: 'What goes wrong, and when.', default: [] as Faults };

/** So many can be examined in a second or two, each with its twin. Our choice; an incident has a handful. */
const mostFaults = 200;

/** The faults, in the order of the file. What is wrong with one does not keep the others from being read. */
export const faultsField: Field<Faults> = declare<Faults, typeof options>(options, {
  form: 'list of faults ({ at: 16 days, fault: catheter-kink, … })',
  jsonSchema: entriesSchema(faults, faultFields),
  show: () => 'none',
  read: (input, context) => {
    if (!Array.isArray(input)) return problem(`${standing(input)}; here belongs a list of faults.`);
    if (input.length > mostFaults)
      return problem(`These are ${input.length} faults; a scenario has at most ${mostFaults}.`);
    const readings = input.map((each: unknown, index) => readFault(each, index, context));
    const rest = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
    const problems = [...problemsBelow(readings.entries()), ...sharedNames(rest, input)];
    return problems.length > 0 ? { ok: false, problems, rest } : value(rest);
  },
});

function readFault(input: unknown, index: number, context: ReadingContext): Reading<FaultEntry> {
  const entry = readEntry(faults, faultFields, input, context);
  if (!entry.ok) return { ok: false, problems: entry.problems };
  const { kind, values, common } = entry.value;
  const { at, name, for: lasting, until, intermittent } = common;
  if (lasting !== undefined && until !== undefined)
    return problem('"until" stands beside "for"; a fault has one end.', ['until']);
  return value({
    index,
    name: name ?? kind.kind,
    at: typeof at === 'number' ? at : null,
    on: typeof at === 'number' ? null : at,
    until: until ?? (lasting === undefined || typeof at !== 'number' ? null : at + lasting),
    lasting: lasting ?? null,
    kind,
    values,
    intermittent: intermittent === undefined ? null : phasesOf(intermittent),
  });
}

function phasesOf({
  on,
  off,
  between,
}: NonNullable<Values<typeof faultFields>['intermittent']>): FaultEntry['intermittent'] {
  return { on, off, between: between ?? null };
}

/** A name that the file gives means one fault: it is neither given before nor the kind of an unnamed one. */
function sharedNames(entries: Faults, input: readonly unknown[]): readonly FieldProblem[] {
  const isNamed = ({ index }: FaultEntry) => Object.hasOwn(mapOf(input[index]) ?? {}, 'name');
  const taken = new Set(entries.filter((entry) => !isNamed(entry)).map(({ name }) => name));
  return entries.filter(isNamed).flatMap(({ index, name }): readonly FieldProblem[] => {
    const message = `Another fault is called ${quoted(name)} too; a name means one fault.`;
    if (taken.has(name)) return [{ path: [index, 'name'], message }];
    taken.add(name);
    return [];
  });
}

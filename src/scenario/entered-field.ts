import { declare } from '../fields/declare.ts';
import { drugsBelow, readFields } from '../fields/index.ts';
import { mapSchema } from '../fields/map-schema.ts';
import { andThen, value } from '../fields/reading.ts';
import type { OrderKind } from '../catalog/kinds.ts';
import type { Field, Fields } from '../fields/index.ts';

/** What the pump gets instead of what was ordered, field by field. */
export type Entered = Readonly<Record<string, unknown>>;

const options = {
  doc: 'What the pump gets instead of what is ordered, by a mistake at its programming.',
  optional: true,
} as const;

/** The fields of an order of which the pump may get another value, each of them optional; its value holds those given. */
export function enteredField({ enters, fields }: OrderKind): Field<Entered | undefined> {
  const own: Fields = Object.fromEntries(
    enters.flatMap((key) => (fields[key] === undefined ? [] : [[key, optional(fields[key])]])),
  );
  const set = { fields: own, atLeastOne: [enters] };
  return declare<Entered, typeof options>(options, {
    form: `{ ${enters.map((key) => `${key}: …`).join(', ')} }`,
    parts: own,
    jsonSchema: mapSchema(set),
    show: (entered) => Object.keys(entered).join(', '),
    drugsIn: (input) => drugsBelow(own, input),
    read: (input, context) =>
      andThen(readFields<Fields>(set, input, context), (read) =>
        value(Object.fromEntries(Object.entries(read).filter(([, each]) => each !== undefined))),
      ),
  });
}

function optional({ default: _default, ...field }: Field<unknown>): Field<unknown> {
  return { ...field, optional: true };
}

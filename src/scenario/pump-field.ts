import { pumpFields } from '../catalog/pump-fields.ts';
import { generic } from '../catalog/pumps/generic.ts';
import { pumps } from '../catalog/pumps/index.ts';
import { declare } from '../fields/declare.ts';
import { readEach } from '../fields/index.ts';
import { mapSchema } from '../fields/map-schema.ts';
import { mapOf, textOf, value } from '../fields/reading.ts';
import { modelField, over } from './model-field.ts';
import type { Field, ReadingContext, Values } from '../fields/index.ts';
import type { PumpDesign } from '../model/device.ts';

const set = { fields: { model: modelField(pumps), ...pumpFields } };

type Given = Partial<Values<typeof set.fields>> & Pick<Values<typeof set.fields>, 'model'>;

const options = {
  doc: 'The pump: an entry of the catalogue, and what differs from it.',
  default: designOf({ model: generic }),
};

/** The pump: an entry of the catalogue with the file's own values over it, filled to its capacity unless they say otherwise. */
export const pumpField: Field<PumpDesign> = declare<PumpDesign, typeof options>(options, {
  form: 'map of model and what differs from it',
  jsonSchema: mapSchema(set),
  show: ({ model }) => model,
  read: (input, context) => {
    const { values, problems } = readEach(set, input, context);
    const { model } = values;
    if (problems.length === 0 && model !== undefined) return value(designOf({ ...values, model }));
    if (model === undefined) return { ok: false, problems };
    // A number that could not be read compares false with everything, so no check complains of what it does not know.
    const unread = Object.fromEntries(problems.map(({ path: [key = ''] }) => [key, NaN]));
    return { ok: false, problems, rest: { ...designOf({ ...values, model }), ...unread } };
  },
});

/** From where the pump counts a lockout, told before all else of it is read: what it says itself, or its model. */
export function lockoutFromOf(input: unknown, context: ReadingContext): PumpDesign['lockout_from'] {
  const { model, lockout_from } = mapOf(input) ?? {};
  const own = pumpFields.lockout_from.read(lockout_from, context);
  if (own.ok && own.value !== undefined) return own.value;
  return (pumps.find(textOf(model) ?? '') ?? generic).design.lockout_from;
}

function designOf({ model, after_alarm, ...given }: Given): PumpDesign {
  const { design } = model;
  const filled = given.filled ?? given.capacity ?? design.capacity;
  const own = over({ ...design, model: model.kind, filled }, given);
  return { ...own, after_alarm: over(design.after_alarm, after_alarm ?? {}) };
}

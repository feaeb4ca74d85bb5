import { catheterFields } from '../catalog/catheter-fields.ts';
import { generic } from '../catalog/catheters/generic.ts';
import { catheters } from '../catalog/catheters/index.ts';
import { declare } from '../fields/declare.ts';
import { readFields } from '../fields/index.ts';
import { mapSchema } from '../fields/map-schema.ts';
import { andThen, value } from '../fields/reading.ts';
import { modelField, over } from './model-field.ts';
import type { Field } from '../fields/index.ts';
import type { CatheterDesign } from '../model/device.ts';

const set = { fields: { model: modelField(catheters), ...catheterFields } };

const options = {
  doc: 'The catheter: an entry of the catalogue, and what differs from it.',
  default: { ...generic.design, model: generic.kind },
};

/** The catheter: an entry of the catalogue with the file's own values over it. */
export const catheterField: Field<CatheterDesign> = declare<CatheterDesign, typeof options>(options, {
  form: 'map of model and what differs from it',
  jsonSchema: mapSchema(set),
  show: ({ model }) => model,
  read: (input, context) =>
    andThen(readFields(set, input, context), ({ model, ...given }) =>
      value(over({ ...model.design, model: model.kind }, given)),
    ),
});

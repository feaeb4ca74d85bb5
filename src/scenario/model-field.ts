import { declare } from '../fields/declare.ts';
import { suggestion } from '../fields/index.ts';
import { problem, standing, value } from '../fields/reading.ts';
import { quoted } from '../units/quoted.ts';
import type { Registry } from '../catalog/registry.ts';
import type { Field } from '../fields/index.ts';

/** A device of the catalogue by its name; its value is that entry. The generic one when the file names none. */
export function modelField<K extends { readonly kind: string }>(registry: Registry<K>): Field<K> {
  const words = registry.all.map(({ kind }) => kind);
  const options = {
    doc: `The ${registry.word} of the catalogue; a field beside it stands over that entry's own.`,
    default: registry.find('generic') as K,
  };
  return declare<K, typeof options>(options, {
    form: `one of ${words.join(', ')}`,
    jsonSchema: { enum: words },
    show: ({ kind }) => kind,
    read: (input) => {
      if (typeof input !== 'string')
        return problem(`${standing(input)}; here belongs one of ${words.join(', ')}.`);
      const found = registry.find(input);
      if (found !== undefined) return value(found);
      return problem(
        `There is no ${registry.word} ${quoted(input)} in the catalogue. ${suggestion(input, words)}`,
      );
    },
  });
}

/** A design with the values that a file gives over it. */
export function over<Design extends object>(
  design: Design,
  given: { readonly [K in keyof Design]?: Design[K] | undefined },
): Design {
  const values = Object.entries(given).filter(([, each]) => each !== undefined);
  return { ...design, ...(Object.fromEntries(values) as Partial<Design>) };
}

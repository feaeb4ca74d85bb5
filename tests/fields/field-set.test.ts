import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  dose,
  drugName,
  group,
  length,
  list,
  readEach,
  readFields,
  share,
  volume,
} from '../../src/fields/index.ts';
import { mapSchema } from '../../src/fields/map-schema.ts';
import type { Values } from '../../src/fields/index.ts';
import type { Millimetres, Share } from '../../src/units/quantity.ts';
import { aContext, reads, shown } from '../support/reading-context.ts';

const kink = {
  fields: {
    position: share({ doc: 'Where it sits.', default: 1 }),
    passes: share({ doc: 'What gets through.', optional: true }),
    narrowing: share({ doc: 'What is lost of the diameter.', optional: true }),
    length: length({ doc: 'Over what length.', optional: true }),
  },
  exactlyOne: [['passes', 'narrowing']],
  onlyWith: { length: 'narrowing' },
};

const readKink = (input: unknown) => shown(readFields(kink, input, aContext));

describe('a set of fields', () => {
  it('fills in defaults and leaves what is optional undefined', () => {
    expect(readKink({ passes: '40 %' })).toEqual({
      position: 1,
      passes: 0.4,
      narrowing: undefined,
      length: undefined,
    });
  });

  it('reports everything that is wrong with it', () => {
    expect(readKink({ posision: '60 %', passes: '40', length: 3 })).toBe(
      [
        'posision: There is no key "posision" here. Did you mean "position"?',
        'length: "length" needs "narrowing" beside it.',
        'passes: "40" is not a share; it is written in per cent, as in "85 %".',
        'length: "3" has no unit. A length is written in mm, cm or m, as in "89 cm".',
      ].join('\n'),
    );
  });

  it('has values whose types say what may be missing, and in which unit they are', () => {
    type KinkValues = Values<typeof kink.fields>;
    expectTypeOf<KinkValues['position']>().toEqualTypeOf<Share>();
    expectTypeOf<KinkValues['length']>().toEqualTypeOf<Millimetres | undefined>();
    expect(kink.fields.length.optional).toBe(true);
  });

  it('wants exactly one of those that exclude each other', () => {
    expect(readKink({})).toBe(': Exactly one of passes, narrowing is needed; none is given.');
    expect(readKink({ passes: '40 %', narrowing: '80 %' })).toBe(
      'narrowing: "narrowing" stands beside "passes"; of passes, narrowing exactly one may be given.',
    );
  });

  it('wants at least one of those of which any will do', () => {
    const either = {
      fields: { v: volume({ doc: 'x', optional: true }), w: volume({ doc: 'y', optional: true }) },
    };
    const readEither = (input: unknown) =>
      shown(readFields({ ...either, atLeastOne: [['v', 'w']] }, input, aContext));
    expect(readEither({})).toBe(': At least one of v, w is needed; none is given.');
    expect(readEither({ w: '1 mL' })).toEqual({ v: undefined, w: 1_000 });
    expect(readEither({ v: '2 mL', w: '1 mL' })).toEqual({ v: 2_000, w: 1_000 });
    expect(mapSchema({ ...either, atLeastOne: [['v', 'w']] })['allOf']).toEqual([
      { anyOf: [{ required: ['v'] }, { required: ['w'] }] },
    ]);
  });

  it('knows no key that the language put there', () => {
    const polluted = JSON.parse('{"passes": "40 %", "__proto__": {"position": "1 %"}}') as unknown;
    expect(readKink(polluted)).toContain('There is no key "__proto__" here');
    expect(readKink({ passes: '40 %', constructor: 1 })).toContain('There is no key "constructor" here');
    expect(({} as { position?: unknown }).position).toBeUndefined();
  });

  it('is a map and nothing else', () => {
    expect(readKink(['40 %'])).toBe(
      ': This is a list; here belongs a map of position, passes, narrowing, length.',
    );
    expect(readKink(null)).toContain('Nothing stands here');
  });

  it('reads doses in the unit of the drug beside them', () => {
    const bolus = { fields: { dose: dose({ doc: 'x' }), drug: drugName({ doc: 'x', optional: true }) } };
    expect(shown(readFields(bolus, { dose: '5 IU', drug: 'ziconotide' }, aContext))).toEqual({
      dose: 5,
      drug: 2,
    });
    expect(shown(readFields(bolus, { dose: '5 IU', drug: 'morphine' }, aContext))).toContain(
      'is given by mass',
    );
    expect(shown(readFields(bolus, { dose: '5 mg', drug: 'saline' }, aContext))).toContain(
      'There is no drug "saline"',
    );
  });

  it('gives what it can read although the rest is wrong', () => {
    const { values, problems } = readEach(kink, { passes: '40 %', position: 1 }, aContext);
    expect(values.passes).toBe(0.4);
    expect(values.position).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

describe('a group', () => {
  const into = group(
    { reservoir: share({ doc: 'x' }), pocket: share({ doc: 'y' }) },
    { doc: 'Where it goes.', optional: true },
  );

  it('is a set of fields below one key', () => {
    expect(reads(into, { reservoir: '80 %', pocket: '20 %' })).toEqual({ reservoir: 0.8, pocket: 0.2 });
    expect(reads(into, { reservoir: '80 %' })).toBe(': "pocket" is missing. Write it as: share (per cent).');
    expect(reads(into, { reservoir: '80', pocket: '20 %' })).toContain('reservoir: "80" is not a share');
  });
});

describe('a list', () => {
  const volumes = list(volume({ doc: 'x' }), { doc: 'Volumes.' });

  it('reads each of its values and says which are wrong', () => {
    expect(reads(volumes, ['1 mL', '2 mL'])).toEqual([1_000, 2_000]);
    expect(reads(volumes, ['1 mL', 2, '3 mg'])).toMatch(/^1: "2" has no unit.*\n2: "3 mg" is a mass/);
    expect(reads(volumes, [])).toBe(': This list is empty.');
    expect(reads(volumes, '1 mL')).toContain('This is "1 mL"; here belongs a list, in brackets');
  });

  it('may be empty where it says so', () => {
    const some = list(volume({ doc: 'x' }), { doc: 'Volumes.', mayBeEmpty: true });
    expect(reads(some, [])).toEqual([]);
    expect(some.jsonSchema).not.toHaveProperty('minItems');
    expect(volumes.jsonSchema).toHaveProperty('minItems', 1);
  });
});

describe('the JSON Schema of a set of fields', () => {
  it('says what is required, what excludes what, and that there is nothing else', () => {
    const { properties, ...rest } = mapSchema(kink);
    expect(Object.keys(properties as object)).toEqual(['position', 'passes', 'narrowing', 'length']);
    expect(rest).toEqual({
      type: 'object',
      additionalProperties: false,
      allOf: [{ oneOf: [{ required: ['passes'] }, { required: ['narrowing'] }] }],
      dependentRequired: { length: ['narrowing'] },
    });
    expect(mapSchema({ fields: { v: volume({ doc: 'x' }) } })['required']).toEqual(['v']);
  });
});

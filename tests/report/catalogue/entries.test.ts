import { describe, expect, it } from 'vitest';
import { alarms } from '../../../src/catalog/alarms/index.ts';
import { catheters } from '../../../src/catalog/catheters/index.ts';
import { drugs } from '../../../src/catalog/drugs/index.ts';
import { faults } from '../../../src/catalog/faults/index.ts';
import { orders } from '../../../src/catalog/orders/index.ts';
import { pumps } from '../../../src/catalog/pumps/index.ts';
import { catalogue } from '../../../src/report/catalogue/families.ts';
import type { KindEntry } from '../../../src/report/catalogue/entry.ts';

const families = catalogue();

function entry(family: string, kind: string): KindEntry {
  const found = families.find((each) => each.family === family)?.kinds.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`The catalogue has no ${family} ${kind}.`);
  return found;
}

describe('the catalogue in plain data', () => {
  it.each(Object.entries({ pumps, catheters, drugs, orders, faults, alarms }))(
    'holds every kind of the %s, in order',
    (name, { all }) => {
      const kinds = families.find(({ family }) => family === name)?.kinds ?? [];
      expect(kinds.map(({ kind, title, doc, sources }) => ({ kind, title, doc, sources }))).toEqual(
        all.map(({ kind, title, doc, sources }) => ({ kind, title, doc, sources })),
      );
    },
  );

  it('survives being written as JSON', () => {
    expect(JSON.parse(JSON.stringify(families))).toEqual(families);
  });

  it('has the same keys for every kind and every field, so that a program may count on them', () => {
    for (const { kinds, fields } of families) {
      for (const { design: _, alarm: _a, pump: _p, drug: _d, hazard: _h, ...kind } of kinds)
        expect(Object.keys(kind)).toEqual([
          'family',
          'kind',
          'title',
          'doc',
          'sources',
          'example',
          'fields',
          'exactly_one_of',
          'at_least_one_of',
          'only_with',
          'notes',
        ]);
      for (const field of [...fields, ...kinds.flatMap((kind) => kind.fields)])
        expect(Object.keys(field)).toEqual([
          'key',
          'doc',
          'form',
          'required',
          'unit',
          'bounds',
          'bounds_text',
          'default',
          'default_text',
          'source',
        ]);
    }
  });
});

describe('a field in plain data', () => {
  const field = (family: string, kind: string, key: string) =>
    entry(family, kind).fields.find((each) => each.key === key);

  it('has its bounds in canonical units and in words', () => {
    expect(field('faults', 'catheter-kink', 'passes')).toMatchObject({
      required: false,
      unit: null,
      bounds: { above: 0, below: 1 },
      bounds_text: 'above 0 % and below 100 %',
    });
    expect(field('orders', 'refill', 'volume')).toMatchObject({
      required: true,
      unit: 'uL',
      bounds: { above: 0 },
      form: 'volume (uL, mL, L)',
    });
  });

  it('has its default as a number and as a person writes it, and its source', () => {
    expect(field('faults', 'motor-stall', 'detected_after')).toMatchObject({
      unit: 'ms',
      default: 20 * 60_000,
      default_text: '20 min',
      source: expect.stringContaining('unverified') as string,
    });
  });

  it('is found inside another under a path, of a map and of a list', () => {
    expect(field('orders', 'refill', 'rinses.n')).toMatchObject({ bounds: { at_least: 1, at_most: 20 } });
    expect(field('orders', 'set-basal', 'basal[].rate')).toMatchObject({ required: true });
  });
});

describe('a device in plain data', () => {
  it('has each value of its design with its unit', () => {
    const { design = [] } = entry('pumps', 'synchromed-ii-20');
    const value = (key: string) => design.find((each) => each.key === key);
    expect(value('capacity')).toEqual({ key: 'capacity', value: 20_000, unit: 'uL', text: '20 mL' });
    expect(value('slip_from')).toEqual({ key: 'slip_from', value: 0.8, unit: null, text: '80 %' });
    expect(value('occlusion_at')).toMatchObject({ value: null, text: 'none' });
    expect(value('after_alarm.empty')).toMatchObject({ value: 'stop', text: 'stop' });
  });

  it('has no value that no field of its family explains', () => {
    for (const { kinds, fields } of families) {
      const keys = fields.map(({ key }) => key);
      for (const { design = [] } of kinds) for (const { key } of design) expect(keys).toContain(key);
    }
  });
});

describe('an alarm in plain data', () => {
  it('says what it watches, and what each pump that has it does then', () => {
    const { alarm } = entry('alarms', 'low-reservoir');
    expect(alarm).toMatchObject({ severity: 'non-critical', watches: 'level', after: 'low', latches: true });
    expect(alarm?.pumps).toContainEqual({
      pump: 'synchromed-ii-20',
      threshold: 2_000,
      threshold_text: '2 mL',
      flow_after: 'continue',
    });
  });

  it('of the pressure belongs to no pump without a sensor', () => {
    const named = entry('alarms', 'occlusion').alarm?.pumps.map(({ pump }) => pump) ?? [];
    const sensing = pumps.all.filter(({ design }) => design.occlusion_at !== null).map(({ kind }) => kind);
    expect(named).toEqual(sensing);
  });
});

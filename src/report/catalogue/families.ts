import { alarms } from '../../catalog/alarms/index.ts';
import { catheterFields } from '../../catalog/catheter-fields.ts';
import { catheters } from '../../catalog/catheters/index.ts';
import { expectations } from '../../catalog/expectations/index.ts';
import { faults } from '../../catalog/faults/index.ts';
import { drugs } from '../../catalog/drugs/index.ts';
import type { DrugKind, Kind, PumpKind } from '../../catalog/kinds.ts';
import { orders } from '../../catalog/orders/index.ts';
import { pumpFields } from '../../catalog/pump-fields.ts';
import { pumps } from '../../catalog/pumps/index.ts';
import { commonFields } from '../../scenario/entry.ts';
import { faultFields } from '../../scenario/faults-field.ts';
import { alarmEntry } from './alarm-entry.ts';
import { designEntries } from './design-entries.ts';
import { fieldEntries } from './field-entries.ts';
import { functionNotes } from './function-entry.ts';
import type { DrugEntry, FamilyEntry, FamilyName, KindEntry, PumpEntry } from './entry.ts';

/** The whole catalogue in plain data, made from what every kind declares of itself. */
export function catalogue(): readonly FamilyEntry[] {
  return [
    {
      family: 'pumps',
      word: pumps.word,
      written: 'pump: { model: … }',
      doc: 'What pushes the drug. A scenario may say any of its values otherwise, beside the model.',
      fields: fieldEntries(pumpFields),
      kinds: pumps.all.map((kind) => ({
        ...said('pumps', kind),
        example: `pump: { model: ${kind.kind} }`,
        design: designEntries(pumpFields, kind.design),
        pump: pumpEntry(kind),
      })),
    },
    {
      family: 'catheters',
      word: catheters.word,
      written: 'catheter: { model: … }',
      doc: 'What leads from the pump to the tip. A scenario may say any of its values otherwise, beside the model.',
      fields: fieldEntries(catheterFields),
      kinds: catheters.all.map((kind) => ({
        ...said('catheters', kind),
        example: `catheter: { model: ${kind.kind} }`,
        design: designEntries(catheterFields, kind.design),
      })),
    },
    {
      family: 'drugs',
      word: drugs.word,
      written: 'drugs: { NAME: 10 mg/mL }',
      doc: 'Drugs of which something is known. A scenario may name any other: nothing that stands here enters a run.',
      fields: [],
      kinds: drugs.all.map((kind) => ({ ...said('drugs', kind), drug: drugEntry(kind) })),
    },
    {
      family: 'orders',
      word: orders.word,
      written: 'orders: [{ at: …, order: … }]',
      doc: 'What a clinician does at one moment.',
      fields: fieldEntries(commonFields),
      kinds: orders.all.map((kind) => ({ ...withFields('orders', kind), notes: entered(kind.enters) })),
    },
    {
      family: 'faults',
      word: faults.word,
      written: 'faults: [{ at: …, fault: … }]',
      doc: 'What goes wrong, for a time or for good.',
      fields: fieldEntries(faultFields),
      kinds: faults.all.map((kind) => ({
        ...withFields('faults', kind),
        notes: released(kind.obstructs),
        hazard: kind.hazard,
      })),
    },
    {
      family: 'alarms',
      word: alarms.word,
      written: 'pump: { after_alarm: { … } }',
      doc: 'What the pump itself notices, and what it then makes of the flow.',
      fields: [],
      kinds: alarms.all.map((kind) => ({ ...said('alarms', kind), alarm: alarmEntry(kind) })),
    },
    {
      family: 'expectations',
      word: expectations.word,
      written: 'expect: [ CLAIM ]',
      doc:
        'The functions of claims, which must be true when the run is over. Beside them stand numbers with units, ' +
        '`+ - * / ^ mod`, `== != < <= > >=`, `and or xor not`, `to` and a unit to show a value in, `abs`, and ' +
        '`round`, `floor`, `ceil` and `fix`, which count in the unit that stands last: `round(delivered(), 1, mg)`.',
      fields: [],
      kinds: expectations.all.map((kind) => ({
        ...said('expectations', kind),
        example: `expect: ['${kind.example}']`,
        notes: functionNotes(kind),
      })),
    },
  ];
}

function said(
  family: FamilyName,
  { kind, title, doc, sources }: Pick<Kind, 'kind' | 'title' | 'doc' | 'sources'>,
): KindEntry {
  return {
    family,
    kind,
    title,
    doc,
    sources,
    example: null,
    fields: [],
    exactly_one_of: [],
    at_least_one_of: [],
    only_with: {},
    notes: [],
  };
}

function withFields(family: FamilyName, kind: Kind): KindEntry {
  return {
    ...said(family, kind),
    example: kind.example,
    fields: fieldEntries(kind.fields, kind.exactlyOne),
    exactly_one_of: kind.exactlyOne,
    at_least_one_of: kind.atLeastOne,
    only_with: kind.onlyWith,
  };
}

function pumpEntry({ canSense, design: { takes, mri } }: PumpKind): PumpEntry {
  return { takes, mri, can_sense: canSense };
}

function drugEntry({ dosing, csf }: DrugKind): DrugEntry {
  return { dosing, csf_volume: csf.volume, csf_clearance: csf.clearance, csf_half_life: csf.half_life };
}

function entered(fields: readonly string[]): readonly string[] {
  if (fields.length === 0) return [];
  return [`The pump may get another value than the one ordered, under \`entered\`: ${fields.join(', ')}.`];
}

function released(obstructs: boolean): readonly string[] {
  return obstructs ? ['Its end lets out what the line has stored, as a release bolus.'] : [];
}

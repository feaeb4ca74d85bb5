import { defineFault } from '../define.ts';

export const tipMigration = defineFault({
  fault: 'tip-migration',
  title: 'Migration of the tip',
  doc: 'The tip has slipped out of the intrathecal space: what leaves it is lost outside, and nothing else changes.',
  hazard:
    'All of the dose lost outside the intrathecal space, unnoticed by the pump: withdrawal, return of symptoms.',
  sources: [
    'Signature of a migrated tip: nothing intrathecal, pressure and residual normal (facts on signatures).',
  ],
  fields: {},
  example: 'faults: [{ at: 3 days, fault: tip-migration, for: 2 days }]',
  distort: (plant) => ({ ...plant, migrated: true }),
});

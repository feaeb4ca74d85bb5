import { length, resistance, share } from '../../fields/index.ts';
import { kinkThatPasses, narrowedResistance, withObstruction } from '../../model/plant.ts';
import { defineFault } from '../define.ts';

export const catheterKink = defineFault({
  fault: 'catheter-kink',
  title: 'Catheter kink',
  doc:
    'Adds a resistance in series. A displacement pump pushes on, so the dose comes late, not less, until the pressure ' +
    'it needs nears the stall pressure: a narrowing that is not nearly total only delays.',
  hazard:
    'Delivery late or too little: withdrawal, return of symptoms; what was stored let go at once: overdose.',
  sources: ['Hagen–Poiseuille: resistance ∝ 1/diameter⁴'],
  fields: {
    position: share({ doc: 'Where it sits, from the pump (0 %) to the tip (100 %).', default: 1 }),
    passes: share({
      doc: 'Share of the mean basal flow of the day of onset that still gets through in steady state, whatever else acts.',
      optional: true,
      above: 0,
      below: 1,
    }),
    resistance: resistance({ doc: 'What the kink adds to the clean catheter.', optional: true, above: 0 }),
    narrowing: share({ doc: 'Share of the diameter that is lost.', optional: true, above: 0, below: 1 }),
    length: length({ doc: 'Over what length the lumen is narrowed.', optional: true, above: 0 }),
  },
  exactlyOne: [['passes', 'resistance', 'narrowing']],
  onlyWith: { length: 'narrowing', narrowing: 'length' },
  example: 'faults: [{ at: 3 days, fault: catheter-kink, passes: 40 %, for: 1 day }]',
  obstructs: true,
  atOnset: (values, onset) =>
    values.passes === undefined
      ? values
      : { ...values, resistance: kinkThatPasses(values.passes, onset) as typeof values.resistance },
  distort: (plant, { position, resistance, narrowing, length }) =>
    withObstruction(
      plant,
      position,
      resistance ?? narrowedResistance(plant.line, narrowing ?? 0, length ?? 0),
    ),
});

import { dimensions, formOf, guidance, patternOf } from '../units/dimension.ts';
import { misunderstood } from '../units/parsed.ts';
import { quantityText, readQuantity } from '../units/quantity-text.ts';
import { MEANT, numeric } from './numeric.ts';
import { standing, textOf } from './reading.ts';
import type { Dimension } from '../units/dimension.ts';
import type { Amount, AmountPerHour, Concentration } from '../units/quantity.ts';
import type { ReadingContext } from './field.ts';

/** One measure of a drug, in the unit that the drug is dosed in. */
interface Dosing {
  readonly ug: Dimension;
  readonly iu: Dimension;
}

function dosed<T extends number>(dosing: Dosing) {
  const dimensionIn = (context: ReadingContext | undefined) =>
    context === undefined ? dosing.ug : dosing[context.drugUnit(context.primary)];
  return numeric<T>({
    form: formOf(dosing.ug),
    unit: `${dosing.ug.canonical} or ${dosing.iu.canonical}`,
    jsonSchema: {
      type: 'string',
      anyOf: [{ pattern: patternOf(dosing.ug) }, { pattern: patternOf(dosing.iu) }],
    },
    usual: { atLeast: 0 },
    sizes: MEANT,
    show: (value, context) => quantityText(value, dimensionIn(context)),
    parse: (input, context) => {
      const dimension = dimensionIn(context);
      const text = textOf(input);
      if (text === null) return misunderstood(`${standing(input)}. ${guidance(dimension)}`);
      const read = readQuantity(text, dimension);
      const otherUnit = dimension === dosing.ug ? dosing.iu : dosing.ug;
      const unit = context.drugUnit(context.primary) === 'iu' ? 'in international units' : 'by mass';
      return read.ok || !readQuantity(text, otherUnit).ok
        ? read
        : misunderstood(`${read.message} The concentration of ${context.primary} is given ${unit}.`);
    },
  });
}

/** An amount of the drug: µg or IU. */
export const dose = dosed<Amount>({ ug: dimensions.mass, iu: dimensions.units });
/** An amount of the drug per time: µg/h or IU/h. */
export const rate = dosed<AmountPerHour>({ ug: dimensions.massRate, iu: dimensions.unitRate });
/** An amount of the drug per volume: µg/µL or IU/µL. */
export const concentration = dosed<Concentration>({
  ug: dimensions.massConcentration,
  iu: dimensions.unitConcentration,
});

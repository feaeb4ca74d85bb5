import { dimensions, formOf, guidance, patternOf } from '../units/dimension.ts';
import { quantityText, readQuantity } from '../units/quantity-text.ts';
import { misunderstood } from '../units/parsed.ts';
import { MEANT, numeric } from './numeric.ts';
import { standing, textOf } from './reading.ts';
import type { Dimension } from '../units/dimension.ts';
import type { Quantity } from '../units/quantity.ts';

function measured<Unit extends string>(dimension: Dimension) {
  return numeric<Quantity<Unit>>({
    form: formOf(dimension),
    unit: dimension.canonical,
    jsonSchema: { type: 'string', pattern: patternOf(dimension) },
    usual: { atLeast: 0 },
    sizes: MEANT,
    show: (value) => quantityText(value, dimension),
    parse: (input) => {
      const text = textOf(input);
      return text === null
        ? misunderstood(`${standing(input)}. ${guidance(dimension)}`)
        : readQuantity(text, dimension);
    },
  });
}

/** µL. */
export const volume = measured<'µL'>(dimensions.volume);
/** µL/h. */
export const flow = measured<'µL/h'>(dimensions.flow);
/** kPa. */
export const pressure = measured<'kPa'>(dimensions.pressure);
/** mm. */
export const length = measured<'mm'>(dimensions.length);
/** °C; below 0 only where `atLeast` or `above` says so. */
export const temperature = measured<'degC'>(dimensions.temperature);
/** mPa·s. */
export const viscosity = measured<'mPa*s'>(dimensions.viscosity);
/** kPa/(µL/h). */
export const resistance = measured<'kPa/(µL/h)'>(dimensions.resistance);
/** µL/kPa. */
export const compliance = measured<'µL/kPa'>(dimensions.compliance);
/** µL/mm. */
export const volumePerLength = measured<'µL/mm'>(dimensions.volumePerLength);

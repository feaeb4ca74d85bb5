declare const unit: unique symbol;

/** A number in one unit. It is an ordinary number at run time; the unit lives in the type alone. */
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** Gives a bare number its unit: `quantity<'µL'>(18000)`. Meant for constants and for the edges where text is read. */
export const quantity = <Unit extends string>(value: number): Quantity<Unit> => value as Quantity<Unit>;

export type Microlitres = Quantity<'µL'>;
export type Micrograms = Quantity<'µg'>;
export type InternationalUnits = Quantity<'IU'>;
export type Milliseconds = Quantity<'ms'>;
export type Kilopascals = Quantity<'kPa'>;
export type Millimetres = Quantity<'mm'>;
export type DegreesCelsius = Quantity<'degC'>;
export type MillipascalSeconds = Quantity<'mPa*s'>;
export type MicrolitresPerHour = Quantity<'µL/h'>;
export type MicrolitresPerMillimetre = Quantity<'µL/mm'>;
export type MicrolitresPerKilopascal = Quantity<'µL/kPa'>;
export type KilopascalHoursPerMicrolitre = Quantity<'kPa/(µL/h)'>;
/** A part of a whole: 85 % is 0.85. */
export type Share = Quantity<'share'>;
/** A multiple of what it would be: 1 changes nothing. */
export type Factor = Quantity<'factor'>;

/** An amount of a drug: µg, or IU where the drug is dosed in international units. */
export type Amount = Micrograms | InternationalUnits;
/** Amount per hour. */
export type AmountPerHour = Quantity<'µg/h'> | Quantity<'IU/h'>;
/** Amount per µL; 1 µg/µL is 1 mg/mL. */
export type Concentration = Quantity<'µg/µL'> | Quantity<'IU/µL'>;

export const milliseconds = quantity<'ms'>;
export const hours = (count: number): Milliseconds => milliseconds(count * 3_600_000);
export const days = (count: number): Milliseconds => milliseconds(count * 86_400_000);

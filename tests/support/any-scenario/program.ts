import fc from 'fast-check';
import { amount, type AnyDrug } from './drugs.ts';
import { clockWindow, oneOf, partly, timeOfDay, type Written } from './words.ts';

/** Milligrams (or hundreds of IU) a day. */
const perDay = fc.oneof(
  { weight: 6, arbitrary: oneOf(0.25, 0.5, 1, 2, 4) },
  { weight: 1, arbitrary: fc.constant(0) },
);

export const rateText = (drug: AnyDrug, mg: number): string => (mg === 0 ? 'off' : `${amount(drug, mg)}/day`);

const days = fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], { minLength: 1 });

/** One rate, or steps over a rate for the whole day. */
export function anyBasal(drug: AnyDrug): fc.Arbitrary<unknown> {
  const rate = perDay.map((mg) => rateText(drug, mg));
  const step = fc
    .tuple(clockWindow, partly({ rate, days }, ['rate']))
    .map(([[from, to], rest]) => ({ from, to, ...rest }));
  const steps = fc
    .tuple(rate, fc.array(step, { minLength: 1, maxLength: 3 }))
    .map(([base, over]) => [{ from: '00:00', rate: base }, ...over]);
  return fc.oneof({ weight: 2, arbitrary: rate }, steps);
}

/** Milligrams (or hundreds of IU) of one bolus. */
export const doseOf = (drug: AnyDrug): fc.Arbitrary<string> =>
  oneOf(0.005, 0.02, 0.07, 0.1).map((mg) => amount(drug, mg));

/** Series of boluses; `firsts` are moments at which one may begin: none before the program is in force. */
export function anyBoluses(drug: AnyDrug, firsts: fc.Arbitrary<string>): fc.Arbitrary<readonly Written[]> {
  const bolus = partly(
    {
      dose: doseOf(drug),
      over: oneOf('2 min', '15 min', '1 h'),
      every: oneOf('1 h', '3 h', '6 h', '25 h', '61 min'),
      first: fc.oneof(timeOfDay, timeOfDay, firsts),
    },
    ['dose', 'over', 'every'],
  );
  return fc.array(bolus, { maxLength: 2 });
}

export function anyPatientBolus(drug: AnyDrug): fc.Arbitrary<Written> {
  const bolus = partly(
    {
      dose: doseOf(drug),
      over: oneOf('1 min', '10 min', '50 min'),
      lockout: oneOf('10 min', '2 h', '5 h'),
      lockout_from: oneOf('start', 'end'),
    },
    ['dose', 'over'],
  );
  const most = fc.option(fc.record({ max: oneOf(1, 2, 3), per: oneOf('4 h', '24 h', 'day') }));
  return fc.tuple(bolus, most).map(([asked, limit]) => ({ ...asked, ...limit }));
}

export function anyDoseLimit(drug: AnyDrug): fc.Arbitrary<Written> {
  return fc.record({
    dose: oneOf(0.3, 0.7, 1.5, 5).map((mg) => amount(drug, mg)),
    per: oneOf('4 h', '12 h', '24 h'),
  });
}

/** Any part of a program, and those parts that are needed. */
export function anyProgram(
  drug: AnyDrug,
  firsts: fc.Arbitrary<string>,
  needed: readonly string[],
  basalOf: AnyDrug = drug,
): fc.Arbitrary<Written> {
  return partly(
    {
      basal: anyBasal(basalOf),
      boluses: anyBoluses(drug, firsts),
      patient_bolus: anyPatientBolus(drug),
      dose_limit: anyDoseLimit(drug),
    },
    needed,
  );
}

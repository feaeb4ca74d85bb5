import type { Basal } from '../fields/index.ts';
import type { PatientBolus, ScheduledBolus } from '../model/program.ts';
import type { Path } from './tree.ts';

/** A part of a program and where it stands in the file. */
interface Part<T> {
  readonly value: T;
  readonly path: Path;
}

/** Everything that is programmed at one time. */
export interface Programmed {
  readonly basal: Part<Basal>;
  readonly boluses: Part<readonly ScheduledBolus[]>;
  /** Null: the patient may ask for nothing. */
  readonly patientBolus: Part<PatientBolus> | null;
  /** The drug that the dose limit is an amount of, by its index; null without a limit. */
  readonly limited: Part<number> | null;
}

/** What is programmed once the parts that a map gives stand over what was before. */
export function programmed(
  before: Programmed | null,
  given: Readonly<Record<string, unknown>>,
  path: Path,
  primary: number,
): Programmed {
  const { basal, boluses, patient_bolus, dose_limit } = given;
  const here = <T>(value: unknown, key: string): Part<T> | null =>
    value === undefined ? null : { value: value as T, path: [...path, key] };
  return {
    basal: here<Basal>(basal, 'basal') ?? (before as Programmed).basal,
    boluses: here<readonly ScheduledBolus[]>(boluses, 'boluses') ?? before?.boluses ?? { value: [], path },
    patientBolus: here<PatientBolus>(patient_bolus, 'patient_bolus') ?? before?.patientBolus ?? null,
    limited:
      dose_limit === undefined
        ? (before?.limited ?? null)
        : { value: primary, path: [...path, 'dose_limit'] },
  };
}

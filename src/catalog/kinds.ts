import type { Fields, Values } from '../fields/field.ts';
import type { CatheterDesign, PumpDesign } from '../model/device.ts';
import type { Order } from '../model/commands.ts';
import type { Onset, Plant } from '../model/plant.ts';

/** What every kind says of itself: its name, what it means, where its numbers come from, and a fragment that runs. */
export interface Kind {
  /** The word in the scenario file, the results and the plots. */
  readonly kind: string;
  readonly title: string;
  readonly doc: string;
  /** Sources of the physics and of the defaults. */
  readonly sources: readonly string[];
  readonly fields: Fields;
  /** A YAML fragment that runs when it is merged over a healthy base scenario. */
  readonly example: string;
  /** Groups of fields of which exactly one must be given. */
  readonly exactlyOne: readonly (readonly string[])[];
  /** Groups of fields of which at least one must be given. */
  readonly atLeastOne: readonly (readonly string[])[];
  /** Fields that make sense only beside another: `{ length: 'narrowing' }`. */
  readonly onlyWith: Readonly<Record<string, string>>;
}

/** A standing fault: it distorts the plant while it lasts and leaves no trace in it when it is left out. */
export interface FaultKind extends Kind {
  /** What it may come to for a patient, in general and in plain words; how likely and how grave it does not say. */
  readonly hazard: string;
  /** True when its end opens the line, so that what was stored comes out as a release bolus. */
  readonly obstructs: boolean;
  /** What needs the circumstances of the onset is settled there, once; else the values as they are. */
  atOnset(values: never, onset: Onset): unknown;
  /** The plant with this fault in it, `age` ms after the onset and `standing` ms after it last came on. Pure. */
  distort(plant: Plant, values: never, age: number, standing: number): Plant;
  /** Moments (ms after the onset) at which the distortion changes while the fault stands; empty for a constant one. */
  steps(values: never): readonly number[];
}

/** An order: what a clinician does at one moment. */
export interface OrderKind extends Kind {
  /** Fields of which the pump may get another value than the one ordered (`entered`); empty: it programs nothing. */
  readonly enters: readonly string[];
  /** The command that the pump or the clinic obeys. */
  command(values: never): Order;
}

/** Everything a kind of fault declares; what is left out takes the plain behaviour. */
export interface FaultDeclaration<F extends Fields> {
  readonly fault: string;
  readonly title: string;
  readonly doc: string;
  readonly hazard: string;
  readonly sources: readonly string[];
  readonly fields: F;
  readonly example: string;
  readonly exactlyOne?: readonly (readonly string[])[];
  readonly onlyWith?: Readonly<Record<string, string>>;
  readonly obstructs?: true;
  readonly atOnset?: (values: Values<F>, onset: Onset) => Values<F>;
  readonly distort: (plant: Plant, values: Values<F>, age: number, standing: number) => Plant;
  readonly steps?: (values: Values<F>) => readonly number[];
}

/** Everything a kind of order declares. */
export interface OrderDeclaration<F extends Fields> {
  readonly order: string;
  readonly title: string;
  readonly doc: string;
  readonly sources: readonly string[];
  readonly fields: F;
  readonly example: string;
  readonly exactlyOne?: readonly (readonly string[])[];
  readonly atLeastOne?: readonly (readonly string[])[];
  readonly onlyWith?: Readonly<Record<string, string>>;
  readonly enters?: readonly (keyof F & string)[];
  readonly command: (values: Values<F>) => Order;
}

/** A pump as it can be chosen by `model`. */
export interface PumpKind {
  readonly kind: string;
  readonly title: string;
  readonly doc: string;
  readonly sources: readonly string[];
  /** Whether it can be given a pressure sensor (`occlusion_at`); a product that has none cannot. */
  readonly canSense: boolean;
  /** The design when the file says nothing else; it is filled to its capacity. */
  readonly design: Omit<PumpDesign, 'model' | 'filled'>;
}

/** A catheter as it can be chosen by `model`. */
export interface CatheterKind {
  readonly kind: string;
  readonly title: string;
  readonly doc: string;
  readonly sources: readonly string[];
  readonly design: Omit<CatheterDesign, 'model'>;
}

/** A drug of which something is known. A scenario may name any other just as well: nothing of this enters a run. */
export interface DrugKind {
  readonly kind: string;
  readonly title: string;
  readonly doc: string;
  readonly sources: readonly string[];
  /** Doses in use, in words; null where no source could be read. */
  readonly dosing: string | null;
  /** Its kinetics in cerebrospinal fluid as the sources have them, in words; null where none gives a number. */
  readonly csf: {
    readonly volume: string | null;
    readonly clearance: string | null;
    readonly half_life: string | null;
  };
}

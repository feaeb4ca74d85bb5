/** The families of kinds, in the order in which a scenario meets them. */
export const familyNames = [
  'pumps',
  'catheters',
  'drugs',
  'orders',
  'faults',
  'alarms',
  'expectations',
] as const;
export type FamilyName = (typeof familyNames)[number];

/** A family in plain data: what `pumpsim list FAMILY --json` prints. A later version may add keys, never rename them. */
export interface FamilyEntry {
  readonly family: FamilyName;
  /** What one of them is called: "fault". */
  readonly word: string;
  /** Where a scenario names one. */
  readonly written: string;
  readonly doc: string;
  /** What a scenario may say of every kind of it, flat: a field inside another stands as `intermittent.on`. */
  readonly fields: readonly FieldEntry[];
  readonly kinds: readonly KindEntry[];
}

/** A kind in plain data: all that it says of itself, and all that follows from it. */
export interface KindEntry {
  readonly family: FamilyName;
  readonly kind: string;
  readonly title: string;
  readonly doc: string;
  readonly sources: readonly string[];
  /** A YAML fragment that runs when it is merged over a healthy scenario; null where a kind is not written in one. */
  readonly example: string | null;
  /** What a scenario may say of it alone, flat: `rinses.n`; inside a list `basal[].from`. */
  readonly fields: readonly FieldEntry[];
  /** Groups of fields of which exactly one must be given. */
  readonly exactly_one_of: readonly (readonly string[])[];
  /** Groups of fields of which at least one must be given. */
  readonly at_least_one_of: readonly (readonly string[])[];
  /** Fields that make sense only beside another: `{ "length": "narrowing" }`. */
  readonly only_with: Readonly<Record<string, string>>;
  /** What else is to be known of its family's kinds, a sentence each. */
  readonly notes: readonly string[];
  /** Of pumps and catheters: what the entry of the catalogue says for each field of its family. */
  readonly design?: readonly DesignEntry[];
  /** Of pumps, what no field says. */
  readonly pump?: PumpEntry;
  /** Of drugs: what the sources say, in words; null where none says anything. */
  readonly drug?: DrugEntry;
  /** Of alarms. */
  readonly alarm?: AlarmEntry;
  /** Of faults: what it may come to for a patient, in general. */
  readonly hazard?: string;
}

/** One parameter. Numbers are in `unit`, the texts as a scenario would write them. */
export interface FieldEntry {
  readonly key: string;
  readonly doc: string;
  /** What is written: "volume (uL, mL, L)". */
  readonly form: string;
  /** Whether it must be given where the map that it stands in is given. */
  readonly required: boolean;
  /** Canonical unit of bounds, default and value; null for words, and for bare numbers: a share of 85 % is 0.85. */
  readonly unit: string | null;
  /** Null for what is no number. */
  readonly bounds: BoundsEntry | null;
  /** "above 0 % and below 100 %"; null where nothing is excluded. */
  readonly bounds_text: string | null;
  /** What it is when the file is silent; null without a default, and for `never`, which JSON has no number for. */
  readonly default: unknown;
  readonly default_text: string | null;
  /** Where the default comes from. */
  readonly source: string | null;
}

/** A side that is missing has no bound. */
export interface BoundsEntry {
  readonly above?: number;
  readonly at_least?: number;
  readonly below?: number;
  readonly at_most?: number;
}

/** One value of a device's design. */
export interface DesignEntry {
  /** As among its family's fields. */
  readonly key: string;
  /** Null: the device has no such thing. */
  readonly value: unknown;
  readonly unit: string | null;
  /** "20 mL". */
  readonly text: string;
}

/** What a pump is by its make. */
export interface PumpEntry {
  /** What orders it takes: `all`, `stop` (and resume) alone, or `none`. */
  readonly takes: string;
  /** What a scanner does to it: `stalls`, `dumps` or `shuts`; null where nothing, or nothing known. */
  readonly mri: string | null;
  /** Whether it can be given a pressure sensor. */
  readonly can_sense: boolean;
}

export interface DrugEntry {
  readonly dosing: string | null;
  readonly csf_volume: string | null;
  readonly csf_clearance: string | null;
  readonly csf_half_life: string | null;
}

/** How an alarm behaves. */
export interface AlarmEntry {
  readonly severity: string;
  /** `level` of the reservoir (uL), `pressure` of the line (kPa), or another `condition` of the pump. */
  readonly watches: string;
  /** Row of `after_alarm` that says the flow after it; null when it never changes the flow. */
  readonly after: string | null;
  /** What lifts that flow, besides an order to reset alarms or to resume. */
  readonly lifted: string;
  /** Whether it stays raised until a refill. */
  readonly latches: boolean;
  /** Every pump of the catalogue that can raise it, with its threshold (null for a condition) and the flow after it. */
  readonly pumps: readonly AlarmOfPump[];
}

export interface AlarmOfPump {
  readonly pump: string;
  readonly threshold: number | null;
  readonly threshold_text: string | null;
  readonly flow_after: string;
}

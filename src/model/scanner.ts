import { withStall, type Onset, type Plant } from './plant.ts';
import { MS_PER_HOUR } from './time.ts';

/** What a scan does once the circumstances of its onset are known. */
export interface Scan {
  /** ms after the onset; undefined: with its end. */
  readonly restart_after?: number | undefined;
  /** ms. */
  readonly detected_after: number;
  /** µL. */
  readonly leaks_through: number;
  readonly onset: Onset;
}

/** A pump in the field of a scanner, `age` ms after the onset. */
export function withMri(plant: Plant, scan: Scan, age: number, standing: number): Plant {
  const { pump, reservoir, lasts } = scan.onset;
  switch (pump.mri) {
    case 'stalls':
      return age < (scan.restart_after ?? Infinity)
        ? withStall(plant, scan.detected_after - standing)
        : plant;
    case 'dumps':
      return { ...plant, dump: (reservoir / lasts) * MS_PER_HOUR };
    case 'shuts':
      return { ...plant, shutAfter: scan.leaks_through };
    case null:
      return plant;
  }
}

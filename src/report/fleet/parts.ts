import type { FleetRun } from '../../analysis/fleet.ts';

/** What a report shows of one scenario. */
export interface FleetPart {
  readonly run: FleetRun;
  /** Delivered against intended as the text of an SVG, which we made ourselves. */
  readonly picture: string;
  /** Where the page of this run stands, seen from the report; null where there is none. */
  readonly page: string | null;
}

/** What its place in the report is called. */
export function anchor(index: number): string {
  return `run-${index + 1}`;
}

import type { AfterAlarms } from '../../../src/model/device.ts';
import type { Curve } from '../../../src/model/curve.ts';
import type { Recording } from '../../../src/model/recording.ts';
import type { Page } from './page.ts';

/** The curve of a run that kept one. */
export function curveOf({ curve }: Recording): Curve {
  if (curve === null) throw new Error('This run kept no curve.');
  return curve;
}

/** Volume programmed from the start of the run to a moment, µL. */
export function programmedTo(recording: Recording, at: number): number {
  const curve = curveOf(recording);
  const stretch = curve.find(at);
  return curve.programmedSoFar(stretch, curve.hours(stretch, at));
}

/** What the pump believes it holds: what it was told at the last fill, less what it has programmed since; µL. */
export function believedAt({ filled }: Page, recording: Recording, at: number): number {
  return Math.max(0, filled.value - (programmedTo(recording, at) - programmedTo(recording, filled.at)));
}

const rows: Readonly<Record<string, keyof AfterAlarms>> = {
  'low-reservoir': 'low',
  'empty-reservoir': 'empty',
  'dose-limit': 'dose_limit',
  'motor-stall': 'stall',
  occlusion: 'occlusion',
  'end-of-service': 'end_of_service',
};

/** The row of the table of rates after alarms that an alarm has; null when it changes no rate. */
export const rowOf = (alarm: string): keyof AfterAlarms | null => rows[alarm] ?? null;

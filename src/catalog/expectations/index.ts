import { registry } from '../registry.ts';
import { about } from './about.ts';
import { after } from './after.ts';
import { alarmAt } from './alarm-at.ts';
import { alarms } from './alarms.ts';
import { always } from './always.ts';
import { attributable } from './attributable.ts';
import { believed } from './believed.ts';
import { csf } from './csf.ts';
import { deliveredRate } from './delivered-rate.ts';
import { delivered } from './delivered.ts';
import { detectedAfter } from './detected-after.ts';
import { discrepancy } from './discrepancy.ts';
import { error } from './error.ts';
import { eventually } from './eventually.ts';
import { excess } from './excess.ts';
import { factAt } from './fact-at.ts';
import { facts } from './facts.ts';
import { flow } from './flow.ts';
import { granted } from './granted.ts';
import { hoursAbove } from './hours-above.ts';
import { hoursBelow } from './hours-below.ts';
import { hoursOutside } from './hours-outside.ts';
import { intendedRate } from './intended-rate.ts';
import { intended } from './intended.ts';
import { lost } from './lost.ts';
import { missed } from './missed.ts';
import { peakCsf } from './peak-csf.ts';
import { peakPressure } from './peak-pressure.ts';
import { pressure } from './pressure.ts';
import { programmedRate } from './programmed-rate.ts';
import { programmed } from './programmed.ts';
import { pumped } from './pumped.ts';
import { refused } from './refused.ts';
import { releaseBolus } from './release-bolus.ts';
import { reservoir } from './reservoir.ts';
import { worstOver } from './worst-over.ts';
import { worstUnder } from './worst-under.ts';

/** The functions of the claims of a scenario. */
export const expectations = registry('function', [
  intended,
  programmed,
  pumped,
  delivered,
  lost,
  error,
  worstUnder,
  worstOver,
  hoursOutside,
  reservoir,
  believed,
  discrepancy,
  pressure,
  peakPressure,
  flow,
  csf,
  peakCsf,
  hoursBelow,
  hoursAbove,
  intendedRate,
  programmedRate,
  deliveredRate,
  alarms,
  alarmAt,
  facts,
  factAt,
  missed,
  excess,
  attributable,
  releaseBolus,
  detectedAfter,
  granted,
  refused,
  about,
  always,
  eventually,
  after,
]);

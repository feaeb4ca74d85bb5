import { registry } from '../registry.ts';
import { fever } from './fever.ts';
import { kink } from './kink.ts';
import { leak } from './leak.ts';
import { nightRate } from './night-rate.ts';
import { occlusion } from './occlusion.ts';
import { patientBolus } from './patient-bolus.ts';
import { refill } from './refill.ts';
import { runningEmpty } from './running-empty.ts';
import { stall } from './stall.ts';
import { steady } from './steady.ts';
import { wrongVial } from './wrong-vial.ts';

/** The questions that `pumpsim new` writes a first scenario for, the simplest first. */
export const starters = registry('question', [
  steady,
  nightRate,
  patientBolus,
  refill,
  runningEmpty,
  kink,
  occlusion,
  leak,
  stall,
  wrongVial,
  fever,
]);

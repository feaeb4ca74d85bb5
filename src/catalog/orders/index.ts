import { registry } from '../registry.ts';
import { bolus } from './bolus.ts';
import { kvo } from './kvo.ts';
import { minimumRate } from './minimum-rate.ts';
import { primingBolus } from './priming-bolus.ts';
import { refill } from './refill.ts';
import { request } from './request.ts';
import { resetAlarms } from './reset-alarms.ts';
import { resume } from './resume.ts';
import { setBasal } from './set-basal.ts';
import { setProgram } from './set-program.ts';
import { sidePortAspiration } from './side-port-aspiration.ts';
import { sidePortInjection } from './side-port-injection.ts';
import { stop } from './stop.ts';

export const orders = registry('order', [
  setBasal,
  setProgram,
  bolus,
  primingBolus,
  refill,
  stop,
  resume,
  kvo,
  minimumRate,
  sidePortInjection,
  sidePortAspiration,
  resetAlarms,
  request,
]);

import { registry } from '../registry.ts';
import { doseLimit } from './dose-limit.ts';
import { emptyReservoir } from './empty-reservoir.ts';
import { endOfService } from './end-of-service.ts';
import { lowReservoir } from './low-reservoir.ts';
import { motorStallAlarm } from './motor-stall.ts';
import { occlusion } from './occlusion.ts';
import { replaceSoon } from './replace-soon.ts';
import { stoppedTooLong } from './stopped-too-long.ts';

export const alarms = registry('alarm', [
  lowReservoir,
  emptyReservoir,
  motorStallAlarm,
  occlusion,
  doseLimit,
  replaceSoon,
  endOfService,
  stoppedTooLong,
]);

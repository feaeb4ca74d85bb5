import { registry } from '../registry.ts';
import { emptyReservoir } from './empty-reservoir.ts';
import { lowReservoir } from './low-reservoir.ts';
import { motorStallAlarm } from './motor-stall.ts';
import { occlusion } from './occlusion.ts';

export const alarms = registry('alarm', [lowReservoir, emptyReservoir, motorStallAlarm, occlusion]);

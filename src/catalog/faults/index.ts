import { registry } from '../registry.ts';
import { catheterDisconnection } from './catheter-disconnection.ts';
import { catheterKink } from './catheter-kink.ts';
import { catheterLeak } from './catheter-leak.ts';
import { catheterOcclusion } from './catheter-occlusion.ts';
import { motorStall } from './motor-stall.ts';
import { overInfusion } from './over-infusion.ts';
import { underInfusion } from './under-infusion.ts';

export const faults = registry('fault', [
  catheterKink,
  catheterOcclusion,
  catheterLeak,
  catheterDisconnection,
  motorStall,
  overInfusion,
  underInfusion,
]);

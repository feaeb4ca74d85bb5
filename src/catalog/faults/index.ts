import { registry } from '../registry.ts';
import { ambient } from './ambient.ts';
import { batteryDepletion } from './battery-depletion.ts';
import { catheterDisconnection } from './catheter-disconnection.ts';
import { catheterKink } from './catheter-kink.ts';
import { catheterLeak } from './catheter-leak.ts';
import { catheterOcclusion } from './catheter-occlusion.ts';
import { motorStall } from './motor-stall.ts';
import { mri } from './mri.ts';
import { overInfusion } from './over-infusion.ts';
import { pumpReset } from './pump-reset.ts';
import { reservoirLeak } from './reservoir-leak.ts';
import { tipGranuloma } from './tip-granuloma.ts';
import { tipMigration } from './tip-migration.ts';
import { underInfusion } from './under-infusion.ts';

export const faults = registry('fault', [
  catheterKink,
  catheterOcclusion,
  tipGranuloma,
  catheterLeak,
  catheterDisconnection,
  tipMigration,
  motorStall,
  overInfusion,
  underInfusion,
  pumpReset,
  batteryDepletion,
  reservoirLeak,
  ambient,
  mri,
]);

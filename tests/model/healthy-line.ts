import { generic as genericCatheter } from '../../src/catalog/catheters/generic.ts';
import { generic as genericPump } from '../../src/catalog/pumps/generic.ts';
import type { CatheterDesign, PumpDesign } from '../../src/model/device.ts';
import { cleanLine, healthyPlant } from '../../src/model/plant.ts';

/** The generic pump, full, and the generic catheter. */
export const pump: PumpDesign = { ...genericPump.design, model: 'generic', filled: 20_000 };
export const catheter: CatheterDesign = { ...genericCatheter.design, model: 'generic' };
export const line = cleanLine(pump, catheter);
export const healthy = healthyPlant(line, 1);

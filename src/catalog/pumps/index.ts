import { registry } from '../registry.ts';
import { generic } from './generic.ts';
import { synchromedII20 } from './synchromed-ii-20.ts';
import { synchromedII40 } from './synchromed-ii-40.ts';

export const pumps = registry('pump', [generic, synchromedII20, synchromedII40]);

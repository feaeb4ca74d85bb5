import { registry } from '../registry.ts';
import { bedsidePca } from './bedside-pca.ts';
import { codman3000 } from './codman-3000.ts';
import { generic } from './generic.ts';
import { prometra } from './prometra.ts';
import { prometraII } from './prometra-ii.ts';
import { synchromedII20 } from './synchromed-ii-20.ts';
import { synchromedII40 } from './synchromed-ii-40.ts';

export const pumps = registry('pump', [
  generic,
  synchromedII20,
  synchromedII40,
  prometra,
  prometraII,
  codman3000,
  bedsidePca,
]);

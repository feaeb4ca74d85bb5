import { registry } from '../registry.ts';
import { ascenda } from './ascenda.ts';
import { generic } from './generic.ts';
import { indura } from './indura.ts';
import { prometra } from './prometra.ts';

export const catheters = registry('catheter', [generic, ascenda, indura, prometra]);

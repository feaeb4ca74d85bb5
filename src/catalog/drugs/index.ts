import { registry } from '../registry.ts';
import { baclofen } from './baclofen.ts';
import { morphine } from './morphine.ts';
import { ziconotide } from './ziconotide.ts';

export const drugs = registry('drug', [morphine, baclofen, ziconotide]);

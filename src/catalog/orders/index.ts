import { registry } from '../registry.ts';
import { bolus } from './bolus.ts';
import { refill } from './refill.ts';
import { resetAlarms } from './reset-alarms.ts';
import { resume } from './resume.ts';
import { setBasal } from './set-basal.ts';
import { stop } from './stop.ts';

export const orders = registry('order', [setBasal, bolus, refill, stop, resume, resetAlarms]);

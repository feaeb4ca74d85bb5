import { uncaused } from '../../engine/system.ts';
import type { AlarmKind } from '../../model/alarm.ts';

export const lowReservoir: AlarmKind = {
  kind: 'low-reservoir',
  title: 'Low reservoir',
  doc:
    'The volume that the pump believes in has fallen to its low threshold. It is computed from the programmed flow, ' +
    'not measured: a pump that gives more than it believes runs dry silently.',
  sources: ['Alarm at 2 mL (Neurosurgery 2004); computed, not measured (TGA RC-2016-RN-01458-1).'],
  severity: 'non-critical',
  after: 'low',
  lifted: 'at-refill',
  latches: true,
  cause: () => uncaused,
  fits: (pump) => pump.takes !== 'none',
  latency: () => 0,
  watches: (pump) => ({ kind: 'level', at: pump.low_at }),
};

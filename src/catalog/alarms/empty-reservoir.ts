import { uncaused } from '../../engine/system.ts';
import type { AlarmKind } from '../../model/alarm.ts';

export const emptyReservoir: AlarmKind = {
  kind: 'empty-reservoir',
  title: 'Empty reservoir',
  doc: 'The volume that the pump believes in has fallen to its empty threshold. Only a refill clears it.',
  sources: ['Critical two-tone alarm of the peristaltic implant (facts on devices).'],
  severity: 'critical',
  after: 'empty',
  lifted: 'at-refill',
  latches: true,
  cause: () => uncaused,
  fits: (pump) => pump.takes !== 'none',
  latency: () => 0,
  watches: (pump) => ({ kind: 'level', at: pump.empty_at }),
};

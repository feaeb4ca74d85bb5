import { uncaused } from '../../engine/system.ts';
import type { AlarmKind } from '../../model/alarm.ts';

export const occlusion: AlarmKind = {
  kind: 'occlusion',
  title: 'Occlusion',
  doc:
    'The pressure of the line has stood at or above its threshold for the latency without a break. Only devices with ' +
    'a pressure sensor have it; implanted pumps do not, and never notice an occlusion.',
  sources: ['Pressure, compliance and time to alarm of infusion devices (Snijder 2015).'],
  severity: 'critical',
  after: 'occlusion',
  lifted: 'by-order',
  latches: false,
  cause: () => uncaused,
  fits: (pump) => pump.takes !== 'none' && pump.occlusion_at !== null,
  latency: (_state, pump) => pump.occlusion_latency,
  watches: (pump) => ({ kind: 'pressure', at: pump.occlusion_at ?? Infinity }),
};

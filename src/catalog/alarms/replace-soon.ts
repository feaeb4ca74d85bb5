import type { AlarmKind } from '../../model/alarm.ts';

export const replaceSoon: AlarmKind = {
  kind: 'replace-soon',
  title: 'Replace soon (ERI)',
  doc: 'The battery nears its end: the elective replacement indicator. Delivery goes on as programmed.',
  sources: ['ERI is a non-critical single-tone alarm of the peristaltic implant (facts on devices).'],
  severity: 'non-critical',
  after: null,
  lifted: 'by-order',
  latches: false,
  cause: (state) => state.batteryFact,
  fits: (pump) => pump.takes !== 'none',
  latency: () => 0,
  watches: () => ({ kind: 'condition', holds: (state) => state.battery !== 'good' }),
};

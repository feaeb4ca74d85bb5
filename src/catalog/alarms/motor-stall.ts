import type { AlarmKind } from '../../model/alarm.ts';

export const motorStallAlarm: AlarmKind = {
  kind: 'motor-stall',
  title: 'Motor stall',
  doc: 'The motor stands, and has stood for as long as the pump takes to notice. Cleared by its recovery.',
  sources: ['Critical two-tone alarm of the peristaltic implant (facts on devices).'],
  severity: 'critical',
  after: 'stall',
  lifted: 'at-recovery',
  latches: false,
  cause: (state) => state.stallFact,
  fits: (pump) => pump.takes !== 'none',
  latency: (state) => state.stallNoticedAt - state.stalledSince,
  watches: () => ({
    kind: 'condition',
    holds: (state) => state.stalled,
    began: (state) => state.stalledSince,
  }),
};

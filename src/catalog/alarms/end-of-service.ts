import type { AlarmKind } from '../../model/alarm.ts';

export const endOfService: AlarmKind = {
  kind: 'end-of-service',
  title: 'End of service (EOS)',
  doc: 'The battery is spent. What becomes of the flow is a row of the table of rates after alarms; by default it stops.',
  sources: ['EOS is a critical two-tone alarm of the peristaltic implant (facts on devices).'],
  severity: 'critical',
  after: 'end_of_service',
  lifted: 'by-order',
  latches: false,
  cause: (state) => state.batteryFact,
  fits: (pump) => pump.takes !== 'none',
  latency: () => 0,
  watches: () => ({ kind: 'condition', holds: (state) => state.battery === 'spent' }),
};

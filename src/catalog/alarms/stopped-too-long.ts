import type { AlarmKind } from '../../model/alarm.ts';
import { MS_PER_HOUR } from '../../model/time.ts';

/** Stopped for longer than this the pump complains, ms: 48 h (facts on devices). */
const TOO_LONG = 48 * MS_PER_HOUR;

export const stoppedTooLong: AlarmKind = {
  kind: 'stopped-too-long',
  title: 'Stopped too long',
  doc: 'An order has stopped the pump for 48 hours, which is bad for the patient and for the rotor. Cleared by resuming.',
  sources: [
    'Stops over 48 h: critical alarm (facts on devices); risk factor for later over-infusion (HSA 2016).',
  ],
  severity: 'critical',
  after: null,
  lifted: 'by-order',
  latches: false,
  cause: (state) => state.stopFact,
  fits: (pump) => pump.takes !== 'none',
  latency: () => TOO_LONG,
  watches: () => ({ kind: 'condition', holds: (state) => state.mode === 'stopped' }),
};

import type { AlarmKind } from '../../model/alarm.ts';

export const doseLimit: AlarmKind = {
  kind: 'dose-limit',
  title: 'Dose limit',
  doc:
    'A request would have broken the limit of the dose in a rolling window and was refused, or a clinician’s bolus has ' +
    'filled the window and was halted. Cleared by resetting the alarms or by resuming.',
  sources: ['Our choice of severity, because the pump goes on: its program alone never breaks the limit.'],
  severity: 'non-critical',
  after: 'dose_limit',
  lifted: 'by-order',
  latches: false,
  cause: (state) => state.limitFact,
  fits: (pump) => pump.takes === 'all',
  latency: () => 0,
  watches: () => ({ kind: 'condition', holds: (state) => state.limitReached }),
};

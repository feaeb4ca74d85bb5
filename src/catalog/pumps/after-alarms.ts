import type { AfterAlarms } from '../../model/device.ts';

/** The rates after an alarm of the implants here; *unverified*, like their belief in the flow through a stall. */
export const implantAfterAlarms: AfterAlarms = {
  low: 'continue',
  empty: 'stop',
  dose_limit: 'continue',
  stall: 'stop',
  occlusion: 'stop',
  end_of_service: 'stop',
};

/** How an entry says so among its sources. */
export const afterAlarmsSource =
  'Belief in the flow through a stall (`believes_through_stall`), rates after an alarm (`after_alarm`): unverified.';

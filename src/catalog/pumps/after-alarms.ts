import type { AfterAlarms } from '../../model/device.ts';

/** The rates after an alarm of the implants here; *unverified*. */
export const implantAfterAlarms: AfterAlarms = {
  low: 'continue',
  empty: 'stop',
  dose_limit: 'continue',
  stall: 'stop',
  occlusion: 'stop',
  end_of_service: 'stop',
};

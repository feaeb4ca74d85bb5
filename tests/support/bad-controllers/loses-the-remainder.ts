import { referenceController } from '../../../src/index.ts';
import type { Answer, StartController } from '../../../src/index.ts';

/** Counts its pulses anew whenever the flow changes: what made no whole pulse yet is lost. */
export const losesTheRemainder: StartController = (device) => {
  if (device.drive !== 'metered') return referenceController(device);
  const flows = referenceController({ ...device, drive: 'peristaltic' });
  let [flow, since, given, next] = [0, 0, 0, Infinity];
  const due = (now: number) => Math.floor((flow * (now - since)) / 3_600_000 / device.pulse_volume + 1e-9);
  return {
    at: (now, occasion, view): Answer => {
      const pulses = due(now) - given;
      given += pulses;
      const answer = now < next && occasion.kind === 'appointment' ? null : flows.at(now, occasion, view);
      if (answer !== null) {
        if (answer.flow !== flow) [flow, since, given] = [answer.flow, now, 0];
        next = answer.next;
      }
      const pulse = since + Math.ceil(((given + 1) * device.pulse_volume * 3_600_000) / flow - 1e-6);
      return { flow, next: Math.min(next, flow > 0 ? pulse : Infinity), pulses, decision: answer?.decision };
    },
  };
};

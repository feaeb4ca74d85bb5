import type { PumpKind } from '../kinds.ts';
import { programmableImplant } from './programmable-implant.ts';

/**
 * What the programmable peristaltic implants here share. *Unverified*: dead volume, rates, minimum-rate mode, stall
 * pressure and slip, believes_through_stall, and the rates after an alarm; the keep-open rate is our choice, because
 * the device has no such mode of its own.
 */
export const peristalticImplant: Omit<PumpKind['design'], 'capacity'> = {
  ...programmableImplant,
  drive: 'peristaltic',
  mri: 'stalls',
  dead_volume: 1_400,
  low_at: 2_000,
  min_rate: 2,
  max_rate: 1_000,
};

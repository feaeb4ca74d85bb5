import type { PumpDesign } from '../device.ts';
import type { Names } from '../facts.ts';
import type { CleanLine } from '../plant.ts';
import type { Device } from './controller.ts';

/** What firmware knows of its pump. */
export function deviceOf(pump: PumpDesign, line: CleanLine, drugs: Names['drugs']): Device {
  return {
    model: pump.model,
    drive: pump.drive,
    capacity: pump.capacity,
    low_at: pump.low_at,
    empty_at: pump.empty_at,
    min_rate: pump.min_rate,
    max_rate: pump.max_rate,
    minimum_mode_rate: pump.minimum_mode_rate,
    kvo_rate: pump.kvo_rate,
    pulse_volume: pump.pulse_volume,
    occlusion_at: pump.occlusion_at,
    after_alarm: pump.after_alarm,
    path_volume: line.pathVolume + line.catheterVolume,
    drugs,
  };
}

/** A pump that gives what it is made to give whatever its alarms say: what follows from them is its controller's to decide. */
export function withoutOwnRates(pump: PumpDesign): PumpDesign {
  return {
    ...pump,
    after_alarm: {
      low: 'continue',
      empty: 'continue',
      dose_limit: 'continue',
      stall: 'continue',
      occlusion: 'continue',
      end_of_service: 'continue',
    },
  };
}

/** What an alarm makes of the flow: go on, keep-open rate, minimum-rate mode, or stop. The lowest of several wins. */
export type AfterAlarm = 'continue' | 'kvo' | 'minimum' | 'stop';

/** One row per alarm that may change the rate. */
export interface AfterAlarms {
  readonly low: AfterAlarm;
  readonly empty: AfterAlarm;
  readonly dose_limit: AfterAlarm;
  readonly stall: AfterAlarm;
  readonly occlusion: AfterAlarm;
  readonly end_of_service: AfterAlarm;
}

/** What moves the drug. */
export type Drive = 'peristaltic' | 'constant-pressure' | 'metered';

/** A pump as designed and filled: a catalogue entry with the scenario's own values over it. */
export interface PumpDesign {
  readonly model: string;
  readonly drive: Drive;
  /** What orders it takes: all, only to stop and to resume, or none: a pump without electronics, and without alarms. */
  readonly takes: 'all' | 'stop' | 'none';
  /** What the field of a magnetic resonance scanner does to it; null: nothing is known, or nothing. */
  readonly mri: 'stalls' | 'dumps' | 'shuts' | null;
  /** Usable volume when full, µL. */
  readonly capacity: number;
  /** Usable volume at start, µL; default the capacity. */
  readonly filled: number;
  /** Volume that cannot be drawn, µL. */
  readonly dead_volume: number;
  /** Thresholds of the usable volume, µL. */
  readonly low_at: number;
  readonly empty_at: number;
  /** The pump's internal path from reservoir to catheter, µL. */
  readonly path_volume: number;
  /** Limits of a programmed basal flow, µL/h. */
  readonly min_rate: number;
  readonly max_rate: number;
  /** Flow in minimum-rate mode and keep-open flow, µL/h. */
  readonly minimum_mode_rate: number;
  readonly kvo_rate: number;
  /** Accuracy of the mechanism; 1 is exact. */
  readonly gain: number;
  /** Stall pressure, kPa, and the share of it at which the pump begins to slip. */
  readonly stall_pressure: number;
  readonly slip_from: number;
  /** Elastic compliance of the pump's side of the line, µL/kPa. */
  readonly compliance: number;
  /** Volume of one pulse of a metered pump, µL. */
  readonly pulse_volume: number;
  /** Flow of a constant-pressure pump at 37 °C and 101.3 kPa against no pressure, µL/h. */
  readonly factory_flow: number;
  /** Its vapour pressure, absolute, at 37 °C, kPa, and by how much it rises per °C. */
  readonly gas_pressure: number;
  readonly gas_pressure_per_degree: number;
  /** Share by which the viscosity of the fluid in its restrictor falls per °C. */
  readonly viscosity_per_degree: number;
  readonly accounting: 'believed' | 'measured';
  readonly believes_through_stall: boolean;
  /** Threshold of the pressure sensor, kPa, and how long it must hold, ms; null without a sensor. */
  readonly occlusion_at: number | null;
  readonly occlusion_latency: number;
  /** From where a patient bolus that does not say counts its lockout. */
  readonly lockout_from: 'start' | 'end';
  readonly after_alarm: AfterAlarms;
}

/** A catheter as designed and implanted. */
export interface CatheterDesign {
  readonly model: string;
  /** mm. */
  readonly length: number;
  /** µL/mm. */
  readonly volume_per_length: number;
  /** mm. */
  readonly inner_diameter: number;
  /** mPa·s. */
  readonly viscosity: number;
  /** Of the whole catheter, µL/kPa. */
  readonly compliance: number;
  readonly primed_with: 'drug' | 'saline';
}

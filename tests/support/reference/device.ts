export type AfterAlarm = 'continue' | 'kvo' | 'minimum' | 'stop';

export interface ReferencePump {
  /** Default peristaltic. */
  readonly drive?: 'peristaltic' | 'constant-pressure' | 'metered';
  /** Whether a constant-pressure pump closes when it is to stop; default none. One that is said to take nothing has no alarms. */
  readonly takes?: 'all' | 'stop' | 'none';
  /** What a scanner does to it; default nothing. */
  readonly mri?: 'stalls' | 'dumps' | 'shuts' | null;
  readonly capacity: number;
  readonly filled: number;
  readonly dead_volume: number;
  readonly low_at: number;
  readonly empty_at: number;
  readonly path_volume: number;
  readonly max_rate: number;
  readonly minimum_mode_rate: number;
  readonly kvo_rate: number;
  readonly gain: number;
  /** Not read for a constant-pressure pump, whose gas says both. */
  readonly stall_pressure: number;
  readonly slip_from: number;
  readonly compliance: number;
  /** Of a metered pump, µL; required there. */
  readonly pulse_volume?: number;
  /** Of a constant-pressure pump; required there: µL/h at 37 °C and 101.3 kPa, absolute kPa at 37 °C, kPa and share per °C. */
  readonly factory_flow?: number;
  readonly gas_pressure?: number;
  readonly gas_pressure_per_degree?: number;
  readonly viscosity_per_degree?: number;
  readonly accounting: 'believed' | 'measured';
  readonly believes_through_stall: boolean;
  /** Null without a pressure sensor. */
  readonly occlusion_at: number | null;
  readonly occlusion_latency: number;
  readonly after_alarm: {
    readonly low: AfterAlarm;
    readonly empty: AfterAlarm;
    readonly stall: AfterAlarm;
    readonly occlusion: AfterAlarm;
    /** Default continue. */
    readonly dose_limit?: AfterAlarm;
    /** Default stop. */
    readonly end_of_service?: AfterAlarm;
  };
}

export interface ReferenceCatheter {
  readonly length: number;
  readonly volume_per_length: number;
  readonly inner_diameter: number;
  readonly viscosity: number;
  readonly compliance: number;
  readonly primed_with: 'drug' | 'saline';
}

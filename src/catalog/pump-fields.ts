import {
  choice,
  compliance,
  duration,
  factor,
  flag,
  flow,
  group,
  pressure,
  pressurePerDegree,
  share,
  sharePerDegree,
  volume,
} from '../fields/index.ts';

const rate = (doc: string) => choice({ of: ['continue', 'kvo', 'minimum', 'stop'], doc, optional: true });

/** Everything of a pump that a scenario may say over the catalogue's entry; what it leaves out is the entry's. */
export const pumpFields = {
  drive: choice({
    of: ['peristaltic', 'constant-pressure', 'metered'],
    doc: 'What moves the drug.',
    optional: true,
  }),
  capacity: volume({ doc: 'Usable volume when full.', optional: true, above: 0 }),
  filled: volume({ doc: 'Usable volume at start; the capacity when left out.', optional: true }),
  dead_volume: volume({
    doc: 'Volume that cannot be drawn; it holds drug and mixes at a refill.',
    optional: true,
  }),
  low_at: volume({ doc: 'Threshold of the low-reservoir alarm.', optional: true }),
  empty_at: volume({ doc: 'Threshold of the empty-reservoir alarm.', optional: true }),
  path_volume: volume({ doc: "The pump's internal path from reservoir to catheter.", optional: true }),
  min_rate: flow({
    doc: 'Lowest flow that a basal step may program; `off` is always allowed.',
    optional: true,
  }),
  max_rate: flow({
    doc: 'Highest flow that a basal step may program; boluses are capped at it.',
    optional: true,
    above: 0,
  }),
  minimum_mode_rate: flow({ doc: 'Flow in minimum-rate mode.', optional: true }),
  kvo_rate: flow({ doc: 'Keep-open flow; never above the program’s own.', optional: true }),
  gain: factor({ doc: 'Accuracy of the mechanism; 1 is exact.', optional: true, above: 0 }),
  stall_pressure: pressure({ doc: 'Pressure of the line at which the flow is 0.', optional: true, above: 0 }),
  slip_from: share({
    doc: 'Share of the stall pressure from which the flow falls.',
    optional: true,
    below: 1,
  }),
  compliance: compliance({
    doc: "Elastic compliance of the pump's side of the line.",
    optional: true,
    above: 0,
  }),
  // A run takes pulse by pulse where the line is not quiet: smaller ones, which no pump gives, would keep it busy for hours.
  pulse_volume: volume({ doc: 'Volume of one pulse of a metered pump.', optional: true, atLeast: 0.1 }),
  factory_flow: flow({
    doc: 'Flow of a constant-pressure pump at 37 °C and 101.3 kPa, with no pressure in the line.',
    optional: true,
    above: 0,
  }),
  gas_pressure: pressure({
    doc: 'Vapour pressure of its gas at 37 °C, absolute.',
    optional: true,
    above: 0,
  }),
  gas_pressure_per_degree: pressurePerDegree({
    doc: 'By how much that pressure rises per degree.',
    optional: true,
  }),
  viscosity_per_degree: sharePerDegree({
    doc: 'Share by which the viscosity of the fluid in its restrictor falls per degree.',
    optional: true,
    below: 1,
  }),
  accounting: choice({
    of: ['believed', 'measured'],
    doc: 'Whether alarms and dates read what the pump believes, or what is there.',
    optional: true,
  }),
  believes_through_stall: flag({
    doc: 'Whether the believed volume falls on after a stall has been detected.',
    optional: true,
  }),
  occlusion_at: pressure({
    doc: 'Threshold of the pressure sensor, where the pump can have one.',
    optional: true,
    above: 0,
  }),
  occlusion_latency: duration({
    doc: 'How long the threshold must be held without a break.',
    optional: true,
  }),
  lockout_from: choice({
    of: ['start', 'end'],
    doc: 'From where a patient bolus that does not say counts its lockout: the start or the end of the last one.',
    optional: true,
  }),
  after_alarm: group(
    {
      low: rate('After the low-reservoir alarm.'),
      empty: rate('After the empty-reservoir alarm.'),
      dose_limit: rate('After the dose-limit alarm.'),
      stall: rate('After the motor-stall alarm.'),
      occlusion: rate('After the occlusion alarm.'),
      end_of_service: rate('At the end of service.'),
    },
    { doc: 'What each alarm makes of the flow; of several the lowest wins.', optional: true },
  ),
};

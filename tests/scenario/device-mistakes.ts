import type { Told } from './told.ts';

/** What is wrong between a pump and what is asked of it, and with the facts that a fault waits for. */
export const deviceMistakes: Record<string, readonly Told[]> = {
  'pulses-of-a-rotor': [
    [
      '6:3',
      'pump.pulse_volume',
      'Only a metered pump has "pulse_volume", and this one\'s drive is peristaltic. Leave it out, or write "drive: metered".',
    ],
    ['7:3', 'pump.factory_flow', 'Only a constant-pressure pump has "factory_flow"'],
    ['8:3', 'pump.gas_pressure', 'Only a constant-pressure pump has "gas_pressure"'],
    ['9:3', 'pump.gas_pressure_per_degree', 'Only a constant-pressure pump has "gas_pressure_per_degree"'],
    ['9:28', 'pump.gas_pressure_per_degree', '"9.7" has no unit. A pressure per degree is written in'],
    ['10:3', 'pump.viscosity_per_degree', 'Only a constant-pressure pump has "viscosity_per_degree"'],
    ['10:25', 'pump.viscosity_per_degree', '"0.02" is not a share; it is written in per cent'],
  ],
  'gas-of-a-metered-pump': [
    [
      '5:26',
      'pump.gas_pressure',
      'Only a constant-pressure pump has "gas_pressure", and this one\'s drive is metered.',
    ],
  ],
  'modes-above-the-highest': [
    [
      '5:28',
      'pump.minimum_mode_rate',
      'The flow of minimum-rate mode, 48 mL/day, lies above the highest, 24 mL/day.',
    ],
    ['5:46', 'pump.kvo_rate', 'The keep-open flow, 36 mL/day, lies above the highest, 24 mL/day.'],
  ],
  'highest-below-the-modes': [
    ['4:19', 'program.basal', 'this pump'],
    ['5:19', 'pump.max_rate', 'The lowest flow, 0.048 mL/day, lies above the highest, 0.00024 mL/day.'],
    [
      '5:19',
      'pump.max_rate',
      'The flow of minimum-rate mode, 0.006 mL/day, lies above the highest, 0.00024 mL/day.',
    ],
    ['5:19', 'pump.max_rate', 'The keep-open flow, 0.006 mL/day, lies above the highest, 0.00024 mL/day.'],
  ],
  'unknown-drive': [
    [
      '4:16',
      'pump.drive',
      'is not one of peristaltic, constant-pressure, metered. Did you mean "constant-pressure"?',
    ],
  ],
  'stall-of-a-gas': [
    [
      '4:35',
      'pump.stall_pressure',
      'stalls at its gas pressure less the pressure around it. Give "gas_pressure"',
    ],
    ['4:71', 'pump.slip_from', 'falls from no pressure on. Leave this out, or write "0 %".'],
    ['4:91', 'pump.gas_pressure', 'A gas of 95 kPa drives nothing against the 101.3 kPa around the pump'],
  ],
  'sensor-of-an-implant': [
    [
      '5:34',
      'pump.occlusion_at',
      'A synchromed-ii-20 has no pressure sensor. Leave this out, or write "model: generic"',
    ],
  ],
  'orders-to-a-passive-pump': [
    [
      '5:25',
      'program.patient_bolus',
      'A codman-3000 has no electronics, so it knows no "patient_bolus". Leave it out; what it gives changes with the concentration of a refill.',
    ],
    ['7:25', 'orders[0].order', 'so it knows no "set-basal".'],
    ['8:26', 'orders[1].order', 'so it knows no "stop".'],
    ['10:57', 'orders[3].bridge', 'so it knows no "bridge".'],
    ['12:25', 'faults[0].fault', 'A codman-3000 has no motor that could fail.'],
    ['13:25', 'faults[1].fault', 'A codman-3000 has no battery that could fail.'],
    ['14:22', 'patient.requests', 'so it knows no "requests".'],
  ],
  'orders-to-a-gas': [
    [
      '6:25',
      'orders[0].order',
      'A constant-pressure pump gives what its gas drives, so it knows no "bolus". Leave it out; it can be stopped',
    ],
  ],
  'fever-of-a-rotor': [
    [
      '6:25',
      'faults[0].fault',
      "Temperature and pressure change the flow of a constant-pressure pump only, and this one's drive is peristaltic.",
    ],
  ],
  'gas-without-pressure': [
    [
      '6:47',
      'faults[0].temperature',
      'At 5 degC the gas has 47.6 kPa, and the pressure around it is 101.3 kPa: nothing drives the flow.',
    ],
    [
      '7:45',
      'faults[1].pressure',
      'the gas has 358 kPa, and the pressure around it is 400 kPa: nothing drives',
    ],
    ['8:48', 'faults[2].temperature', 'At 88 degC the fluid would have no viscosity left'],
  ],
  'scan-of-a-bedside-pump': [
    ['7:25', 'faults[0].fault', 'Nothing is known of what a scanner does to this pump.'],
  ],
  'scan-without-end': [
    ['7:5', 'faults[0]', 'its reservoir empties evenly until the scan ends. Say when with "for" or "until".'],
    [
      '7:30',
      'faults[0].restart_after',
      '"restart_after" tells of a rotor that stalls and restarts, but this pump opens its valves in a scanner.',
    ],
  ],
  'scan-that-shuts-nothing': [
    [
      '6:30',
      'faults[0].leaks_through',
      '"leaks_through" tells of a safety valve that shuts, but this pump stalls in a scanner. Leave it out.',
    ],
  ],

  // facts that faults wait for
  'unknown-fact': [
    ['6:19', 'faults[0].at.fact', 'There is no fact "bolus-start". Did you mean "bolus-started"?'],
    ['7:41', 'faults[1].at.bolus', 'There is no kind of bolus "patients". Did you mean "patient"?'],
    ['7:54', 'faults[1].at.n', '"0" is out of bounds: it must be at least 1.'],
    ['8:40', 'faults[2].at.alarm', 'There is no alarm "low". Did you mean "low-reservoir"?'],
    ['9:29', 'faults[3].at.bolus', 'Facts "refilled" have no "bolus". Leave it out.'],
    ['10:34', 'faults[4].at.order', 'have no "order". They are told apart by fault, index, name.'],
    ['11:45', 'faults[5].at.because', 'No "request-refused" is because of "lock". Did you mean "lockout"?'],
    [
      '12:11',
      'faults[6].at',
      '"fact" is missing. Write it as: one of run-started, run-ended, basal-changed,',
    ],
    ['12:19', 'faults[6].at.pluss', 'There is no key "pluss" here. Did you mean "plus"?'],
  ],
  'fact-of-nobody': [
    ['9:38', 'faults[1].at.name', 'No fault of this file is called "the cloth". Did you mean "the clot"?'],
    [
      '10:39',
      'faults[2].at.fault',
      'No fault of this file is a "catheter-kink". There are catheter-occlusion,',
    ],
    ['11:41', 'faults[3].at.index', 'There is no orders[3]; the list has 1 entry, counted from 0.'],
    ['12:11', 'faults[4].at', 'This fault would begin only after itself; let it wait for another fact.'],
    ['13:41', 'faults[5].at.order', 'No order of this file is a "bolus". There is stop.'],
  ],
  'until-before-its-fact': [
    [
      '6:52',
      'faults[0].until',
      'The fault begins no earlier than 3 days after the start, so it cannot end on day 2 00:00.',
    ],
  ],
};

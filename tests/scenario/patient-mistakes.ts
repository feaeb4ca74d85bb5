import type { Told } from './told.ts';

/** What is wrong with the patient, and with what the results report. */
export const patientMistakes: Record<string, readonly Told[]> = {
  restless: [
    [
      '5:38',
      'patient.requests.mean_per_day',
      '"5000" is out of bounds: it must be at least 0 and at most 1440.',
    ],
    ['5:53', 'patient.requests.between', 'This window begins and ends at the same time'],
  ],
  'csf-of-a-drug-not-there': [
    ['5:19', 'patient.csf.morphin', 'No label of this file holds "morphin". Did you mean "morphine"?'],
  ],
  'half-a-compartment': [
    ['7:43', 'patient.csf.morphine.clearance', '"0 mL/min" is out of bounds: it must be above 0 mL/day.'],
    ['7:53', 'patient.csf.morphine.exchange', '"exchange" needs "peripheral_volume" beside it.'],
    ['7:81', 'patient.csf.morphine.band', 'A band goes from its lower concentration to its higher one.'],
  ],
  'band-of-one': [
    ['7:43', 'patient.csf.morphine.clearance', 'a flow is a volume per time. Perhaps "0.2 mL/day"?'],
    ['7:57', 'patient.csf.morphine.band', 'here belong two concentrations, as in [2 ug/mL, 12 ug/mL].'],
  ],

  // the trumpet curve
  'trumpet-out-of-step': [
    [
      '6:41',
      'report.trumpet.windows[0]',
      'A window of 10 min is shorter than the spacing of its samples, 15 min.',
    ],
    [
      '6:49',
      'report.trumpet.windows[1]',
      'A window of 40 min is no whole number of samples, which are 15 min apart. Write 30 min or 45 min.',
    ],
    ['6:65', 'report.trumpet.windows[3]', 'A window of 2 days is longer than the analysed period, 24 h.'],
  ],
  'trumpet-out-of-time': [
    ['5:40', 'report.trumpet.to', 'This is day 11 00:00, but the run ends on day 10 00:00, after 10 days.'],
  ],
  'trumpet-of-nothing': [
    ['5:40', 'report.trumpet.to', 'The period from day 3 00:00 to day 2 00:00 has no length.'],
  ],
  'trumpet-too-coarse': [
    ['5:31', 'report.trumpet.spacing', 'The spacing, 2 days, is longer than the analysed period, 24 h.'],
  ],
  'trumpet-too-fine': [
    ['5:31', 'report.trumpet.spacing', 'more than a million samples; for this period write 864 ms or more.'],
  ],
};

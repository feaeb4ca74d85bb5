import type { Told } from './told.ts';

const nothingThen =
  'No patient bolus is programmed then, so there is nothing to ask for. Write "patient_bolus"';

/** What is wrong with programs, with what is entered for what is ordered, and with requests. */
export const programMistakes: Record<string, readonly Told[]> = {
  'bolus-longer-than-its-interval': [
    [
      '8:41',
      'program.boluses[1].every',
      'A bolus of 1 h is longer than its interval, 30 min: one would begin before the last has ended. Write 1 h or more.',
    ],
  ],
  'bolus-out-of-time': [
    ['6:62', 'program.boluses[0].first', 'This is day 11 00:00, but the run ends on day 10 00:00'],
    [
      '8:98',
      'orders[0].boluses[0].first',
      'The program comes into force on day 5 00:00, so its boluses cannot begin on day 4 00:00.',
    ],
  ],
  'bolus-at-no-time': [['6:62', 'program.boluses[0].first', '"6:00" is not a time of day, as in "07:30".']],
  'bolus-every-second': [
    [
      '4:71',
      'program.boluses[0].every',
      'more than a million boluses; for a run of this length write 1 s 728 ms',
    ],
  ],
  'bolus-of-nothing': [
    ['6:21', 'program.boluses[0].dose', '"0 mg" is out of bounds: it must be above 0 µg.'],
    ['6:33', 'program.boluses[0].over', '"0 min" is out of bounds: it must be above 0 h.'],
    ['7:26', 'program.patient_bolus.dose', 'a dose is a mass. Perhaps "2 mg"?'],
    ['7:58', 'program.patient_bolus.lockout', '"4" has no unit.'],
    ['7:66', 'program.patient_bolus.max', '"0" is out of bounds: it must be at least 1.'],
  ],
  'bolus-of-the-old-drug': [
    [
      '6:13',
      'program.boluses[0]',
      'This gives morphine, of which the pump knows no concentration after a refill. Set it anew',
    ],
    ['7:18', 'program.patient_bolus', 'This gives morphine, of which the pump knows no concentration'],
    [
      '8:15',
      'program.dose_limit',
      'This is an amount of morphine, but after a refill ziconotide is the primary drug.',
    ],
  ],
  'most-without-a-window': [
    ['6:47', 'program.patient_bolus.max', '"max" needs "per" beside it.'],
    ['10:63', 'orders[0].patient_bolus.lockout_from', '"End" is not one of start, end. Did you mean "end"?'],
    ['10:68', 'orders[0].patient_bolus.per', '"per" needs "max" beside it.'],
  ],
  'limit-without-a-window': [['4:41', 'program.dose_limit', '"per" is missing. Write it as: time']],
  'too-many-series': [
    ['4:38', 'program.boluses', 'A program has at most 48 series of boluses; this one has 49.'],
  ],
  'no-basal': [['5:3', 'program', '"basal" is missing. Write it as: one rate (2 mg/day), off, or a list']],
  'boluses-beyond-the-pump': [
    ['6:7', 'program.boluses[1]', 'These boluses ask for 60 mL/day; this pump gives at most 24 mL/day.'],
  ],
  'no-program': [['1:1', '', '"program" is missing. Write it as: { basal: … }.']],
  'program-of-nothing': [
    [
      '6:5',
      'orders[0]',
      'At least one of basal, boluses, patient_bolus, dose_limit is needed; none is given.',
    ],
  ],

  // entered
  'nothing-entered': [
    ['6:69', 'orders[0].entered', 'At least one of dose, over, drug is needed; none is given.'],
    ['7:70', 'orders[1].entered', 'At least one of dose, over, drug is needed; none is given.'],
    ['7:72', 'orders[1].entered.does', 'There is no key "does" here. Did you mean "dose"?'],
    ['8:78', 'orders[2].entered.dose', '"2" has no unit.'],
    ['9:32', 'orders[3].entered', 'There is no key "entered" here. There are at, name, for, order.'],
  ],
  'entered-and-told': [
    ['6:73', 'orders[0].entered', '"entered" stands beside "told"; both say what the pump is told.'],
  ],
  'entered-too-fast': [
    [
      '6:72',
      'orders[0].entered.basal',
      "300 mg/day of morphine 10 mg/mL is 30 mL/day; this pump's basal goes from",
    ],
  ],
  'entered-too-much': [
    ['6:68', 'orders[0].entered.volume', 'The pump cannot be told of 50 mL: the reservoir holds 20 mL.'],
    ['7:67', 'orders[1].entered.drugs', '2 mg/day of morphine 100 mg/mL is 0.02 mL/day; this pump'],
  ],

  // requests
  'request-after-the-end': [
    ['6:22', 'patient.requests[1]', 'This is day 11 00:00, but the run ends on day 10 00:00, after 10 days.'],
  ],
  'nothing-to-ask-for': [
    ['5:22', 'patient.requests', 'No patient bolus is ever programmed, so there is nothing to ask for.'],
  ],
  'nothing-to-ask-for-yet': [
    ['6:5', 'orders[0]', nothingThen],
    ['9:31', 'patient.requests[1]', nothingThen],
  ],
};

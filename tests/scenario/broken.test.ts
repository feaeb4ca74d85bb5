import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblems, ScenarioError } from '../../src/scenario/problem.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { deviceMistakes } from './device-mistakes.ts';
import { patientMistakes } from './patient-mistakes.ts';
import { programMistakes } from './program-mistakes.ts';
import type { Told } from './told.ts';

const folder = new URL('broken/', import.meta.url);

const problemsOf = (file: string): readonly Problem[] => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  try {
    readScenario(text, { file });
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
};

const broken: Record<string, readonly Told[]> = {
  ...programMistakes,
  ...deviceMistakes,
  ...patientMistakes,

  // quantities
  'unit-missing': [
    ['5:17', 'pump.filled', '"18" has no unit. A volume is written in uL, mL or L, as in "18 mL".'],
  ],
  'mass-for-rate': [
    ['6:10', 'program.basal', '"0.25 mg" is a mass; a rate is a mass per time. Perhaps "0.25 mg/day"?'],
  ],
  'mg-for-ug': [
    [
      '5:10',
      'program.basal',
      "500 mg/day of morphine 10 mg/mL is 50 mL/day; this pump's basal goes from 0.048 mL/day to 24 mL/day, or is off.",
    ],
  ],
  megagram: [
    [
      '6:39',
      'orders[0].dose',
      'There is no unit "Mg". Did you mean "mg"? A dose is written in ug, mcg, mg or g',
    ],
  ],
  megalitre: [
    ['6:11', 'pump.filled', 'There is no unit "ML". Did you mean "mL"?'],
    ['7:11', 'pump.low_at', 'There is no unit "cc". Did you mean "mL"?'],
  ],
  'comma-decimal': [
    ['6:11', 'pump.filled', '"17,5 mL" has a comma in its number; write a point for decimals'],
  ],
  months: [
    ['2:11', 'duration', 'There is no unit "months". A time is written in ms, s, min, h, day, days, week'],
  ],
  'duration-without-unit': [['2:11', 'duration', '"45" has no unit. A time is written in']],
  'not-a-number': [
    ['6:11', 'pump.filled', '"NaN" is not a number with a unit'],
    ['7:11', 'pump.low_at', '"0x10 mL" is not a decimal number'],
    ['8:16', 'pump.dead_volume', '".inf mL" is not a number with a unit'],
  ],
  'concentration-without-volume': [
    ['4:13', 'drugs.morphine', 'a concentration is a mass per volume. Perhaps "10 mg/mL"?'],
  ],
  'flow-for-rate': [
    [
      '4:19',
      'program.basal',
      '"0.2 mL/day" is a volume per time; a rate is a mass per time, as in "2 mg/day".',
    ],
  ],
  'mass-of-a-drug-in-units': [
    [
      '4:19',
      'program.basal',
      '"2 mg/day" is a mass per time; a rate is an amount in IU per time, as in "500 IU/day". The concentration of oxytocin is given in international units.',
    ],
  ],
  'bare-share': [['6:9', 'report.band', '"0.15" is not a share; it is written in per cent, as in "85 %".']],
  'nothing-passes': [
    ['6:48', 'faults[0].passes', '"100 %" is out of bounds: it must be above 0 % and below 100 %.'],
  ],
  'kink-that-waits-for-a-fact': [
    [
      '6:66',
      'faults[0].passes',
      'The basal may be off on the day of onset, so no share of it can pass. Give "resistance" or "narrowing" instead.',
    ],
  ],
  'phases-without-end': [
    [
      '6:52',
      'faults[0].intermittent',
      'Phases of 2 ms together come more than a million times while the fault lasts. Make them longer.',
    ],
  ],
  'pulses-too-small': [
    ['3:40', 'pump.pulse_volume', '"0.001 uL" is out of bounds: it must be at least 0.1 µL.'],
  ],
  'drug-of-no-concentration': [
    ['3:41', 'drugs.clonidine', '"0 ug/mL" is out of bounds: it must be above 0 µg/mL.'],
  ],

  // times
  'order-after-the-end': [
    ['7:11', 'orders[1].at', 'This is day 12 00:00, but the run ends on day 10 00:00, after 10 days.'],
  ],
  'fault-after-the-end': [['6:9', 'faults[0].at', 'This is day 20 14:30, but the run ends on day 10 00:00']],
  'until-before-at': [
    ['6:26', 'faults[0].until', 'The fault begins on day 3 00:00, so it cannot end on day 2 00:00.'],
  ],
  'for-and-until': [['6:38', 'faults[0].until', '"until" stands beside "for"; a fault has one end.']],
  'start-with-a-zone': [['2:8', 'start', 'names a time zone, but the clock of a scenario has none']],
  'day-that-is-not': [['2:8', 'start', 'There is no 2026-02-30 in the calendar.']],
  'before-the-start': [['7:11', 'faults[0].at', '"day 0 07:30" lies before the start, 2026-03-02T08:00.']],
  'twenty-one-years': [
    ['2:11', 'duration', '"7671 days" is out of bounds: it must be above 0 h and at most 7305 days.'],
  ],
  'phase-of-nothing': [
    ['6:65', 'faults[0].intermittent.on', '"0 min" is out of bounds: it must be at least 1 ms.'],
    ['6:85', 'faults[0].intermittent.off.mean', '"0.4 ms" is not a whole number of milliseconds.'],
  ],
  'too-many-samples': [
    ['5:18', 'report.every', 'more than a million samples; for a run of this length write 864 ms or more'],
  ],

  // volumes
  'filled-over-capacity': [['5:17', 'pump.filled', '25 mL is too much: the reservoir holds 20 mL.']],
  'refill-over-capacity': [
    ['7:42', 'orders[0].volume', '40 mL would reach the reservoir, which holds 20 mL.'],
    ['9:42', 'orders[2].volume', '40 mL would reach the reservoir, which holds 20 mL.'],
  ],
  'rinse-without-aspiration': [['6:74', 'orders[0].rinses', '"aspirate: false" takes nothing out']],
  'told-over-capacity': [['6:65', 'orders[0].told.volume', 'The pump cannot be told of 50 mL']],
  'told-nothing-of-the-primary': [
    ['6:64', 'orders[0].told.drugs', 'The pump is told nothing of morphine, the primary drug'],
  ],
  'told-too-weak': [['6:64', 'orders[0].told.drugs', "this pump's basal goes from"]],
  'low-above-capacity': [['6:11', 'pump.low_at', 'This is 21 mL, but the reservoir holds 20 mL.']],
  'window-given-twice': [['5:32', 'report.windows[2]', 'A window of 24 h stands in this list already.']],

  'empty-above-low': [
    ['5:33', 'pump.empty_at', 'The empty threshold, 3 mL, lies above the low threshold, 2 mL.'],
  ],
  'pocket-and-reservoir': [
    ['6:55', 'orders[0].into', 'The shares for reservoir and pocket do not add up to 100 %.'],
  ],

  // flows and labels
  'flex-step-too-slow': [
    [
      '7:39',
      'program.basal[1].rate',
      "400 µg/day of morphine 10 mg/mL is 0.04 mL/day; this pump's basal goes from 0.048 mL/day to 24 mL/day",
    ],
  ],
  'label-too-strong': [
    ['9:12', 'orders[0].drugs', '2 mg/day of morphine 50 mg/mL is 0.04 mL/day; this pump'],
  ],
  'label-without-the-primary': [
    [
      '9:12',
      'orders[0].drugs',
      'The label holds no morphine, the primary drug, so no flow can be programmed.',
    ],
  ],
  'dose-of-a-drug-not-there': [
    ['6:64', 'orders[0].drug', 'The label in force then holds no clonidine, so none can be given.'],
  ],
  'basal-with-a-gap': [
    [
      '6:5',
      'program.basal',
      'No step covers Sunday 00:00. Begin the list with { from: 00:00, rate: off } where the pump should give nothing.',
    ],
  ],
  'drug-that-is-not': [['6:67', 'orders[0].drug', 'There is no drug "morphin". Did you mean "morphine"?']],
  'primary-that-is-not': [['5:12', 'drugs.primary', 'There is no drug "bupivacaine". There is morphine.']],
  'share-of-nothing': [
    [
      '8:54',
      'faults[0].passes',
      'The basal is off on the day of onset, so no share of it can pass. Give "resistance"',
    ],
  ],

  // keys
  'two-severities': [
    [
      '9:5',
      'faults[0].resistance',
      '"resistance" stands beside "passes"; of passes, resistance, narrowing exactly one may be given.',
    ],
  ],
  'no-severity': [
    ['6:5', 'faults[0]', 'Exactly one of passes, resistance, narrowing is needed; none is given.'],
  ],
  'narrowing-without-length': [['6:40', 'faults[0].narrowing', '"narrowing" needs "length" beside it.']],
  'latency-without-sensor': [
    ['6:22', 'pump.occlusion_latency', 'This pump has no pressure sensor, so nothing is held for a time.'],
  ],
  'unknown-fault': [
    ['6:25', 'faults[0].fault', 'There is no fault "cathether-kink". Did you mean "catheter-kink"?'],
    ['7:25', 'faults[1].fault', 'There is no fault "flood". There are catheter-kink, catheter-occlusion,'],
  ],
  'no-fault-named': [
    ['6:5', 'faults[0]', '"fault" is missing. It is one of catheter-kink, catheter-occlusion,'],
  ],
  'unknown-order': [['6:25', 'orders[0].order', 'There is no order "re-fill". Did you mean "refill"?']],
  'unknown-pump': [
    [
      '5:16',
      'pump.model',
      'There is no pump "synchromed-2" in the catalogue. Did you mean "synchromed-ii-20"?',
    ],
  ],
  'unknown-key': [
    ['5:9', 'pump.fillled', 'There is no key "fillled" here. Did you mean "filled"?'],
    ['6:1', 'reprot', 'There is no key "reprot" here. Did you mean "report"?'],
  ],
  'key-of-a-later-version': [['5:1', 'horizon', 'There is no key "horizon" here. There are pumpsim, name,']],
  'same-name-twice': [
    ['7:45', 'faults[1].name', 'Another fault is called "the stall" too; a name means one fault.'],
  ],
  'nearly-empty': [
    ['1:1', '', '"duration" is missing. Write it as: time'],
    [
      '1:1',
      '',
      '"drugs" is missing. Write it as: map of drugs and their concentrations ({ morphine: 10 mg/mL }).',
    ],
    ['1:1', '', '"program" is missing. Write it as: { basal: … }.'],
  ],
  'later-format': [
    ['1:10', 'pumpsim', 'This simulator reads version 1 of the format, and this file says it is version 2.'],
  ],
  'bad-seeds': [['2:7', 'seed', '"-1" is out of bounds: it must be at least 0']],
  'key-without-value': [['2:6', 'name', 'Nothing stands here; here belongs a text.']],
  'list-for-map': [['6:3', 'pump', 'This is a list; here belongs a map of model, drive,']],
  'map-for-list': [['5:9', 'faults', 'This is a map; here belongs a list of faults.']],
  'quoted-true': [['6:59', 'orders[0].aspirate', 'This is "no"; here belongs true or false.']],

  // YAML
  'duplicate-key': [['4:1', 'duration', '"duration" is given twice; it stands in line 2 already.']],
  tab: [['4:1', '', 'A tab stands here; YAML is indented with spaces only.']],
  empty: [['1:1', '', 'This file is empty. A scenario begins with "pumpsim: 1".']],
  'only-a-comment': [['1:1', '', 'This file is empty. A scenario begins with "pumpsim: 1".']],
  'a-list': [['1:1', '', 'A scenario is a map of keys; it begins with "pumpsim: 1".']],
  'a-sentence': [['1:1', '', 'A scenario is a map of keys; it begins with "pumpsim: 1".']],
  'two-documents': [['5:1', '', 'A second document begins here; a file holds one scenario.']],
  'yaml-1-1': [['1:1', '', 'A scenario is YAML 1.2, not 1.1; leave this line out.']],
  tag: [['5:14', '', 'A scenario needs no tags such as "!!binary"; leave it out.']],
  'bracket-left-open': [['3:1', '', 'a bracket above is not closed']],
  'quote-left-open': [['5:7', '', 'A quotation mark is not closed.']],
  'colon-in-a-text': [['2:14', '', 'a text with a colon in it needs quotation marks']],
  'wrong-indentation': [['5:3', '', 'The indentation does not fit what stands above']],
  'no-space-after-colon': [['1:1', '', 'Put a space after the colon, or check the indentation.']],
  binary: [['2:3', '', 'This is not a text file: it holds the character "\\u0003".']],
  'latin-1': [['5:17', '', 'This is not UTF-8 text. Save the file as UTF-8.']],
  proto: [
    ['5:1', '__proto__', 'There is no key "__proto__" here.'],
    ['6:9', 'pump.__proto__', 'There is no key "__proto__" here.'],
    ['6:38', 'pump.constructor', 'There is no key "constructor" here.'],
  ],
  bomb: [['8:8', 'd[0]', 'The aliases of this file unfold to more than a scenario can hold.']],
  'alias-of-itself': [['5:15', 'faults[0]', 'The alias "*all" would contain itself.']],
  'alias-of-nothing': [['5:9', 'faults', 'There is no anchor "&all" above this alias.']],

  // everything together
  'many-at-once': [
    ['3:7', 'seed', '"seven" is not a whole number.'],
    ['6:11', 'pump.filled', '"18" has no unit.'],
    ['7:11', 'pump.low_at', 'This is 60 mL, but the reservoir holds 40 mL.'],
    ['9:13', 'drugs.morphine', 'There is no unit "ml". Did you mean "mL"?'],
    ['12:10', 'program.basal', 'There is no unit "dy". Did you mean "day"?'],
    ['14:11', 'orders[0].at', 'This is day 40 00:00, but the run ends on day 10 00:00, after 10 days.'],
    ['15:39', 'orders[1].dose', '"20 ug" is a mass; a dose is an amount in IU, as in "500 IU".'],
    ['15:52', 'orders[1].over', '"15" has no unit.'],
    ['17:5', 'faults[0]', '"position" is missing. Write it as: share (per cent).'],
    ['18:11', 'faults[1].at', 'There is no unit "d". Did you mean "day"?'],
    ['18:46', 'faults[1].factor', '"0.9" is out of bounds: it must be above 1.'],
  ],
};

describe('a broken scenario', () => {
  it.each(Object.entries(broken))(
    '%s.yaml is told where it is wrong, and what would be right',
    (name, told) => {
      const problems = problemsOf(`${name}.yaml`);
      expect(problems.map(({ line, column, path }) => [`${line}:${column}`, path])).toEqual(
        told.map(([place, path]) => [place, path]),
      );
      for (const [index, [, , message]] of told.entries())
        expect(problems[index]?.message).toContain(message);
    },
  );

  it('stands in this folder only with what it should be told', () => {
    const files = readdirSync(folder).map((file) => file.replace('.yaml', ''));
    expect(files.toSorted()).toEqual(Object.keys(broken).toSorted());
  });

  it.each(Object.keys(broken))('%s.yaml is answered in whole sentences, without shouting', (name) => {
    for (const { message, excerpt } of problemsOf(`${name}.yaml`)) {
      expect(message).toMatch(/^(?:"|[A-Z0-9]).*[.?]$/);
      const ours = message.replace(/"[^"]*"/g, '');
      expect(ours).not.toMatch(/!|invalid|illegal|undefined|null|\[object/i);
      expect(excerpt.split('\n')).toHaveLength(2);
    }
  });

  it('prints as a person reads it', () => {
    expect(formatProblems(problemsOf('unknown-key.yaml'))).toBe(
      [
        'unknown-key.yaml:5:9  pump.fillled',
        '    pump: { fillled: 18 mL }',
        '            ^',
        '  There is no key "fillled" here. Did you mean "filled"?',
        '',
        'unknown-key.yaml:6:1  reprot',
        '    reprot: { every: 1 h }',
        '    ^',
        '  There is no key "reprot" here. Did you mean "report"?',
        '',
        '2 problems in unknown-key.yaml; nothing was run.',
      ].join('\n'),
    );
  });
});

import {
  amountUnits,
  byDrug,
  count,
  edges,
  listOf,
  mapOf,
  moment,
  number,
  orNull,
  text,
  word,
} from './parts.ts';
import type { Course } from '../../analysis/course.ts';
import type { CsfPlan, Drug } from '../../scenario/scenario.ts';
import type { JsonSchema } from './parts.ts';

const column = (doc: string): JsonSchema => listOf(doc, { type: 'number' });

const ofDrug = amountUnits.flatMap((unit): readonly (readonly [string, JsonSchema])[] => {
  const name = unit === 'ug' ? 'µg' : 'IU';
  return [
    [`_intended_${unit}$`, column(`Intended of the drug so far; ${name}`)],
    [`_programmed_${unit}$`, column(`Programmed of the drug so far; ${name}`)],
    [`_pumped_${unit}$`, column(`Pumped of the drug so far; ${name}`)],
    [`_delivered_${unit}$`, column(`Delivered of the drug so far; ${name}`)],
    [`_csf_${unit}_per_ml$`, column(`Concentration of the drug in the cerebrospinal fluid; ${name}/mL`)],
  ];
});

const course: JsonSchema = mapOf('What the columns are made from, for `pumpsim measure`', {
  drugs: listOf(
    'The drugs, in the order in which a stretch has them',
    mapOf('One drug', {
      name: text('Its name'),
      unit: word('How its amounts are counted', amountUnits),
    } satisfies Record<keyof Drug, JsonSchema>),
  ),
  primary: count('Which of them is the primary one, from 0'),
  csf: listOf(
    'The fluid that drugs spread in',
    mapOf('That of one drug', {
      drug: count('Which of them it is, from 0'),
      volume: number('Volume in which it spreads at once', 'µL'),
      clearance: number('Volume that is cleared of it per time', 'µL/h'),
      peripheral: orNull(
        mapOf('A second compartment', {
          volume: number('Its volume', 'µL'),
          exchange: number('Flow between the two', 'µL/h'),
        }),
        'there is none',
      ),
      band: orNull(edges('Lower and upper edge of the band; µg/µL or IU/µL'), 'none was given'),
    } satisfies Record<keyof CsfPlan, JsonSchema>),
  ),
  band: { type: 'number', description: 'Half the width of the band of the rolling error; a share.' },
  stride: count('How many numbers each stretch has'),
  cells: listOf('The closed form of the run, stretch by stretch', { type: 'number' }),
} satisfies Record<keyof Course, JsonSchema>);

/** Columns of equal length, a row at every `report.every` and at both sides of every event. */
export const series: JsonSchema = mapOf(
  'The course of the run in columns of equal length',
  {
    columns: {
      ...mapOf('By the headings of the CSV; the columns of a drug begin with its name', {
        time_ms: listOf('Time from the start of the run; ms', { type: 'integer' }),
        time: listOf('Wall clock', { type: 'string' }),
        tip_flow_ul_per_h: column('Flow at the tip; µL/h'),
        pressure_kpa: column('Pressure of the line; kPa'),
        reservoir_true_ul: column('Usable volume in the reservoir; µL'),
        reservoir_believed_ul: column('What the pump believes is in it; µL'),
      }),
      patternProperties: Object.fromEntries(ofDrug),
    },
    path: listOf(
      'What pump and catheter held; between two records every front moves on steadily',
      mapOf(
        'The plugs at one moment, from the pump’s outlet to the tip',
        {
          at_ms: moment('When'),
          until_percent: listOf(
            'Where each plug ends, as a share of the fluid between the pump’s outlet and the tip; %',
            { type: 'number' },
          ),
          ug_per_ml: byDrug('Concentration in each plug', column('In each plug; µg/mL')),
          iu_per_ml: byDrug('Concentration in each plug', column('In each plug; IU/mL')),
        },
        ['iu_per_ml'],
      ),
    ),
    course,
  },
  ['path', 'course'],
);

import { amountUnits, byDrug, count, listOf, mapOf, moment } from './parts.ts';
import type { Course } from '../../analysis/course.ts';
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
  drugs: listOf('The drugs', { type: 'object' }),
  primary: count('Which of them is the primary one, from 0'),
  csf: listOf('The fluid that drugs spread in', { type: 'object' }),
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

import { amountUnits, listOf, mapOf } from './parts.ts';
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

/** Columns of equal length, a row at every `report.every` and at both sides of every event. */
export const series: JsonSchema = mapOf('The course of the run in columns of equal length', {
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
});

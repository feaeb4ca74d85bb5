import { dimensions } from '../../units/dimension.ts';
import { quantityText } from '../../units/quantity-text.ts';
import { mapOf } from '../../fields/reading.ts';
import { FACTORY_TEMPERATURE } from '../../model/gas.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';
import type { FaultEntry } from '../scenario.ts';

/** Surroundings change a pump that its gas drives, as long as they leave it a pressure to drive with and a fluid to drive. */
export function checkSurroundings(draft: Draft): readonly FieldProblem[] {
  const { pump, faults = [] } = draft.values;
  const ambient = faults.filter(({ kind }) => kind.kind === 'ambient');
  return pump === undefined ? [] : ambient.flatMap((fault) => problemsOf(fault, pump, draft.written));
}

function problemsOf(
  { index, values }: FaultEntry,
  pump: NonNullable<Draft['values']['pump']>,
  written: Draft['written'],
): readonly FieldProblem[] {
  const path = ['faults', index];
  if (pump.drive !== 'constant-pressure') {
    const message = `Temperature and pressure change the flow of a constant-pressure pump only, and this one's drive is ${pump.drive}.`;
    return typeof pump.drive === 'string' ? [{ path: [...path, 'fault'], message }] : [];
  }
  const { temperature, pressure } = values as { readonly temperature: number; readonly pressure: number };
  const warmer = temperature - FACTORY_TEMPERATURE;
  const gas = pump.gas_pressure + pump.gas_pressure_per_degree * warmer;
  const list = written['faults'];
  const given = mapOf(Array.isArray(list) ? (list[index] as unknown) : undefined) ?? {};
  const key = Object.hasOwn(given, 'temperature') ? 'temperature' : 'pressure';
  if (gas <= pressure) {
    const message = `At ${quantityText(temperature, dimensions.temperature)} the gas has ${quantityText(Math.max(0, gas), dimensions.pressure)}, and the pressure around it is ${quantityText(pressure, dimensions.pressure)}: nothing drives the flow.`;
    return [{ path: [...path, key], message }];
  }
  if (!(pump.viscosity_per_degree * warmer >= 1)) return [];
  const message = `At ${quantityText(temperature, dimensions.temperature)} the fluid would have no viscosity left; "viscosity_per_degree" holds near body temperature.`;
  return [{ path: [...path, key], message }];
}

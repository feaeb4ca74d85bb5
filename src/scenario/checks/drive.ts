import { dimensions } from '../../units/dimension.ts';
import { quantityText } from '../../units/quantity-text.ts';
import { mapOf } from '../../fields/reading.ts';
import { FACTORY_PRESSURE } from '../../model/gas.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Drive, PumpDesign } from '../../model/device.ts';
import type { Draft } from '../draft.ts';

/** Fields that mean something for one drive alone. */
const only: Readonly<Record<string, Drive>> = {
  pulse_volume: 'metered',
  factory_flow: 'constant-pressure',
  gas_pressure: 'constant-pressure',
  gas_pressure_per_degree: 'constant-pressure',
  viscosity_per_degree: 'constant-pressure',
};

/** What the file says of a pump means something for its drive, and a gas has pressure to drive with. */
export function checkDrive({ values, written }: Draft): readonly FieldProblem[] {
  const { pump } = values;
  if (pump === undefined) return [];
  const given = mapOf(written['pump']) ?? {};
  return [
    ...Object.keys(given).flatMap((key) => stray(key, pump)),
    ...(pump.drive === 'constant-pressure' ? [...ownLaw(given, pump), ...spentGas(pump)] : []),
  ];
}

function stray(key: string, { drive }: PumpDesign): readonly FieldProblem[] {
  const needed = Object.hasOwn(only, key) ? only[key] : undefined;
  if (needed === undefined || needed === drive || !isKnown(drive)) return [];
  const message = `Only a ${needed} pump has "${key}", and this one's drive is ${drive}. Leave it out, or write "drive: ${needed}".`;
  return [{ path: ['pump', key], atKey: true, message }];
}

/** A constant-pressure pump stalls where its gas has no pressure left, and its flow falls from the first kilopascal on. */
function ownLaw(
  given: Readonly<Record<string, unknown>>,
  { slip_from }: PumpDesign,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (Object.hasOwn(given, 'stall_pressure'))
    problems.push({
      path: ['pump', 'stall_pressure'],
      atKey: true,
      message:
        'A constant-pressure pump stalls at its gas pressure less the pressure around it. Give "gas_pressure" instead.',
    });
  if (Object.hasOwn(given, 'slip_from') && slip_from > 0)
    problems.push({
      path: ['pump', 'slip_from'],
      message:
        'The flow of a constant-pressure pump falls from no pressure on. Leave this out, or write "0 %".',
    });
  return problems;
}

function spentGas({ gas_pressure }: PumpDesign): readonly FieldProblem[] {
  if (!(gas_pressure <= FACTORY_PRESSURE)) return [];
  const [gas, around] = [gas_pressure, FACTORY_PRESSURE].map((each) =>
    quantityText(each, dimensions.pressure),
  );
  const message = `A gas of ${gas} drives nothing against the ${around} around the pump; the pressure is absolute.`;
  return [{ path: ['pump', 'gas_pressure'], message }];
}

/** A drive that could not be read is complained of where it stands. */
function isKnown(drive: unknown): boolean {
  return typeof drive === 'string';
}

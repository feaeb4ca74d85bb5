import fc from 'fast-check';
import { labelOf, type AnyDrug } from './drugs.ts';
import { anyBasal, anyDoseLimit, anyPatientBolus, anyProgram, doseOf } from './program.ts';
import type { AnyPump } from './pump.ts';
import { anyRefill } from './refill.ts';
import { mostly, momentIn, oneOf, partly, type Written } from './words.ts';

/** What orders may be about. */
export interface Clinic {
  readonly pump: AnyPump;
  readonly drugs: readonly AnyDrug[];
  readonly days: number;
  /** Whether there is a patient bolus to ask for. */
  readonly asks: boolean;
}

type Orders = fc.Arbitrary<readonly Written[]>;

const plain = (order: string, more: fc.Arbitrary<Written> = fc.constant({})): fc.Arbitrary<Written> =>
  more.map((fields) => ({ order, ...fields }));

/** An order, and now and then what the pump gets instead. */
function perhapsEntered(
  order: string,
  fields: fc.Arbitrary<Written>,
  other: fc.Arbitrary<Written>,
): fc.Arbitrary<Written> {
  return fc
    .tuple(fields, mostly(false, true), other)
    .map(([asked, isWrong, entered]) => ({ order, ...asked, ...(isWrong ? { entered } : {}) }));
}

const sidePort = ({ drugs }: Clinic): fc.Arbitrary<Written>[] => [
  plain(
    'side-port-injection',
    partly(
      {
        volume: oneOf('0.05 mL', '0.3 mL', '1 mL'),
        drugs: fc.oneof(fc.constant({}), labelOf(drugs)),
        over: oneOf('30 s', '10 min', '2 h'),
      },
      ['volume', 'drugs'],
    ),
  ),
  plain('side-port-aspiration', fc.record({ volume: oneOf('0.1 mL', '0.3358 mL', '1 mL') })),
];

const modes = (obeys: AnyPump['obeys']): fc.Arbitrary<Written>[] =>
  obeys === 'none'
    ? []
    : [
        plain('stop', partly({ for: oneOf('1 h', '20 h', '50 h') })),
        plain('resume'),
        plain('reset-alarms'),
        ...(obeys === 'all' ? [plain('kvo'), plain('minimum-rate')] : []),
      ];

function programming({ drugs, days, asks }: Clinic): fc.Arbitrary<Written>[] {
  const [primary] = drugs as readonly [AnyDrug];
  const timing = { over: oneOf('2 min', '15 min', '90 min', '9 h') };
  const bolus = fc.constantFrom(...drugs).chain((drug) => {
    const fields = { dose: doseOf(drug), ...timing };
    const named = drug === primary ? {} : { drug: fc.constant(drug.name) };
    const needed = ['dose', 'over', ...Object.keys(named)];
    const other = fc.oneof(partly(fields, ['dose']), partly(fields, ['over']));
    return perhapsEntered('bolus', partly({ ...fields, ...named }, needed), other);
  });
  const priming = { volume: oneOf('0.03 mL', '0.14 mL', '0.199 mL'), ...timing };
  const basal = fc.constantFrom(primary, ...drugs).chain((drug) => {
    const other = fc.record({ basal: anyBasal(drug) });
    const asked = other.map(({ basal }) => (drug === primary ? { basal } : { basal, drug: drug.name }));
    return perhapsEntered('set-basal', asked, other);
  });
  const part = oneOf('basal', 'boluses', 'patient_bolus', 'dose_limit').chain((key) =>
    anyProgram(primary, fc.constant(`${days} days`), [key]),
  );
  return [
    bolus,
    bolus,
    perhapsEntered('priming-bolus', partly(priming, ['volume', 'over']), partly(priming, ['volume'])),
    basal,
    perhapsEntered('set-program', part, part),
    ...(asks ? [plain('request')] : []),
  ];
}

/** A refill that makes another drug the primary; the limit of the dose must then be said anew. */
function otherPrimary({ drugs, days }: Clinic): Orders {
  const [, second] = drugs;
  if (second === undefined || drugs.some(({ unit }) => unit !== second.unit)) return fc.constant([]);
  return fc
    .tuple(
      momentIn(days),
      labelOf(drugs),
      fc.record({ dose_limit: anyDoseLimit(second), patient_bolus: anyPatientBolus(second) }),
    )
    .map(([at, label, program]) => [
      { at, order: 'refill', volume: '8 mL', drugs: label, primary: second.name },
      { at, order: 'set-program', ...program },
    ]);
}

/** So many orders at most, of every kind that the pump obeys. */
export function anyOrders(clinic: Clinic, most: number): Orders {
  const { pump, drugs, days } = clinic;
  const refill = anyRefill(drugs, pump.obeys === 'all');
  const kinds = [
    refill,
    refill,
    ...sidePort(clinic),
    ...modes(pump.obeys),
    ...(pump.obeys === 'all' ? programming(clinic) : []),
  ];
  const single = fc.tuple(momentIn(days), fc.oneof(...kinds)).map(([at, order]) => ({ at, ...order }));
  const many = fc.array(single, { maxLength: most });
  if (pump.obeys !== 'all' || most < 2) return many;
  return fc
    .tuple(many, fc.option(otherPrimary(clinic), { nil: [], freq: 1 }), fc.nat(9))
    .map(([orders, change, dice]) => (dice === 0 ? [...orders, ...change] : orders));
}

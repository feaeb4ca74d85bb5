import { boluses, limits, reasons, type FactKind } from '../../model/facts.ts';
import {
  amount,
  amountsByDrug,
  amountUnits,
  count,
  inUnits,
  listOf,
  mapOf,
  moment,
  number,
  orNull,
  text,
  volume,
  word,
} from './parts.ts';
import type { JsonSchema } from './parts.ts';

type Details = Readonly<Record<string, JsonSchema>>;

/** What a fact says beside its moment, its kind and its cause; of several forms it has one. */
interface FactSchema {
  readonly doc: string;
  readonly forms: readonly { readonly details: Details; readonly optional?: readonly string[] }[];
}

const fact = (doc: string, ...forms: readonly Details[]): FactSchema => ({
  doc,
  forms: forms.length === 0 ? [{ details: {} }] : forms.map((details) => ({ details })),
});

const bolus = { bolus: word('Whose bolus', boluses) };
const alarm = { alarm: text('Kind of alarm') };
const because = { because: word('The reason', reasons) };
const aFault = {
  fault: text('Kind of fault'),
  index: count('Place of the fault in the scenario’s list, from 0'),
  name: text('Name of the fault'),
};
const anOrder = {
  order: text('Kind of order'),
  index: count('Place of the order in the scenario’s list, from 0'),
  name: text('Name of the order'),
};
const ofDrug = { drug: text('The drug that it is an amount of') };
const forecast = {
  predicted_low_at_ms: orNull(moment('When the pump reckons to be low'), 'never, as it is'),
  predicted_empty_at_ms: orNull(moment('When the pump reckons to be empty'), 'never, as it is'),
};

const facts: Readonly<Record<FactKind, FactSchema>> = {
  'run-started': fact('The run began', forecast),
  'run-ended': fact('The run ended', forecast),
  'basal-changed': fact(
    'The pump gives another basal rate',
    ...amountUnits.map((unit) => ({
      ...ofDrug,
      [`rate_${unit}_per_h`]: { type: 'number', description: `The rate; ${unit === 'ug' ? 'µg' : 'IU'}/h.` },
    })),
  ),
  'bolus-started': fact(
    'A bolus began',
    ...amountUnits.map((unit) => ({ ...bolus, ...ofDrug, [`dose_${unit}`]: amount('Its dose', unit) })),
    { ...bolus, volume_ul: volume('Its volume, of a priming bolus') },
  ),
  'bolus-completed': fact('A bolus has given its dose', bolus),
  'bolus-suspended': fact('A bolus waits for another one', bolus),
  'bolus-resumed': fact('A bolus goes on', bolus),
  'bolus-halted': fact('A bolus ended before it had given its dose', bolus),
  'bolus-skipped': fact('A scheduled bolus was not given', { ...bolus, ...because }),
  'bridge-started': fact('The pump goes on at the old concentrations'),
  'bridge-ended': fact('The pump reckons with the new concentrations'),
  'request-granted': fact('The patient asked for a bolus and gets it'),
  'request-refused': fact('The patient asked for a bolus and does not get it', because),
  refilled: fact('The reservoir was filled', {
    volume_ul: volume('What went in'),
    aspirated_ul: volume('What was taken out; nothing where nothing was asked to be'),
    expected_ul: volume('What the pump believed was there'),
    discrepancy_ul: orNull(volume('Expected less aspirated'), 'not aspirated'),
    discrepancy_percent: orNull(
      number('The same, of the volume programmed since the fill before', '%'),
      'unknown',
    ),
    flagged: listOf('The limits that it is beyond', word('A limit', ['volume', 'percent'])),
    ...forecast,
  }),
  'delivery-stopped': fact('The pump stopped'),
  'delivery-resumed': fact('The program goes on'),
  'rate-limited': fact(
    'The pump gives less than its program says',
    {
      because: word(
        'The reason',
        limits.filter((limit) => limit !== 'alarm'),
      ),
    },
    { because: word('The reason', ['alarm']), ...alarm },
  ),
  'fault-started': fact('A fault began, or came on again', aFault),
  'fault-ended': fact('A fault ended, or went off for a while', aFault),
  'pressure-limited': fact('The pump began to slip against the pressure of the line'),
  'front-reached-tip': fact('Another mixture reached the tip'),
  'release-bolus': {
    doc: 'The line let out what it had stored',
    forms: [
      {
        details: {
          ...aFault,
          volume_ul: volume('What left the tip'),
          duration_ms: number('Until 95 % of it had left', 'ms'),
          ...amountsByDrug('dose', 'The drug in it'),
        },
        optional: inUnits('dose'),
      },
    ],
  },
  'ran-dry': fact('The reservoir has nothing left to give'),
  'motor-stalled': fact('The motor stands'),
  'motor-recovered': fact('The motor turns again'),
  'alarm-raised': fact('An alarm was raised', alarm),
  'alarm-cleared': fact('An alarm was cleared', alarm),
  'order-refused': fact('An order could not be obeyed', { ...because, ...anOrder }),
  'side-port-blocked': fact('Nothing could be drawn or pushed through the side port', anOrder),
};

/** The timeline: of every kind of fact the form that it has. */
export const timeline: JsonSchema = listOf('What happened, in the order of time', {
  anyOf: Object.entries(facts).flatMap(([kind, { doc, forms }]) =>
    forms.map(({ details, optional = [] }) =>
      mapOf(
        doc,
        {
          at_ms: moment('When'),
          kind: word('What happened', [kind]),
          cause: count('Place in the timeline of the fact that led to it, from 0'),
          ...details,
        },
        ['cause', ...optional],
      ),
    ),
  ),
});

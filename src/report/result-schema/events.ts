import {
  amountsByDrug,
  count,
  inUnits,
  listOf,
  mapOf,
  milliseconds,
  moment,
  number,
  orNull,
  text,
  volume,
  word,
} from './parts.ts';
import type { AlarmResult, FaultResult, RefillResult } from '../../analysis/result.ts';
import type { JsonSchema } from './parts.ts';

export const alarms: JsonSchema = listOf(
  'Every alarm, in the order raised',
  mapOf('One alarm', {
    kind: text('Kind of alarm: `pumpsim list alarms`'),
    severity: word('How urgent it is', ['critical', 'non-critical']),
    raised_at_ms: moment('When it was raised'),
    cleared_at_ms: orNull(moment('When it was cleared'), 'it stands at the end of the run'),
  } satisfies Record<keyof AlarmResult, JsonSchema>),
);

export const faults: JsonSchema = listOf(
  'Every fault, in the order of the scenario',
  mapOf(
    'One fault',
    {
      kind: text('Kind of fault: `pumpsim list faults`'),
      name: text('What the scenario calls it; its kind where it does not'),
      index: count('Its place in the scenario’s list, from 0'),
      from_ms: orNull(moment('Its onset'), 'the fact that it waits for never came'),
      until_ms: orNull(moment('Its end'), 'it stays to the end of the run'),
      detected_by: orNull(
        text('The alarm’s kind, or `refill`, that the same run without this fault has not, or has later'),
        'undetected, or not examined because twins were not run',
      ),
      detected_after_ms: orNull(milliseconds('How long after its onset'), 'undetected'),
      ...amountsByDrug('missed', 'The greatest shortfall from its onset to its end + 24 h'),
      ...amountsByDrug('excess', 'The greatest excess from its onset to its end + 24 h'),
      ...amountsByDrug(
        'attributable',
        'Delivered in the same run without this fault, less delivered in this one',
      ),
      release_bolus_ul: volume('What the line let out through the tip when the fault ended'),
      ...amountsByDrug('release_bolus', 'The drug in that'),
    } satisfies Record<keyof FaultResult, JsonSchema>,
    inUnits('missed', 'excess', 'attributable', 'release_bolus'),
  ),
);

export const refills: JsonSchema = listOf(
  'Every refill, in time',
  mapOf('One refill', {
    at_ms: moment('When it was'),
    aspirated_ul: volume('What was taken out; nothing where nothing was asked to be'),
    expected_ul: volume('What the pump believed was there'),
    discrepancy_ul: orNull(
      volume('Expected less aspirated; positive: the pump gave more than it believed'),
      'not aspirated',
    ),
    discrepancy_percent: orNull(
      number('The same, of the volume programmed since the fill before', '%'),
      'not aspirated, or nothing was programmed',
    ),
    flagged: listOf(
      'The limits that the discrepancy is beyond',
      word('A limit: 2 mL, or 14.5 %', ['volume', 'percent']),
    ),
    predicted_low_at_ms: orNull(moment('When the pump reckons to be low'), 'never, as it is'),
    predicted_empty_at_ms: orNull(moment('When the pump reckons to be empty'), 'never, as it is'),
    low_at_ms: orNull(moment('When the low-reservoir alarm rang before the next refill'), 'it did not'),
    empty_at_ms: orNull(
      moment('When the reservoir ran dry or its alarm rang before the next refill'),
      'neither did',
    ),
    trend_percent: orNull(
      number('Slope of the discrepancy per refill, of those so far', 'percentage points'),
      'fewer than two of them',
    ),
  } satisfies Record<keyof RefillResult, JsonSchema>),
);

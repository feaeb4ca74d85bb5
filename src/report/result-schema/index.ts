import { drugs } from './drugs.ts';
import { alarms, faults, refills } from './events.ts';
import { timeline } from './facts.ts';
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
} from './parts.ts';
import { series } from './series.ts';
import type {
  ExpectationResult,
  RefusalKey,
  Result,
  StartupResult,
  TrumpetResult,
} from '../../analysis/result.ts';
import type { JsonSchema } from './parts.ts';

/** The JSON Schema of a result, as `--json` and `--format json` write it. */
export function resultSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'pumpsim result',
    ...mapOf(
      'What one run of a scenario came to: numbers in canonical units, named in the key; an amount key ends in _ug, or in _iu for a drug dosed in international units',
      properties,
      ['series'],
    ),
  };
}

const pumpsim = mapOf('The simulator', {
  version: text('Its version'),
  format: { const: 1, description: 'The version of this format.' },
} satisfies Record<keyof Result['pumpsim'], JsonSchema>);

const scenario = mapOf('What was run', {
  name: text('What the scenario is called'),
  file: text('Its file, empty where it came from none'),
  sha256: text('SHA-256 of its text, in hexadecimal digits'),
  seed: { type: 'integer', minimum: 0, description: 'The seed of chance; a whole number.' },
  start: text('Wall clock at the start, YYYY-MM-DDTHH:MM, of no time zone'),
  duration_ms: milliseconds('How long the run lasted'),
} satisfies Record<keyof Result['scenario'], JsonSchema>);

const volumes = mapOf('Where the fluid went', {
  filled_ul: volume('Initially present, and filled'),
  injected_ul: volume('Injected through the side port'),
  drawn_ul: volume('Cerebrospinal fluid that followed at the tip when the side port was aspirated'),
  reservoir_true_ul: volume('Usable volume in the reservoir at the end'),
  reservoir_believed_ul: volume('What the pump believes is in it'),
  in_path_ul: volume('In pump and catheter at the end, stored and trapped included'),
  pumped_ul: volume('Left the pump'),
  delivered_ul: volume('Left the tip into the intrathecal space'),
  leaked_ul: volume('Lost at a leak or a disconnection'),
  extrathecal_ul: volume('Left a tip that lies outside the intrathecal space'),
  pocket_ul: volume('Ran into the pocket'),
  aspirated_ul: volume('Taken out at a refill, a rinse or the side port'),
} satisfies Record<keyof Result['volumes'], JsonSchema>);

const refused = {
  stopped: count('Because the pump was stopped, or may grant none'),
  alarm: count('Because an alarm’s rate was in force'),
  reservoir: count('Because the reservoir, as the pump believes, held too little'),
  bridge: count('Because a bridge was running'),
  bolus: count('Because a patient’s bolus was running'),
  lockout: count('Because of the lockout'),
  max: count('Because the most in the window had been granted'),
  dose_limit: count('Because of the dose limit'),
} satisfies Record<RefusalKey, JsonSchema>;

const requests = mapOf('What the patient asked for', {
  made: count('Requests'),
  granted: count('Of these granted'),
  refused: mapOf('Of these refused, by the first reason that held', refused),
} satisfies Record<keyof Result['requests'], JsonSchema>);

const reservoir = mapOf('By the pump’s own reckoning at the end', {
  low_threshold_ul: volume('Where the low-reservoir alarm stands'),
  empty_threshold_ul: volume('Where the empty-reservoir alarm stands'),
  predicted_low_at_ms: orNull(moment('When it will be low'), 'never, as it is'),
  predicted_empty_at_ms: orNull(moment('When it will be empty'), 'never, as it is'),
} satisfies Record<keyof Result['reservoir'], JsonSchema>);

const nothingSet = 'nothing was programmed';

const trumpet = listOf(
  'The trumpet curve of the volume pumped; empty where none was asked for',
  mapOf('One window', {
    window_ms: milliseconds('Its length'),
    max_percent: orNull(
      number('Highest error of the mean flow in it, of the mean programmed flow', '%'),
      nothingSet,
    ),
    min_percent: orNull(
      number('Lowest error of the mean flow in it, of the mean programmed flow', '%'),
      nothingSet,
    ),
  } satisfies Record<keyof TrumpetResult, JsonSchema>),
);

const startup = mapOf('The start-up curve', {
  overall_percent: orNull(
    number('Error over the whole analysed period, of the volume programmed', '%'),
    nothingSet,
  ),
  analysed_from_ms: moment('When the analysed period begins, of the trumpet curve too'),
  analysed_until_ms: moment('When it ends'),
  set_ul_per_h: number('Mean programmed flow of that period', 'µL/h'),
  spacing_ms: milliseconds('Length of an interval'),
  from_ms: moment('When the first interval begins'),
  flow_ul_per_h: listOf('Mean flow out of the pump in each interval; µL/h', { type: 'number' }),
} satisfies Record<keyof StartupResult, JsonSchema>);

const noSide = 'nothing is compared';

const expectations = listOf(
  'What the scenario states must be true; empty where it states nothing, and in a run that kept totals only',
  mapOf('One claim', {
    that: text('The claim as it was written'),
    passed: { type: 'boolean', description: 'Whether it is true.' },
    because: orNull(text('Why it is stated'), 'no reason is given'),
    left: orNull(text('The left side of the comparison that decided it, with its unit'), noSide),
    right: orNull(text('The right side, with its unit'), noSide),
    margin: orNull(text('How far they are apart, with the unit; positive where it is true'), noSide),
    at_ms: orNull(
      moment(
        'The moment that decided it; of a failed always the first at which it is false, of a failed after that of the fact',
      ),
      'no moment did',
    ),
    worst_at_ms: orNull(
      moment('When an always that is false was worst, with sides and margin as they are told'),
      'it is no such claim',
    ),
    closest_at_ms: orNull(
      moment(
        'When an always that is true, or an eventually or an after that is false, came closest to the contrary, with sides and margin as they are told',
      ),
      'it is no such claim',
    ),
  } satisfies Record<keyof ExpectationResult, JsonSchema>),
);

const ledger = mapOf(
  'How exactly the books close',
  {
    volume_residual_ul: volume('Volume present and added, less volume accounted for'),
    ...amountsByDrug('mass_residual', 'Amount present and added, less amount accounted for'),
  } satisfies Record<keyof Result['ledger'], JsonSchema>,
  inUnits('mass_residual'),
);

const properties = {
  pumpsim,
  scenario,
  drugs,
  volumes,
  pressure: mapOf('The pressure of the line, above that of the cerebrospinal fluid', {
    peak_kpa: number('Its highest', 'kPa'),
    peak_at_ms: moment('When it was first reached'),
    slip_from_kpa: number('From where a pump that nothing is wrong with gives less', 'kPa'),
    stall_kpa: number('Where it gives nothing', 'kPa'),
    occlusion_at_kpa: orNull(
      number('Where the pressure sensor finds an occlusion', 'kPa'),
      'the pump has no sensor',
    ),
  } satisfies Record<keyof Result['pressure'], JsonSchema>),
  requests,
  alarms,
  faults,
  refills,
  reservoir,
  trumpet,
  startup: orNull(startup, 'no trumpet curve was asked for'),
  facts: timeline,
  expectations,
  ledger,
  series,
} satisfies Record<keyof Result, JsonSchema>;

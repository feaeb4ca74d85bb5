import {
  amount,
  amountUnits,
  byDrug,
  concentration,
  edges,
  listOf,
  mapOf,
  milliseconds,
  moment,
  number,
  orNull,
  word,
} from './parts.ts';
import type { WorstWindow } from '../../analysis/result.ts';
import type { AmountUnit, JsonSchema } from './parts.ts';

/** A rolling error, of the intended dose of its window. */
const windowOf = (doc: string): JsonSchema => orNull(number(doc, '%'), 'no window could be judged');

const worstWindow = mapOf('The worst of one window', {
  window_ms: milliseconds('Length of the window'),
  under_percent: windowOf('How far below the intended dose at most'),
  under_at_ms: orNull(moment('When that window ended'), 'no window was short, or none could be judged'),
  over_percent: windowOf('How far above the intended dose at most'),
  over_at_ms: orNull(moment('When that window ended'), 'no window had too much, or none could be judged'),
  band_percent: number('Half the width of the band around the intended dose', '%'),
  hours_outside: number('How long the rolling error was outside the band', 'h'),
} satisfies Record<keyof WorstWindow, JsonSchema>);

/** Where each drug went, and how far the delivered dose strayed from the intended one. */
export const drugs: JsonSchema = byDrug('Where the drug went', {
  anyOf: amountUnits.map(drugIn),
});

function drugIn(unit: AmountUnit): JsonSchema {
  const of = (what: string, doc: string): Record<string, JsonSchema> => ({
    [`${what}_${unit}`]: amount(doc, unit),
  });
  return mapOf(unit === 'ug' ? 'A drug dosed by mass' : 'A drug dosed in international units', {
    ...of('intended', 'What the orders call for'),
    ...of('programmed', 'What the pump commanded and believes it gave'),
    ...of('pumped', 'What truly left the pump'),
    ...of('delivered', 'What left the tip into the intrathecal space'),
    [`lost_${unit}`]: mapOf('What went elsewhere', {
      leaked: amount('Lost at a leak or a disconnection', unit),
      extrathecal: amount('Left a tip that lies outside the intrathecal space', unit),
      pocket: amount('Ran into the pocket, beside the port or out of the reservoir', unit),
      aspirated: amount('Taken out at a refill, a rinse or the side port', unit),
    }),
    ...of('in_path', 'In pump and catheter at the end'),
    ...of('in_reservoir', 'In the reservoir at the end, its dead volume included'),
    ...of('error', 'Delivered less intended'),
    error_percent: orNull(number('The same, of what was intended', '%'), 'nothing was intended'),
    worst_windows: listOf('The worst rolling error of each window asked for', worstWindow),
    episodes: listOf('Maximal stretches outside the band, of the longest window', {
      anyOf: [episode('under', 'missed', unit), episode('over', 'excess', unit)],
    }),
    csf: orNull(csf(unit), 'its spreading was not asked for'),
  });
}

function episode(kind: string, what: string, unit: AmountUnit): JsonSchema {
  return mapOf(kind === 'under' ? 'Too little for a time' : 'Too much for a time', {
    kind: word('On which side', [kind]),
    from_ms: moment('When it began'),
    until_ms: moment('When it ended'),
    [`${what}_${unit}`]: amount('The most that a window in it was off by', unit),
  });
}

function csf(unit: AmountUnit): JsonSchema {
  const noBand = 'no band was given';
  return mapOf('In the cerebrospinal fluid', {
    [`peak_${unit}_per_ml`]: concentration('Highest concentration', unit),
    peak_at_ms: moment('When it was first reached'),
    [`mean_${unit}_per_ml`]: concentration('Mean concentration over the run', unit),
    [`band_${unit}_per_ml`]: orNull(
      edges(`Lower and upper edge of the band; ${unit === 'ug' ? 'µg' : 'IU'}/mL`),
      noBand,
    ),
    hours_below: orNull(number('How long it was below the band', 'h'), noBand),
    hours_above: orNull(number('How long it was above the band', 'h'), noBand),
  });
}

import { faultsBehind } from '../../analysis/causes.ts';
import { pressureText, volumeText } from '../amount.ts';
import { lengthText } from '../when.ts';
import { bolusText, dosesText, faultText, listed, raised } from './words.ts';
import type { FactRecord } from '../../analysis/result.ts';
import type { Sentence } from './sentence.ts';
import type { Telling } from './telling.ts';

const faultStarted: Sentence = (fact, telling) => {
  const cause = telling.cause(fact);
  const waited =
    cause === undefined
      ? ''
      : `, as it waited for what happened ${telling.moment(cause.at_ms)} (${cause.kind})`;
  return `${raised(faultText(fact))} began${waited}.`;
};

const faultEnded: Sentence = (fact, telling) => {
  const begin = telling.cause(fact);
  const lasted = begin === undefined ? '' : ` after ${lengthText(fact.at_ms - begin.at_ms)}`;
  return `${raised(faultText(fact))} ended${lasted}.`;
};

const release: Sentence = (fact) => {
  const volume = Number(fact['volume_ul']);
  if (volume === 0)
    return 'The line let nothing out: it had stored no pressure, or everything else is closed.';
  const within = Number(fact['duration_ms']);
  const time = within === 0 ? 'at once' : `most of it within ${lengthText(within)}`;
  return `The line let out what it had stored: ${volumeText(volume)} with ${dosesText(fact)}, ${time}.`;
};

const pressureLimited: Sentence = ({ at_ms }, telling, index) =>
  `The line reached ${pressureText(highest(telling, at_ms))}, against which the pump gives less than it is told, ` +
  `${behindPressure(telling, at_ms, index)}.`;

/** On whichever side of the moment it was higher: opening the line lets it fall, closing it makes it rise. */
export function highest(telling: Telling, at: number): number {
  const { before, after } = telling.state(at);
  return Math.max(before?.pressure_kpa ?? 0, after.pressure_kpa);
}

/** Why the line came to a pressure: the faults that stood, else what was being given. */
export function behindPressure(telling: Telling, at: number, index: number): string {
  const standing = telling.standing(index);
  const behind = faultsBehind(telling.facts, { standing }, index);
  if (behind.length > 0) return `because ${faultsText(telling, behind)}`;
  const boluses = standing.boluses.map(({ fact }) => bolusText(telling.facts[fact]?.['bolus']));
  return boluses.length > 0
    ? `because the ${listed(boluses)} pushed against the open catheter`
    : `with no fault standing`;
}

/** `"the kink" (catheter kink) began day 16 08:00`. */
export function faultsText(telling: Telling, begins: readonly number[]): string {
  return listed(
    begins.map((begin) => {
      const fact = telling.facts[begin] as FactRecord;
      return `${faultText(fact)} began ${telling.moment(fact.at_ms)}`;
    }),
  );
}

const ranDry: Sentence = ({ at_ms }, telling) => {
  const { reservoir_believed_ul: believed } = telling.reading(at_ms);
  const belief = believed > 0 ? `, although the pump still believed in ${volumeText(believed)}` : '';
  return `The reservoir ran dry${belief}.`;
};

const front: Sentence = ({ at_ms }, telling) => {
  const { drugs } = telling.state(at_ms).after;
  const strengths = Object.entries(drugs).map(([drug, values]) => {
    const unit = telling.unit(drug) === 'iu' ? 'IU' : 'ug';
    const strength = values[`at_tip_${unit.toLowerCase()}_per_ml`] ?? 0;
    return strength === 0 ? `no ${drug}` : `${drug} ${Number(strength.toPrecision(4))} ${unit}/mL`;
  });
  return `Another mixture reached the tip: ${strengths.join(', ')}.`;
};

const stalled: Sentence = (fact, telling) => {
  const cause = telling.cause(fact);
  return `The motor stalled${cause?.kind === 'fault-started' ? `, because of ${faultText(cause)}` : ''}.`;
};

const recovered: Sentence = (fact, telling) => {
  const begin = telling.cause(fact);
  const stood = begin === undefined ? '' : ` after standing for ${lengthText(fact.at_ms - begin.at_ms)}`;
  return `The motor turns again${stood}; what was missed is not made up for.`;
};

/** What happens to the pump and to the line. */
export const deviceSentences = {
  'fault-started': faultStarted,
  'fault-ended': faultEnded,
  'release-bolus': release,
  'pressure-limited': pressureLimited,
  'front-reached-tip': front,
  'ran-dry': ranDry,
  'motor-stalled': stalled,
  'motor-recovered': recovered,
} satisfies Record<string, Sentence>;

import { alarms } from '../../catalog/alarms/index.ts';
import { reachedBy } from '../../analysis/causes.ts';
import { volumeText, pressureText } from '../amount.ts';
import { lengthText } from '../when.ts';
import { behindPressure } from './device-sentences.ts';
import { alarmText, bolusText, faultText } from './words.ts';
import type { FactRecord } from '../../analysis/result.ts';
import type { Sentence } from './sentence.ts';
import type { Telling } from './telling.ts';

const alarmRaised: Sentence = (fact, telling, index) => {
  const kind = alarms.find(String(fact['alarm']));
  const weight = kind === undefined ? '' : ` (${kind.severity})`;
  const why = whyRaised(fact, telling, index);
  return `ALARM ${alarmText(fact['alarm'])}${weight}${why === '' ? '' : `: ${why}`}.`;
};

function whyRaised(fact: FactRecord, telling: Telling, index: number): string {
  const cause = telling.cause(fact);
  if (cause !== undefined) return afterFact(cause, telling);
  const { before, after } = telling.state(fact.at_ms);
  const { reservoir_true_ul, reservoir_believed_ul } = before ?? after;
  switch (reachedBy(telling.story.scenario, fact)) {
    case 'pressure':
      return `the line has stood at or above ${threshold(telling)}, ${behindPressure(telling, fact.at_ms, index)}`;
    case 'reservoir':
      return `the reservoir holds ${volumeText(reservoir_true_ul)}`;
    case 'believed':
      return (
        `the pump believes that ${volumeText(reservoir_believed_ul)} is left` +
        (Math.abs(reservoir_true_ul - reservoir_believed_ul) < 0.5
          ? ''
          : `; in truth it is ${volumeText(reservoir_true_ul)}`)
      );
    default:
      return '';
  }
}

function threshold({ story }: Telling): string {
  const { occlusion_at, occlusion_latency } = story.scenario.pump;
  return `${pressureText(occlusion_at ?? 0)} for ${lengthText(occlusion_latency)}`;
}

/** What another fact brought about. */
function afterFact(cause: FactRecord, telling: Telling): string {
  const since = telling.moment(cause.at_ms);
  switch (cause.kind) {
    case 'motor-stalled':
      return `the motor has stood since ${since}`;
    case 'delivery-stopped':
      return `the pump has been stopped since ${since}`;
    case 'request-refused':
      return 'the request just refused would have broken the limit';
    case 'bolus-halted':
      return `the ${bolusText(cause['bolus'])} just halted had filled the window`;
    case 'fault-started':
      return `because of ${faultText(cause)}, begun ${since}`;
    default:
      return `because of what happened ${since} (${cause.kind})`;
  }
}

const alarmCleared: Sentence = (fact, telling) => {
  const raisedAt = telling.cause(fact)?.at_ms;
  const stood = raisedAt === undefined ? '' : `, raised ${telling.moment(raisedAt)},`;
  return `The ${alarmText(fact['alarm'])} alarm${stood} was cleared.`;
};

/** Alarms. */
export const alarmSentences = {
  'alarm-raised': alarmRaised,
  'alarm-cleared': alarmCleared,
} satisfies Record<string, Sentence>;

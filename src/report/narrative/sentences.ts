import { alarmSentences } from './alarm-sentences.ts';
import { bolusSentences } from './bolus-sentences.ts';
import { careSentences } from './care-sentences.ts';
import { deviceSentences } from './device-sentences.ts';
import { runSentences } from './run-sentences.ts';
import type { FactKind } from '../../model/facts.ts';
import type { Sentence } from './sentence.ts';
import type { Telling } from './telling.ts';

/** Every kind of fact in plain clinical language. */
export const sentences: Readonly<Record<FactKind, Sentence>> = {
  ...runSentences,
  ...careSentences,
  ...bolusSentences,
  ...deviceSentences,
  ...alarmSentences,
};

/** What one fact of a run is in plain words. */
export function sentenceOf(telling: Telling, index: number): string {
  const fact = telling.facts[index];
  if (fact === undefined) throw new Error(`There is no fact ${index}. This is a bug in the simulator.`);
  return sentences[fact.kind as FactKind](fact, telling, index);
}

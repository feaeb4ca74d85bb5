import { notable, summedUp } from './routine.ts';
import { sentenceOf } from './sentences.ts';
import type { FactRecord } from '../../analysis/result.ts';
import type { Telling } from './telling.ts';

/** One fact that is told, or several that are summed up. */
export interface Entry {
  readonly from_ms: number;
  readonly until_ms: number;
  readonly text: string;
  /** Places in the timeline of the facts. */
  readonly facts: readonly number[];
  readonly kind: 'told' | 'summed';
}

/** How much of a timeline is told: what is worth a sentence, or every fact. */
export type Detail = 'notable' | 'every';

/** A run as entries in the order of time: the notable facts each in its sentence, what lies between them in one line. */
export function timeline(telling: Telling, detail: Detail): readonly Entry[] {
  const { facts } = telling;
  const tells = detail === 'every' ? facts.map(() => true) : notable(telling);
  const entries: Entry[] = [];
  let between: number[] = [];
  facts.forEach((fact, index) => {
    if (tells[index] !== true) {
      between.push(index);
      return;
    }
    entries.push(...summary(facts, between));
    between = [];
    const text = sentenceOf(telling, index);
    entries.push({ from_ms: fact.at_ms, until_ms: fact.at_ms, text, facts: [index], kind: 'told' });
  });
  return [...entries, ...summary(facts, between)];
}

/** What goes without saying, the end of a bolus that has been counted, makes no line. */
function summary(facts: readonly FactRecord[], indexes: readonly number[]): Entry[] {
  const those = indexes.map((index) => facts[index] as FactRecord);
  const text = summedUp(those);
  const [first, last] = [those[0], those.at(-1)];
  if (text === '' || first === undefined || last === undefined) return [];
  return [{ from_ms: first.at_ms, until_ms: last.at_ms, text: `${text}.`, facts: indexes, kind: 'summed' }];
}

import type { FactRecord } from '../../analysis/result.ts';
import type { Telling } from './telling.ts';

/** What a fact is in plain words: a sentence or two, which end with a full stop. `index` is its place in the timeline. */
export type Sentence = (fact: FactRecord, telling: Telling, index: number) => string;

import { defineExpectation, fact, filter, nth } from '../expectation.ts';

export const factAt = defineExpectation({
  expectation: 'fact_at',
  title: 'Moment of a fact',
  doc: 'When the n-th fact of a kind stands in the timeline, as the time since the start; it has no value where there are fewer.',
  arguments: { kind: fact(), n: nth(), filter: filter() },
  example: 'fact_at("bolus-started", 1, "bolus: patient") > 8 h',
  gives: 'moment',
  read: (evidence, { kind, n, filter }) => {
    const found = evidence.facts(kind, filter ?? {});
    const fact = found[(n ?? 1) - 1];
    if (fact !== undefined) return { value: fact.at_ms, at: fact.at_ms };
    const such = filter === null ? '' : ' of which this holds';
    if (found.length === 0) return { none: `There was no fact ${kind}${such}.` };
    const were = found.length === 1 ? 'was only 1 fact' : `were only ${found.length} facts`;
    return { none: `There ${were} ${kind}${such}, so none is number ${n ?? 1}.` };
  },
});

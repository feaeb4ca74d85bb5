import { mapOf } from '../../fields/reading.ts';
import { readClaim } from '../claims/read-claim.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Named, Vocabulary } from '../claims/vocabulary.ts';
import type { Draft } from '../draft.ts';

/** Every claim can be judged when the run is over: its words are known, its units fit, its moments lie in the run. */
export function checkExpectations(draft: Draft): readonly FieldProblem[] {
  const { expect = [] } = draft.values;
  if (expect.length === 0) return [];
  const vocabulary = vocabularyOf(draft);
  return expect.flatMap(({ index, that }): readonly FieldProblem[] => {
    const read = readClaim(that, vocabulary);
    return read.ok ? [] : [{ path: pathOf(draft.written, index), message: read.message }];
  });
}

function pathOf(written: Draft['written'], index: number): FieldProblem['path'] {
  const list = written['expect'];
  const input: unknown = Array.isArray(list) ? list[index] : undefined;
  return mapOf(input) === null ? ['expect', index] : ['expect', index, 'that'];
}

/** The names that claims may use; those of a list that could not be read in whole are not judged. */
function vocabularyOf({ values, context, written }: Draft): Vocabulary {
  const { drugs, patient, faults = [], orders = [], duration = Infinity } = values;
  return {
    drugs: context.drugs,
    primary: drugs?.primary ?? context.drug(context.primary),
    faults: namedIn(faults, written['faults']),
    orders: namedIn(orders, written['orders']),
    spreading:
      patient === undefined
        ? null
        : new Map(patient.csf.map(({ drug, band }) => [drug, { hasBand: band !== null }])),
    startMs: context.startMs,
    duration,
  };
}

type Entries = readonly { readonly name: string; readonly kind: { readonly kind: string } }[];

function namedIn(entries: Entries, written: unknown): readonly Named[] | null {
  const { length } = Array.isArray(written) ? written : [];
  return entries.length < length ? null : entries.map(({ name, kind: { kind } }) => ({ name, kind }));
}

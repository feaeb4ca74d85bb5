import { suggestion } from '../../fields/index.ts';
import { mapOf } from '../../fields/reading.ts';
import { counted } from '../../units/counted.ts';
import { quoted } from '../../units/quoted.ts';
import { detailsOf } from '../fact-words.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';
import type { FactTrigger } from '../scenario.ts';

/** A fault or an order as it stands in the file. */
interface Listed {
  readonly index: number;
  readonly kind: string;
  readonly name: string;
}

/** A fact that a fault waits for is one of faults and orders that the file has, and not the fault's own. */
export function checkTriggers({ values, written }: Draft): readonly FieldProblem[] {
  return (values.faults ?? []).flatMap(({ index, on }): readonly FieldProblem[] => {
    if (on === null) return [];
    if (on.fact === 'run-ended')
      return [
        {
          path: ['faults', index, 'at', 'fact'],
          message: 'Nothing comes after the end of a run; let the fault wait for another fact.',
        },
      ];
    const word = detailsOf(on.fact).includes('order') ? 'order' : 'fault';
    const path = ['faults', index, 'at'];
    return detailsOf(on.fact).includes('name')
      ? awaited(on, word, listed(written, word), word === 'fault' ? index : null, path)
      : [];
  });
}

/** Complains where no entry of the list, or only the fault itself, is what the filter says. */
function awaited(
  { filter }: FactTrigger,
  word: 'fault' | 'order',
  list: readonly Listed[],
  own: number | null,
  path: FieldProblem['path'],
): readonly FieldProblem[] {
  const { index, name, [word]: kind } = filter as Partial<Listed & Record<typeof word, string>>;
  const complain = (key: string, message: string) => [{ path: [...path, key], message }];
  if (list.length === 0) return complain('fact', `This file has no ${word} to wait for.`);
  const placed = list.filter((each) => index === undefined || each.index === index);
  if (placed.length === 0 && index !== undefined)
    return complain(
      'index',
      `There is no ${word}s[${index}]; the list has ${counted(list.length, 'entry', 'entries')}, counted from 0.`,
    );
  const ofKind = placed.filter((each) => kind === undefined || each.kind === kind);
  if (ofKind.length === 0 && kind !== undefined) {
    const none = index === undefined ? `No ${word} of this file is` : `${word}s[${index}] is not`;
    return complain(word, `${none} a ${quoted(kind)}. ${suggestion(kind, kinds(placed))}`);
  }
  const named = ofKind.filter((each) => name === undefined || each.name === name);
  if (named.length === 0 && name !== undefined)
    return complain(
      'name',
      `No ${kind ?? word} of this file is called ${quoted(name)}. ${suggestion(name, names(ofKind))}`,
    );
  return named.every((each) => each.index === own)
    ? [{ path, message: 'This fault would begin only after itself; let it wait for another fact.' }]
    : [];
}

function kinds(list: readonly Listed[]): readonly string[] {
  return [...new Set(list.map(({ kind }) => kind))];
}

function names(list: readonly Listed[]): readonly string[] {
  return [...new Set(list.map(({ name }) => name))];
}

/** What can be told of the entries of a list although some of them cannot be read. */
function listed(written: Draft['written'], word: 'fault' | 'order'): readonly Listed[] {
  const list = written[`${word}s`];
  return (Array.isArray(list) ? list : []).map((entry: unknown, index) => {
    const map = mapOf(entry) ?? {};
    const [kind, name] = [map[word], map['name']].map((each) => (typeof each === 'string' ? each : ''));
    return { index, kind: kind ?? '', name: name === '' ? (kind ?? '') : (name ?? '') };
  });
}

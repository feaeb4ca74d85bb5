import { columns } from '../columns.ts';
import { sinceText, wallText } from '../when.ts';
import type { FactRecord, Result } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';

/** So many are listed; the timeline has them all. Our choice, because a summary is read in ten seconds. */
const MOST = 8;

const told: Readonly<Record<string, (fact: FactRecord) => string>> = {
  'order-refused': ({ name, because }) => `${String(name)} refused (${String(because)})`,
  'bolus-halted': ({ bolus }) => `${String(bolus)} bolus halted`,
  'bolus-skipped': ({ bolus, because }) => `${String(bolus)} bolus skipped (${String(because)})`,
  'side-port-blocked': ({ name }) => `${String(name)}: side port blocked`,
  'ran-dry': () => 'the reservoir ran dry',
};

/** What did not go as ordered: orders refused, boluses halted or skipped, a blocked side port, a dry reservoir. */
export function mishaps(result: Result, paint: Paint): string[] {
  const rows = result.facts.flatMap((fact) => {
    const text = told[fact.kind]?.(fact);
    return text === undefined ? [] : [[text, wallText(result, fact.at_ms), sinceText(fact.at_ms)]];
  });
  if (rows.length === 0) return [];
  const [head = '', ...table] = columns([['Not as ordered', 'when', 'after'], ...rows.slice(0, MOST)]);
  const rest = rows.length > MOST ? [`and ${rows.length - MOST} more, in the facts of the JSON`] : [];
  return [paint.bold(head), ...table, ...rest];
}

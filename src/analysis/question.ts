import { alarms } from '../catalog/alarms/index.ts';
import { suggestion } from '../fields/suggestion.ts';
import { factWords } from '../scenario/fact-words.ts';
import { misunderstood, understood, type Parsed } from '../units/parsed.ts';
import { quoted } from '../units/quoted.ts';
import type { Result } from './result.ts';

/** What somebody wants explained: a fact by its place in the timeline, or a claim by its place in the file. */
export type Question =
  { readonly about: 'fact'; readonly fact: number } | { readonly about: 'claim'; readonly claim: number };

const ways = 'Ask for "alarm low-reservoir", "fact bolus-halted 2" (the second) or "expect[0]".';

/** Read `alarm occlusion 2`, `fact bolus-halted` or `expect[2]`: n counts from 1, claims as in the file from 0. */
export function readQuestion(text: string, result: Result): Parsed<Question> {
  const [, claim] = /^\s*expect\s*\[\s*(\d+)\s*\]\s*$/.exec(text) ?? [];
  if (claim !== undefined) return readClaim(Number(claim), result);
  const [, family, kind = '', n] = /^\s*(alarm|fact)\s+(\S+)(?:\s+(\d+))?\s*$/.exec(text) ?? [];
  if (family === undefined) return misunderstood(`${quoted(text)} is not a question. ${ways}`);
  return readFact(family as 'alarm' | 'fact', kind, n === undefined ? 1 : Number(n), result);
}

function readClaim(claim: number, { expectations }: Result): Parsed<Question> {
  if (claim < expectations.length) return understood({ about: 'claim', claim });
  if (expectations.length === 0) return misunderstood('This scenario states no expectations.');
  return misunderstood(
    `There is no expect[${claim}]: this scenario states ${expectations.length}, counted from 0.`,
  );
}

function readFact(family: 'alarm' | 'fact', kind: string, n: number, { facts }: Result): Parsed<Question> {
  const isAlarm = family === 'alarm';
  const known = isAlarm ? alarms.all.map((alarm) => alarm.kind) : factWords;
  if (!known.includes(kind))
    return misunderstood(`There is no ${family} ${quoted(kind)}. ${suggestion(kind, known)}`);
  const those = facts.flatMap((fact, index) =>
    (isAlarm ? fact.kind === 'alarm-raised' && fact['alarm'] === kind : fact.kind === kind) ? [index] : [],
  );
  const found = those[n - 1];
  if (found !== undefined) return understood({ about: 'fact', fact: found });
  const happened = isAlarm ? `The alarm ${kind} was raised` : `${kind} happened`;
  if (those.length > 0)
    return misunderstood(
      `${happened} ${those.length === 1 ? 'once' : `${those.length} times`}, counted from 1; there is no number ${n}.`,
    );
  return misunderstood(
    isAlarm
      ? `The alarm ${kind} was not raised in this run. ${raised(facts)}`
      : `${kind} did not happen in this run.`,
  );
}

function raised(facts: Result['facts']): string {
  const kinds = [
    ...new Set(facts.flatMap(({ kind, alarm }) => (kind === 'alarm-raised' ? [String(alarm)] : []))),
  ];
  return kinds.length === 0
    ? 'No alarm was.'
    : `Raised ${kinds.length === 1 ? 'was' : 'were'} ${kinds.join(', ')}.`;
}

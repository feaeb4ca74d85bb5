import { suggestion } from '../fields/suggestion.ts';
import { misunderstood, understood, type Parsed } from '../units/parsed.ts';
import { quoted } from '../units/quoted.ts';
import type { FaultEntry, Scenario } from '../scenario/scenario.ts';

/** The scenario as it is but for one fault, which never begins: with the same seed all else goes as it would have. */
export function withoutFault(scenario: Scenario, index: number): Scenario {
  const faults = scenario.faults.map((fault) =>
    fault.index === index ? { ...fault, at: null, on: null, until: null, lasting: null } : fault,
  );
  return { ...scenario, faults };
}

/** Find a fault by its place, `faults[0]`, by its name, or by its kind where that is unique. */
export function findFault({ faults }: Pick<Scenario, 'faults'>, text: string): Parsed<FaultEntry> {
  const [, place] = /^faults\[(\d+)\]$/.exec(text.trim()) ?? [];
  if (place !== undefined) {
    const found = faults[Number(place)];
    return found === undefined
      ? misunderstood(
          `There is no ${text.trim()}: this scenario has ${count(faults.length)}, counted from 0.`,
        )
      : understood(found);
  }
  const named = faults.filter(({ name }) => name === text);
  const those = named.length > 0 ? named : faults.filter(({ kind }) => kind.kind === text);
  const [found, ...others] = those;
  if (found === undefined)
    return misunderstood(
      `There is no fault ${quoted(text)}. ${suggestion(
        text,
        faults.map(({ name }) => name),
      )}`,
    );
  if (others.length === 0) return understood(found);
  const places = those.map(({ index }) => `faults[${index}]`).join(', ');
  return misunderstood(`${quoted(text)} may be any of ${places}. Name one of these.`);
}

function count(faults: number): string {
  return faults === 1 ? '1 fault' : `${faults} faults`;
}

import { volumeText } from '../amount.ts';
import { hanging } from './hanging.ts';
import { faultsText } from './device-sentences.ts';
import { sentenceOf } from './sentences.ts';
import { readingsTable, standingLines } from './state-text.ts';
import { flowText, listed, orderText, raised } from './words.ts';
import type { Account, Circumstances } from '../../analysis/causes.ts';
import type { FactRecord } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';
import type { Telling } from './telling.ts';

/** Why something happened, for a reader: the chain of facts back to the first, and how things stood there. */
export function whyText(telling: Telling, account: Account, width: number, paint: Paint): string {
  const { chain, circumstances } = account;
  const { state } = circumstances;
  const first = chain.at(-1) ?? 0;
  const asked = telling.facts[chain[0] ?? 0]?.at_ms ?? 0;
  const beside = telling.facts.flatMap(({ at_ms }, index) =>
    at_ms === asked && !chain.includes(index) ? [index] : [],
  );
  const sections = [
    [paint.bold('Why'), ...chain.flatMap((index, i) => link(telling, index, i, width))],
    ...(beside.length === 0
      ? []
      : [
          [
            paint.bold(`At the same moment, ${telling.moment(asked)}`),
            ...beside.flatMap((index) => hanging(sentenceOf(telling, index), '  ', width)),
          ],
        ]),
    [
      paint.bold(`What led to it, ${telling.moment(state.at_ms)}`),
      ...ledTo(telling, circumstances, first).flatMap((text) => hanging(text, '  ', width)),
    ],
    readingsTable(telling, state, paint),
    [paint.bold('What stood afterwards'), ...standingLines(telling, state).map((line) => `  ${line}`)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function link(telling: Telling, index: number, depth: number, width: number): string[] {
  const { at_ms } = telling.facts[index] as FactRecord;
  const because = depth === 0 ? '' : 'because: ';
  return hanging(`${because}${sentenceOf(telling, index)}`, `  ${telling.moment(at_ms)}  `, width);
}

/** Where no fact led to it, what did: an order or the program, a fault, or how full the reservoir was. */
function ledTo(telling: Telling, circumstances: Circumstances, first: number): string[] {
  const { reached, faults } = circumstances;
  const begun = faults.length === 0 ? 'No fault stood.' : `${raised(faultsText(telling, faults))}.`;
  if (reached === 'pressure') return [begun, pushed(circumstances)];
  if (reached !== null) return [sinceFilled(telling, circumstances), begun];
  const fact = telling.facts[first] as FactRecord;
  if (fact.kind === 'fault-started') return ['The scenario has it begin then.'];
  const { orders } = telling.story.scenario;
  const due = orders
    .filter(({ at }) => at === fact.at_ms)
    .map(({ kind, name }) => orderText({ at_ms: fact.at_ms, kind: '', order: kind.kind, name }));
  return [...(due.length === 0 ? [] : [`Ordered for that moment: ${listed(due)}.`]), begun];
}

function pushed({ state: { before, after } }: Circumstances): string {
  const { pump_flow_ul_per_h, tip_flow_ul_per_h } = before ?? after;
  return `The pump pushed ${flowText(pump_flow_ul_per_h)} into the line, and ${flowText(tip_flow_ul_per_h)} left its tip.`;
}

function sinceFilled(telling: Telling, { since }: Circumstances): string {
  const fill = telling.facts[since.fact] as FactRecord;
  const when = fill.kind === 'refilled' ? `Filled ${telling.moment(fill.at_ms)}, it` : 'At the start it';
  const boluses =
    since.boluses === 0 ? '' : ` with ${since.boluses} ${since.boluses === 1 ? 'bolus' : 'boluses'}`;
  return (
    `${when} held ${volumeText(since.true_ul)}, ${volumeText(since.believed_ul)} as the pump believed. Since then ` +
    `the pump has programmed ${volumeText(since.programmed_ul)}${boluses}, and ${volumeText(since.drawn_ul)} truly left it.`
  );
}

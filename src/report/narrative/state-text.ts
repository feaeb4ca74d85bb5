import { amountText, concentrationText, pressureText, volumeText } from '../amount.ts';
import { columns } from '../columns.ts';
import { whenText } from '../when.ts';
import { sentenceOf } from './sentences.ts';
import { hanging } from './hanging.ts';
import { alarmText, bolusText, faultText, flowText, orderText, rateText } from './words.ts';
import type { Readings, StateAt } from '../../analysis/state-at.ts';
import type { FactRecord } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';
import type { Telling } from './telling.ts';

/** A moment for a reader: what could be read off, what stood, the doses so far, and what came next. */
export function stateText(telling: Telling, state: StateAt, width: number, paint: Paint): string {
  const { result } = telling.story;
  const sections = [
    [paint.bold(`${result.scenario.name}, ${telling.moment(state.at_ms)}`), whenText(result, state.at_ms)],
    readingsTable(telling, state, paint),
    [paint.bold('What stood'), ...standingLines(telling, state).map((line) => `  ${line}`)],
    [paint.bold('What came next'), ...nextLines(telling, state.at_ms, width)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The readings just before and just after, one column where nothing happened at this very moment. */
export function readingsTable(telling: Telling, { before, after, facts }: StateAt, paint: Paint): string[] {
  const sides = before === null || facts.length === 0 ? [after] : [before, after];
  const heads = sides.length === 1 ? ['then'] : ['just before', 'just after'];
  const rows: string[][] = [
    ['reservoir, true', ...sides.map((side) => volumeText(side.reservoir_true_ul))],
    ['reservoir, believed', ...sides.map((side) => volumeText(side.reservoir_believed_ul))],
    ['pressure of the line', ...sides.map((side) => pressureText(side.pressure_kpa))],
    ['flow the pump believes', ...sides.map((side) => flowText(side.believed_flow_ul_per_h))],
    ['flow out of the pump', ...sides.map((side) => flowText(side.pump_flow_ul_per_h))],
    ['flow out of the tip', ...sides.map((side) => flowText(side.tip_flow_ul_per_h))],
    ...telling.story.scenario.drugs.flatMap(({ name, unit }) => drugRows(name, unit, sides)),
  ];
  const [head = '', ...table] = columns([['What could be read', ...heads], ...rows]);
  return [paint.bold(head), ...table];
}

function drugRows(drug: string, unit: 'ug' | 'iu', sides: readonly Readings[]): string[][] {
  const value = (side: Readings, key: string): number => side.drugs[drug]?.[key] ?? 0;
  const row = (what: string, text: (side: Readings) => string): string[] => [
    `${drug}, ${what}`,
    ...sides.map(text),
  ];
  const rate = (key: string) => (side: Readings) =>
    rateText(value(side, `${key}_${unit}_per_h`), unit, drug).replace(` of ${drug}`, '');
  const dose = (key: string) => (side: Readings) =>
    amountText({ value: value(side, `${key}_${unit}`), unit });
  const strength = (key: string) => (side: Readings) =>
    concentrationText({ value: value(side, `${key}_${unit}_per_ml`), unit });
  const spreads = sides.some((side) => `csf_${unit}_per_ml` in (side.drugs[drug] ?? {}));
  return [
    row('rate intended', rate('intended')),
    row('rate programmed', rate('programmed')),
    row('rate delivered', rate('delivered')),
    row('intended so far', dose('intended')),
    row('programmed so far', dose('programmed')),
    row('pumped so far', dose('pumped')),
    row('delivered so far', dose('delivered')),
    row('in the reservoir', strength('in_reservoir')),
    row('at the tip', strength('at_tip')),
    ...(spreads ? [row('in the CSF', strength('csf'))] : []),
  ];
}

/** What had begun and was not over, a line each. */
export function standingLines(telling: Telling, { standing }: Pick<StateAt, 'standing'>): string[] {
  const fact = (index: number): FactRecord => telling.facts[index] as FactRecord;
  const since = (index: number): string => telling.moment(fact(index).at_ms);
  const one = (index: number | null, what: string): string[] =>
    index === null ? [] : [`${what} since ${since(index)}`];
  const { stopped, slowed, limited } = standing;
  const free = stopped === null && slowed === null && limited === null;
  return [
    ...(free ? ['delivery: as programmed'] : []),
    ...one(stopped, 'delivery: stopped by order'),
    ...one(slowed, 'delivery: slowed by order'),
    ...(limited === null
      ? []
      : [`delivery: at the rate of the ${alarmText(fact(limited)['alarm'])} alarm since ${since(limited)}`]),
    ...one(standing.stalled, 'motor: stalled'),
    ...one(standing.dry, 'reservoir: dry'),
    ...one(standing.bridge, 'bridge: running'),
    ...standing.boluses.map(
      ({ fact: index, suspended }) =>
        `bolus: ${bolusText(fact(index)['bolus'])} since ${since(index)}${suspended ? ', waiting for another one' : ''}`,
    ),
    ...standing.faults.map((index) => `fault: ${faultText(fact(index))} since ${since(index)}`),
    ...standing.alarms.map((index) => `alarm: ${alarmText(fact(index)['alarm'])} since ${since(index)}`),
  ];
}

/** The next three facts of the run, and the next order of the scenario. */
function nextLines(telling: Telling, at: number, width: number): string[] {
  const { orders } = telling.story.scenario;
  const order = orders.filter((each) => each.at > at).toSorted((a, b) => a.at - b.at)[0];
  const facts = telling.facts.flatMap(({ at_ms }, index) => (at_ms > at ? [index] : [])).slice(0, 3);
  if (facts.length === 0) return ['  Nothing: the run was over.'];
  return [
    ...facts.flatMap((index) => {
      const moment = telling.moment((telling.facts[index] as FactRecord).at_ms);
      return hanging(sentenceOf(telling, index), `  ${moment}  `, width);
    }),
    ...(order === undefined
      ? []
      : [
          `  Next order: ${orderText({ at_ms: order.at, kind: '', order: order.kind.kind, name: order.name })}, ${telling.moment(order.at)}`,
        ]),
  ];
}

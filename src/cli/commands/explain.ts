import { accountOf } from '../../analysis/causes.ts';
import { claimAccount } from '../../analysis/claim-account.ts';
import { readQuestion } from '../../analysis/question.ts';
import { stateAt } from '../../analysis/state-at.ts';
import { compile } from '../../analysis/study.ts';
import { claimText } from '../../report/narrative/claim-text.ts';
import { accountData, claimData, stateData, timelineData } from '../../report/narrative/data.ts';
import { timelinePage } from '../../report/narrative/page.ts';
import { stateText } from '../../report/narrative/state-text.ts';
import { Telling, type Story } from '../../report/narrative/telling.ts';
import { timeline } from '../../report/narrative/timeline.ts';
import { whyText } from '../../report/narrative/why-text.ts';
import { prepare } from '../../simulation/compile.ts';
import { momentText, readMoment } from '../../units/moment.ts';
import { quoted } from '../../units/quoted.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';
import { readScenarioFiles } from '../scenario-files.ts';
import { seedOf } from '../seed.ts';
import { terminalPaint, terminalWidth } from '../terminal.ts';
import type { ExpectationResult } from '../../analysis/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** What `pumpsim explain` was asked for. */
export interface ExplainChoices {
  readonly why?: string;
  readonly at?: string;
  readonly all?: true;
  readonly set: readonly string[];
  readonly seed?: string;
  readonly json?: true;
}

/**
 * Tell a run as a story: its timeline, why something in it happened, or how everything stood at a moment.
 *
 * @throws WrongInput for anything the user can put right.
 */
export function explain(file: string, choices: ExplainChoices): ExitStatus {
  refuseTwoQuestions(choices);
  const seed = choices.seed === undefined ? {} : { seed: seedOf(choices.seed) };
  const [scenario] = readScenarioFiles([file], { set: choices.set, ...seed }) as [Scenario];
  const telling = new Telling(storyOf(scenario));
  process.stdout.write(answer(telling, choices));
  return exitStatus.well;
}

function refuseTwoQuestions({ why, at, all }: ExplainChoices): void {
  const asked = [
    ...(why === undefined ? [] : ['--why']),
    ...(at === undefined ? [] : ['--at']),
    ...(all === undefined ? [] : ['--all']),
  ];
  if (asked.length > 1)
    throw new WrongInput(`${asked.join(' and ')} ask for different things. Leave all but one of them out.`);
}

function storyOf(scenario: Scenario): Story {
  const { seed } = scenario;
  return {
    scenario,
    result: compile(scenario).run({ record: 'events' }),
    recording: prepare(scenario).run({ seed, curve: true, without: null }),
  };
}

function answer(telling: Telling, { why, at, all, json }: ExplainChoices): string {
  const width = terminalWidth();
  const paint = terminalPaint();
  const printed = (data: object, text: () => string): string =>
    json === true ? `${JSON.stringify(data, null, 2)}\n` : text();
  const { scenario, recording, result } = telling.story;
  if (at !== undefined) {
    const state = stateAt(scenario, recording, momentOf(at, scenario));
    return printed(stateData(telling, state), () => stateText(telling, state, width, paint));
  }
  if (why === undefined) {
    const entries = timeline(telling, all === true ? 'every' : 'notable');
    return printed(timelineData(telling, entries), () => timelinePage(telling, entries, width, paint));
  }
  const question = readQuestion(why, result);
  if (!question.ok) throw new WrongInput(`--why: ${question.message}`);
  if (question.value.about === 'claim') {
    const expectation = result.expectations[question.value.claim] as ExpectationResult;
    const claim = claimAccount(scenario, recording, expectation);
    return printed(claimData(telling, claim), () => claimText(telling, claim, width, paint));
  }
  const account = accountOf(scenario, recording, question.value.fact);
  return printed(accountData(telling, account), () => whyText(telling, account, width, paint));
}

function momentOf(text: string, { startMs, duration }: Scenario): number {
  const read = readMoment(text, startMs);
  if (!read.ok) throw new WrongInput(`--at: ${read.message}`);
  if (read.value <= duration) return read.value;
  throw new WrongInput(`--at: ${quoted(text)} lies after the end, ${momentText(duration, startMs)}.`);
}

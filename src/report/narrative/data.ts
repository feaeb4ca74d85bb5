import { sentenceOf } from './sentences.ts';
import type { Account } from '../../analysis/causes.ts';
import type { ClaimAccount } from '../../analysis/claim-account.ts';
import type { StateAt } from '../../analysis/state-at.ts';
import type { Entry } from './timeline.ts';
import type { Telling } from './telling.ts';

/** What `pumpsim explain --json` prints: the same story for a program to read; facts by their place in the timeline. */
export function timelineData(telling: Telling, entries: readonly Entry[]): object {
  return { ...source(telling), timeline: entries };
}

export function stateData(telling: Telling, state: StateAt): object {
  return { ...source(telling), state: { moment: telling.moment(state.at_ms), ...state } };
}

export function accountData(telling: Telling, account: Account): object {
  return { ...source(telling), why: why(telling, account) };
}

export function claimData(telling: Telling, { account, ...rest }: ClaimAccount): object {
  return {
    ...source(telling),
    claim: { ...rest, before: rest.before.map((index) => told(telling, index)) },
    why: account === null ? null : why(telling, account),
  };
}

function why(telling: Telling, { chain, circumstances }: Account): object {
  return { chain: chain.map((index) => told(telling, index)), circumstances };
}

function told(telling: Telling, index: number): object {
  return { index, ...telling.facts[index], text: sentenceOf(telling, index) };
}

function source({ story }: Telling): object {
  const { pumpsim, scenario } = story.result;
  return { pumpsim, scenario };
}

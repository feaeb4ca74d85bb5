import { resetsUntil, stateAt, type Readings, type StateAt } from '../../analysis/state-at.ts';
import { standingAfter, type Standing } from '../../analysis/standing.ts';
import { momentText } from '../../units/moment.ts';
import type { FactRecord, Result } from '../../analysis/result.ts';
import type { Recording } from '../../model/recording.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** A run whose story is to be told: what it was, what came of it, and its whole course. */
export interface Story {
  readonly scenario: Scenario;
  readonly result: Result;
  /** Of the same seed, with its curve. */
  readonly recording: Recording;
}

const minute = 60_000;

/** What a sentence may look up while it is made. */
export class Telling {
  readonly story: Story;
  readonly facts: readonly FactRecord[];

  constructor(story: Story) {
    this.story = story;
    this.facts = story.result.facts;
  }

  /** `day 16 11:52`, to the minute. */
  moment(at: number): string {
    const { startMs } = this.story.scenario;
    return momentText(Math.max(0, at - ((startMs + at) % minute)), startMs);
  }

  cause({ cause }: FactRecord): FactRecord | undefined {
    return cause === undefined ? undefined : this.facts[cause];
  }

  state(at: number): StateAt {
    return stateAt(this.story.scenario, this.story.recording, at);
  }

  /** What a fact of a crossing found: just before anything else of that moment. */
  reading(at: number): Readings {
    const { before, after } = this.state(at);
    return before ?? after;
  }

  /** What stood just before a fact. */
  standing(fact: number): Standing {
    const at = this.facts[fact]?.at_ms ?? 0;
    return standingAfter(this.facts.slice(0, fact), resetsUntil(this.story.scenario, at));
  }

  /** The order of the scenario that was due at a moment and is one of these kinds. */
  ordered(at: number, kinds: readonly string[]): boolean {
    return this.story.scenario.orders.some((order) => order.at === at && kinds.includes(order.kind.kind));
  }

  /** `ug` or `iu`, by the drug. */
  unit(drug: unknown): 'ug' | 'iu' {
    return this.story.scenario.drugs.find(({ name }) => name === drug)?.unit ?? 'ug';
  }
}

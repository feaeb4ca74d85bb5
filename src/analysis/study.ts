import { strangeOption } from '../fields/options.ts';
import { prepare } from '../simulation/compile.ts';
import { assemble } from './assemble.ts';
import { checkRunOptions } from './run-options.ts';
import type { StartController } from '../model/firmware/controller.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Twins } from './faults.ts';
import type { Result } from './result.ts';
import type { RunOptions } from './run-options.ts';

const NONE: Twins = new Map();

/** A scenario made ready, to be run as often as you like. */
export interface Model {
  /**
   * Run the scenario once.
   *
   * @throws TypeError where an option is not known or of the wrong type.
   * @throws RangeError where a seed is none that a file could have, or there is no such recording.
   */
  run(options?: RunOptions): Result;
}

/** What a scenario is compiled with. */
export interface CompileOptions {
  /**
   * Delivery logic in the place of the pump's own firmware, made anew for each run. What is intended still comes from
   * the orders.
   */
  readonly controller?: StartController;
}

/**
 * Make a scenario ready once, so that each of its runs costs only the run.
 *
 * @throws RangeError when a controller is given where none can stand: in a pump that nobody commands, or beside a log.
 * @throws TypeError where an option is not known.
 */
export function compile(scenario: Scenario, options: CompileOptions = {}): Model {
  const strange = strangeOption(options, ['controller']);
  if (strange !== null) throw new TypeError(`compile: ${strange}`);
  const prepared = prepare(scenario, options.controller);
  const run = (options: RunOptions = {}): Result => {
    checkRunOptions(options);
    const { seed = scenario.seed, record = 'series', twins = true } = options;
    if (record === 'totals') {
      const recording = prepared.run({ seed, curve: false, without: null });
      let whole: Result | null = null;
      const again = () => (whole ??= run({ seed, record: 'events', twins }));
      return assemble({ scenario, recording, twins: NONE, again }, { series: false });
    }
    const recording = prepared.run({ seed, curve: true, without: null });
    // Without a fault that never began, everything went as it did.
    const withoutEach = (twins ? scenario.faults : []).map(({ index }) => {
      const began = recording.onsets[index] !== null;
      return [index, began ? prepared.run({ seed, curve: false, without: index }) : recording] as const;
    });
    return assemble(
      { scenario, recording, twins: new Map(withoutEach), again: null },
      { series: record === 'series' },
    );
  };
  return { run };
}

/**
 * Run a scenario with its own seed, its series and the twins of its faults.
 *
 * @throws as `compile` does.
 */
export function simulate(scenario: Scenario, options: CompileOptions = {}): Result {
  return compile(scenario, options).run();
}

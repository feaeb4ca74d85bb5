import { prepare } from '../simulation/compile.ts';
import { assemble } from './assemble.ts';
import type { StartController } from '../model/firmware/controller.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Twins } from './faults.ts';
import type { Result } from './result.ts';

const NONE: Twins = new Map();

/** What a run is to leave behind. */
export interface RunOptions {
  /** Default: the scenario's own. */
  readonly seed?: number;
  /**
   * What is kept of the course. `series` (the default): all of it, in columns over time too; `events`: all but the
   * columns; `totals`: nothing, which is many times as fast. A result is the same but for its series: what totals cannot
   * tell (windows, missed doses, how faults were detected, verdicts) is told from a second run when somebody reads it.
   */
  readonly record?: 'totals' | 'events' | 'series';
  /** Whether to run each fault's twin, which tells how it was detected; default true. */
  readonly twins?: boolean;
}

/** A scenario made ready, to be run as often as you like. */
export interface Model {
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
 */
export function compile(scenario: Scenario, { controller }: CompileOptions = {}): Model {
  const prepared = prepare(scenario, controller);
  const run = ({ seed = scenario.seed, record = 'series', twins = true }: RunOptions = {}): Result => {
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

/** Run a scenario with its own seed, its series and the twins of its faults. */
export function simulate(scenario: Scenario, options: CompileOptions = {}): Result {
  return compile(scenario, options).run();
}

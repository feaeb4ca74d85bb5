import { refusalReasons } from '../recording.ts';
import type { Firmware, Setup } from '../setup.ts';
import type { State } from '../state.ts';
import { ControllerMistake } from './mistake.ts';
import { Sight } from './sight.ts';
import type { Answer, Controller, Occasion } from './controller.ts';

/** Rounding must not refuse a flow that stands exactly at the maximum. */
const ROUNDING = 1e-9;

/** What may be said of a request. */
const decisions: readonly unknown[] = ['granted', ...refusalReasons];

/** The occasions that ask for a decision, and whether there must be one. */
const decided: Partial<Record<Occasion['kind'], 'always' | 'perhaps'>> = {
  requested: 'always',
  'bolus-ordered': 'perhaps',
  'priming-ordered': 'perhaps',
};

/** A controller and what it sees; it is asked, and its answers are taken for good only when they make sense. */
export class Consultation {
  private readonly setup: Setup;
  private readonly sight: Sight;
  private readonly controller: Controller;

  constructor(setup: Setup, { start, device }: Firmware) {
    this.setup = setup;
    this.sight = new Sight(setup);
    try {
      this.controller = start(device);
    } catch (error) {
      throw this.thrown(0, 'start of the run', error);
    }
  }

  /** @throws ControllerMistake when it throws, or answers what no pump can do. */
  ask(occasion: Occasion, state: State): Answer {
    const { kind } = occasion;
    this.sight.look(state);
    let answer: Answer;
    try {
      answer = this.controller.at(state.clock, occasion, this.sight);
    } catch (error) {
      throw this.thrown(state.clock, kind, error);
    }
    const mistake = mistakeIn(answer, kind, state.clock, this.setup);
    if (mistake !== null) throw this.mistake(state.clock, kind, mistake);
    return answer;
  }

  private thrown(at: number, occasion: string, error: unknown): ControllerMistake {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return this.mistake(at, occasion, `It threw ${what}`, error);
  }

  private mistake(at: number, occasion: string, mistake: string, cause?: unknown): ControllerMistake {
    return new ControllerMistake(at, this.setup.startMs, occasion, mistake, cause);
  }
}

/** What is wrong with an answer, in a sentence; null when it makes sense. */
function mistakeIn(answer: Answer, occasion: Occasion['kind'], now: number, setup: Setup): string | null {
  if (typeof answer !== 'object' || (answer as unknown) === null)
    return `It answered ${told(answer)}; an answer has a flow and its next appointment.`;
  return (
    mistakeInFlow(answer, setup) ??
    mistakeInNext(answer, now) ??
    mistakeInPulses(answer, setup) ??
    mistakeInDecision(answer, occasion)
  );
}

function mistakeInFlow({ flow }: Answer, { pump }: Setup): string | null {
  if (!(flow >= 0) || !Number.isFinite(flow))
    return `It answered a flow of ${told(flow)}; a flow is a number of µL/h, 0 or more.`;
  return flow > pump.max_rate * (1 + ROUNDING)
    ? `It answered a flow of ${flow} µL/h; this pump gives at most ${pump.max_rate} µL/h.`
    : null;
}

function mistakeInNext({ next }: Answer, now: number): string | null {
  if (typeof next !== 'number' || Number.isNaN(next))
    return `It answered ${told(next)} as its next appointment; that is a number of ms from start, or Infinity.`;
  if (next <= now) return `It answered ${next} ms as its next appointment, but it is ${now} ms already.`;
  return next === Infinity || Number.isSafeInteger(next)
    ? null
    : `It answered ${next} ms as its next appointment; that is not a whole number of ms.`;
}

function mistakeInPulses({ pulses }: Answer, { pump }: Setup): string | null {
  if (pulses === undefined) return null;
  if (pump.drive !== 'metered')
    return `It answered ${told(pulses)} pulses; this pump is ${pump.drive}, and only a metered one gives pulses.`;
  if (!Number.isSafeInteger(pulses) || pulses < 0)
    return `It answered ${told(pulses)} pulses; that is no whole number, 0 or more.`;
  return pulses * pump.pulse_volume > pump.capacity
    ? `It answered ${pulses} pulses of ${pump.pulse_volume} µL; that is more than the reservoir can hold.`
    : null;
}

function mistakeInDecision({ decision }: Answer, occasion: Occasion['kind']): string | null {
  const when = decided[occasion];
  if (decision === undefined)
    return when === 'always'
      ? `It did not decide; a request is ${decisions.slice(0, -1).join(', ')} or ${String(decisions.at(-1))}.`
      : null;
  if (when === undefined) return `It decided ${told(decision)}, but there was nothing to decide.`;
  return decisions.includes(decision)
    ? null
    : `It decided ${told(decision)}; that is none of ${decisions.join(', ')}.`;
}

/** A value as it would stand in a program. */
function told(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

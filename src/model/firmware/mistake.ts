import { momentText } from '../../units/moment.ts';

/** A mistake of the controller that stands in the pump's place, not of the simulator: when, on what occasion, and what. */
export class ControllerMistake extends Error {
  override readonly name = 'ControllerMistake';
  /** ms from start. */
  readonly at_ms: number;

  constructor(at: number, startMs: number, occasion: string, mistake: string, cause?: unknown) {
    super(
      `The controller made a mistake on ${momentText(at, startMs)}, at ${at} ms, when asked on the occasion ` +
        `"${occasion}".\n  ${mistake}`,
      cause === undefined ? {} : { cause },
    );
    this.at_ms = at;
  }
}

import type { PumpDesign } from '../device.ts';
import type { Program } from '../program.ts';
import type { refusalReasons } from '../recording.ts';

/**
 * Delivery logic in the place of a pump's own firmware: asked on every occasion on which firmware has something to
 * decide, it answers what is to flow until it is asked again.
 *
 * It works in the numbers of the simulator: µL, µg (or IU), µL/h, kPa, whole ms from the start of the run. It must
 * depend on nothing but what it is told, so that a run with the same seed is the same run.
 */
export interface Controller {
  /**
   * Answer at the instant `now`. The view is the same object each time and shows that instant only; so may the answer be.
   */
  at(now: number, occasion: Occasion, view: View): Answer;
}

/** Makes the controller of one run: a scenario runs many times, and no run may remember another. */
export type StartController = (device: Device) => Controller;

/** What firmware knows of the pump that it is built into; the accuracy of its mechanism is not among it. */
export interface Device extends Pick<
  PumpDesign,
  | 'model'
  | 'drive'
  | 'capacity'
  | 'low_at'
  | 'empty_at'
  | 'min_rate'
  | 'max_rate'
  | 'minimum_mode_rate'
  | 'kvo_rate'
  | 'pulse_volume'
  | 'occlusion_at'
  | 'after_alarm'
> {
  /** Nominal volume from the pump to the tip, µL. */
  readonly path_volume: number;
  /** The drugs of the scenario; occasions name them by their place here. */
  readonly drugs: readonly { readonly name: string; readonly unit: 'ug' | 'iu' }[];
}

/** Why a controller is asked. A drug is given by its place in `Device.drugs`. */
export type Occasion =
  /** Its own appointment has come. */
  | { readonly kind: 'appointment' }
  /** At the start of the run, and whenever an order sets any part of it: the whole program, as it was entered. */
  | { readonly kind: 'programmed'; readonly program: Program }
  /** A clinician's bolus, as entered: µg or IU over so many ms. It may be refused. */
  | { readonly kind: 'bolus-ordered'; readonly drug: number; readonly dose: number; readonly over: number }
  /** A priming bolus, as entered: µL over so many ms. It may be refused. */
  | { readonly kind: 'priming-ordered'; readonly volume: number; readonly over: number }
  /** The clinician stops the pump; one stopped for a time is resumed by an occasion of its own. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'limited'; readonly to: 'kvo' | 'minimum' }
  | { readonly kind: 'alarms-reset' }
  /** New contents, told to the pump: see the view. With a bridge the old concentrations are still in force. */
  | { readonly kind: 'refilled'; readonly bridge: boolean }
  /** The path has been commanded once over: the new concentrations are in force. */
  | { readonly kind: 'bridge-ended' }
  /** The patient presses. It must be granted or refused. */
  | { readonly kind: 'requested' }
  /** The pump raises or clears an alarm; what follows from it is the controller's to decide. */
  | { readonly kind: 'alarm-raised' | 'alarm-cleared'; readonly alarm: string };

/** What firmware sees, which need not be so. */
export interface View {
  /** Milliseconds since 1970-01-01T00:00 of the clock on the wall, which knows no time zones. */
  readonly wallClock: number;
  /** What the pump reckons is left in its reservoir, µL; what is there where it measures that. */
  readonly reservoir: number;
  /** Place of the drug that a dose limit is an amount of. */
  readonly primary: number;
  /** Whether the path still holds what was there before the last refill, and is reckoned with. */
  readonly bridging: boolean;
  /** What the sensor of the line reads, kPa; null without one. */
  readonly pressure: number | null;
  /** Concentration of a drug in force, as the pump was told it; µg/µL or IU/µL. */
  concentration(drug: number): number;
}

/** Why something is refused. */
export type Refusal = (typeof refusalReasons)[number];

/** What a controller answers. */
export interface Answer {
  /** The flow commanded from now on, µL/h: what the pump reckons that it gives. 0 stops it. */
  readonly flow: number;
  /** The instant of its next appointment, a whole ms later than now; `Infinity` for none. Every answer makes it anew. */
  readonly next: number;
  /**
   * How many pulses a metered pump gives now. A controller that answers it keeps the remainder below one pulse itself;
   * where it is left out the valve gathers the flow commanded, and gives a pulse whenever it makes one.
   */
  readonly pulses?: number | undefined;
  /** What becomes of a request, or of a bolus ordered; a bolus of which nothing is said is given. */
  readonly decision?: 'granted' | Refusal | undefined;
}

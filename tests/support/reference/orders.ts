import type { ReferenceBasal, ReferenceProgram } from './program.ts';

/** Concentration of each drug, µg/µL, always in the same order. */
export type Mixture = readonly number[];

export interface ReferenceRefill {
  readonly order: 'refill';
  readonly at: number;
  readonly volume: number;
  /** What the label says. */
  readonly label: Mixture;
  /** What the syringe truly holds; default the label. */
  readonly holds?: Mixture;
  /** The new primary drug; default the one there was. */
  readonly primary?: number;
  /** Default true. */
  readonly aspirate?: boolean;
  readonly rinses?: { readonly n: number; readonly volume: number };
  readonly told?: { readonly volume?: number; readonly mixture?: Mixture };
  /** Share of the volume that goes beside the port; default 0. */
  readonly pocket?: number;
  /** Go on at the old concentrations until the path must hold the new ones; default false. */
  readonly bridge?: boolean;
  readonly entered?: Partial<Pick<ReferenceRefill, 'volume' | 'label' | 'told' | 'bridge'>>;
}

interface At {
  readonly at: number;
}

/** `entered`: what the pump gets instead of what is ordered, field by field. */
export type ReferenceOrder =
  | ReferenceRefill
  | (At & {
      readonly order: 'set-basal';
      readonly basal: ReferenceBasal;
      readonly entered?: { readonly basal?: ReferenceBasal };
    })
  /** Parts that are not given stay as they are. */
  | (At & {
      readonly order: 'set-program';
      readonly program: Partial<ReferenceProgram>;
      readonly entered?: Partial<ReferenceProgram>;
    })
  | (At & {
      readonly order: 'bolus';
      readonly dose: number;
      readonly over: number;
      readonly drug: number;
      readonly entered?: { readonly dose?: number; readonly over?: number; readonly drug?: number };
    })
  | (At & {
      readonly order: 'priming-bolus';
      readonly volume: number;
      readonly over: number;
      readonly entered?: { readonly volume?: number; readonly over?: number };
    })
  /** `lasting`: it ends by itself after so many ms. */
  | (At & {
      readonly order: 'stop';
      readonly lasting?: number;
      readonly entered?: { readonly lasting?: number };
    })
  | (At & { readonly order: 'resume' })
  | (At & { readonly order: 'kvo' })
  | (At & { readonly order: 'minimum-rate' })
  | (At & { readonly order: 'reset-alarms' })
  /** The patient presses. */
  | (At & { readonly order: 'request' })
  | (At & {
      readonly order: 'side-port-injection';
      readonly volume: number;
      readonly mixture: Mixture;
      readonly over: number;
    })
  | (At & { readonly order: 'side-port-aspiration'; readonly volume: number });

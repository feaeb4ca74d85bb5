import type { Fields } from '../fields/index.ts';
import type { FaultDeclaration, FaultKind, OrderDeclaration, OrderKind } from './kinds.ts';

/** A kind of fault; what the declaration leaves out takes the plain behaviour. */
export function defineFault<const F extends Fields>(declaration: FaultDeclaration<F>): FaultKind {
  const { fault, exactlyOne, onlyWith, obstructs, atOnset, steps, ...rest } = declaration;
  return {
    ...rest,
    kind: fault,
    exactlyOne: exactlyOne ?? [],
    atLeastOne: [],
    onlyWith: onlyWith ?? {},
    obstructs: obstructs ?? false,
    atOnset: atOnset ?? ((values: never) => values),
    steps: steps ?? (() => []),
  };
}

/** A kind of order. */
export function defineOrder<const F extends Fields>(declaration: OrderDeclaration<F>): OrderKind {
  const { order, exactlyOne, atLeastOne, onlyWith, enters, ...rest } = declaration;
  return {
    ...rest,
    kind: order,
    exactlyOne: exactlyOne ?? [],
    atLeastOne: atLeastOne ?? [],
    onlyWith: onlyWith ?? {},
    enters: enters ?? [],
  };
}

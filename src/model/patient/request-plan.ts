/** When the patient presses: at listed moments (ms from start, in order), or at random while awake. */
export type Requests =
  | { readonly kind: 'listed'; readonly moments: readonly number[] }
  | {
      readonly kind: 'random';
      readonly meanPerDay: number;
      /** Times of day between which the patient is awake, ms since midnight; null for the whole day. */
      readonly between: readonly [number, number] | null;
    };

/** A moment of the run: whole milliseconds from its start. `Infinity` is never. */
export type Instant = number;

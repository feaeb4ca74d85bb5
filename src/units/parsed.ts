/** What a text was read as, or what is wrong with it, as a sentence for the person who wrote it. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export const understood = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const misunderstood = (message: string): { readonly ok: false; readonly message: string } => ({
  ok: false,
  message,
});

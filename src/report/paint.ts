/** How a terminal marks text. Without one, everything stays plain. */
export interface Paint {
  /** A heading. */
  bold(text: string): string;
  /** Something of lesser weight. */
  dim(text: string): string;
  /** Something that asks for attention. */
  warn(text: string): string;
  /** Something that is as it should be. */
  good(text: string): string;
}

const asItIs = (text: string): string => text;

export const plain: Paint = { bold: asItIs, dim: asItIs, warn: asItIs, good: asItIs };

/**
 * Whole numbers as text, five bits to a character and the sign in the lowest bit, as in source maps: near zero they
 * take one character, so that a slowly changing column is written as its differences.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const CONTINUES = 32;

export function writeVlq(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let left = number < 0 ? -2 * number + 1 : 2 * number;
    do {
      const low = left % CONTINUES;
      left = Math.floor(left / CONTINUES);
      text += digits.charAt(left > 0 ? low + CONTINUES : low);
    } while (left > 0);
  }
  return text;
}

export function* readVlq(text: string): Generator<number> {
  let [value, size] = [0, 1];
  for (const character of text) {
    const digit = digits.indexOf(character);
    value += (digit % CONTINUES) * size;
    size *= CONTINUES;
    if (digit >= CONTINUES) continue;
    yield value % 2 === 1 ? -(value - 1) / 2 : value / 2;
    [value, size] = [0, 1];
  }
}

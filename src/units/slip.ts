/**
 * Whether a word is a single slip of the pen away from another, in whatever case: a letter too many, too few or
 * another, or two that changed places. Of a word that is one letter, that letter must be there.
 */
export function isSlip(written: string, meant: string): boolean {
  const [wrong, right] = difference(written.toLowerCase(), meant.toLowerCase());
  if (wrong === right || (meant.length === 1 && right !== '')) return false;
  const isSwapped = right.length === 2 && wrong === `${right.charAt(1)}${right.charAt(0)}`;
  return isSwapped || (wrong.length < 2 && right.length < 2);
}

/** What is left of two words without the letters that they begin with and end with alike. */
function difference(one: string, other: string): readonly [one: string, other: string] {
  let begin = 0;
  while (begin < one.length && one[begin] === other[begin]) begin++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > begin && otherEnd > begin && one[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  return [one.slice(begin, end), other.slice(begin, otherEnd)];
}

/** The line of a scenario's text, from 1, in which a claim stands; that of the list where its line is not plain to see. */
export function claimLine(text: string, claim: string): number {
  const lines = text.split(/\r\n|\n|\r/);
  const own = lines.findIndex((line) => line.includes(claim));
  const list = lines.findIndex((line) => line.startsWith('expect:'));
  return Math.max(own, own < 0 ? list : own, 0) + 1;
}

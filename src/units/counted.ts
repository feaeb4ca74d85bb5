/** So many of something, in words: `1 fault`, `2 faults`; `3 entries` where the plural is told. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

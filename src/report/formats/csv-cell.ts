/** A cell of comma-separated values, in quotation marks where it needs them (RFC 4180): a name may hold a comma or not. */
export function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

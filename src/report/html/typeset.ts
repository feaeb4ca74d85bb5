/** A text of the summary as a page shows it: a true micro sign, a true minus sign, no break before a unit. */
export function typeset(text: string): string {
  return text
    .replace(/(?<=\d )u(?=[gL]\b)/g, 'µ')
    .replace(/(?<![\w.])-(?=\d)/g, '−')
    .replace(/(?<=\d) (?=[%a-zA-Zµ])/g, '\u00a0');
}

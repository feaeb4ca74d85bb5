/** A decimal number kept as written: `integer` × 10^`tens`. */
export interface Decimal {
  readonly integer: bigint;
  readonly tens: number;
}

/** The decimal that a text such as `0.25` or `-2.5e3` spells. */
export function decimal(text: string): Decimal {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('+', '').split('.');
  return { integer: BigInt(whole + fraction), tens: Number(exponent) - fraction.length };
}

/** A positive double as the decimal of at most 15 significant digits that is nearest to it. */
export function nearestDecimal(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  return { integer: BigInt(digits), tens: Number(exponent) - (digits.length - 1) };
}

/** The double nearest to a decimal. */
export function nearestNumber({ integer, tens }: Decimal): number {
  return Number(`${integer}e${tens}`);
}

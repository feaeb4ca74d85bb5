import { describe, expect, it } from 'vitest';
import { complaints } from './a-scenario.ts';
import { claiming } from './claiming.ts';

/** What would reach the host, define, import, or allocate without bound, if anybody let it; and what is said instead. */
const attempts: readonly (readonly [claim: string, why: string])[] = [
  ['"a".constructor == 1', 'looks into nothing'],
  ['"a"["constructor"] == 1', 'looks into nothing'],
  ['cos.constructor("return process")() == 1', 'looks into nothing'],
  ['delivered.constructor == 1', 'looks into nothing'],
  ['delivered()?.constructor == 1', 'looks into nothing'],
  ['constructor("return process")() == 1', 'expression'],
  ['__proto__ == 1', 'neither a unit nor a function'],
  ['constructor == 1', 'neither a unit nor a function'],
  ['toString() == 1', 'no function "toString"'],
  ['hasOwnProperty("a") == 1', 'no function "hasOwnProperty"'],
  ['import("fs") == 1', 'no function "import"'],
  ['createUnit("x") == 1', 'no function "createUnit"'],
  ['evaluate("1") == 1', 'no function "evaluate"'],
  ['parser() == 1', 'no function "parser"'],
  ['simplify("x") == 1', 'no function "simplify"'],
  ['derivative("x", "x") == 1', 'no function "derivative"'],
  ['print("$a", 1) == 1', 'no function "print"'],
  ['config == 1', 'neither a unit nor a function'],
  ['process == 1', 'neither a unit nor a function'],
  ['x = 1', 'cannot set anything'],
  ['f(x) = 1', 'cannot define anything'],
  ['delivered(x) = 1', 'cannot define anything'],
  ['1 == 1; 2 == 2', 'without semicolons'],
  ['true ? true : false', 'has no "?"'],
  ['{ a: 1 }.a == 1', 'A map holds only texts'],
  ['{ a: "b" }.a == "b"', 'looks into nothing'],
  ['facts("bolus-started", { constructor: "x" }) == 1', 'have no "constructor"'],
  ['[1, 2] == 1', 'holds no lists'],
  ['[1:1e9] == 1', 'holds no ranges'],
  ['ones(1e9) == 1', 'no function "ones"'],
  ['9^9^9^9 > 1', 'A power is a whole number from -8 to 8.'],
  ['2^granted() > 1', 'A power is a whole number from -8 to 8.'],
  ['170! > 1', 'knows no operator "!"'],
  ['1e999 > 1', 'too large a number'],
  ['1e-999 > 1', 'too small a number'],
  ['(1e300)^2 > 1', 'too large a number'],
  ['1 / 0 > 1', 'divides by 0'],
  ['0xffff > 1', 'not a decimal number'],
  ['Infinity > 1', 'not a decimal number'],
  ['NaN == 1', 'not a decimal number'],
  ['null == null', 'knows no "null"'],
  [`${'('.repeat(900)}1${')'.repeat(900)} > 0`, 'nests 900 brackets'],
  [`${'(1+'.repeat(60)}1${')'.repeat(60)} > 0`, 'nests 60 brackets'],
  [`${'1+'.repeat(1500)}1 > 0`, 'it may have 2000'],
  ['"a" == "a"', 'is no value'],
  ['1 << 40 > 1', 'knows no operator "<<"'],
  ['5 mod 0 > 1', 'divides by 0'],
  ['2^(9 mod 5) > 1', 'A power is a whole number from -8 to 8.'],
  ['round(1, 1e9) == 1', 'keeps 0 to 15 decimals'],
  ['round(1 mg, 16, mg) == 1 mg', 'keeps 0 to 15 decimals'],
  ['delivered() to constructor > 1 mg', 'a unit without a number'],
  [`${'1 mod '.repeat(400)}1 > 0`, 'it may have 2000'],
];

describe('a claim', () => {
  it.each(attempts)('cannot say %s', (claim, why) => {
    const [said, ...more] = complaints(claiming(claim));
    expect(said).toContain(why);
    expect(more).toEqual([]);
  });

  it.each([
    `${'-'.repeat(1900)}1 < 2`,
    `${'1+'.repeat(950)}1 > 0`,
    `${'not '.repeat(400)}(1 > 2)`,
    `${'1 mod '.repeat(300)}1 == 0`,
    `1 mg${' to mg'.repeat(300)} > 0 mg`,
    `true${' xor true'.repeat(200)}`,
  ])('may be long without harm: %.20s …', (claim) => {
    expect(complaints(claiming(claim))).toEqual([]);
  });

  it('leaves nothing behind on the prototypes of the host', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const [claim] of attempts) complaints(claiming(claim));
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

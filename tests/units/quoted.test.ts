import { describe, expect, it } from 'vitest';
import { printable, quoted } from '../../src/units/quoted.ts';

describe('a quotation in a message', () => {
  it('shows the text as it stands', () => {
    expect(quoted('3 Mg')).toBe('"3 Mg"');
  });

  it('is cut where the text is long', () => {
    expect(quoted('x'.repeat(1_000_000))).toBe(`"${'x'.repeat(59)}…"`);
  });

  it('holds nothing that a terminal obeys or that turns the line around', () => {
    expect(quoted('a\u001b[31m\u202eb\n')).toBe('"a\\u001b[31m\\u202eb\\u000a"');
  });

  it('shows what takes no room, so that no two words look alike', () => {
    expect(quoted('pumps\u200bim')).toBe('"pumps\\u200bim"');
    expect(quoted('soft\u00adhyphen, \u{e0041}')).toBe('"soft\\u00adhyphen, \\u{e0041}"');
  });

  it('does not cut a character in two', () => {
    expect(quoted('😀'.repeat(100))).toBe(`"${'😀'.repeat(59)}…"`);
  });
});

describe('a text that is echoed', () => {
  it('keeps its lines and shows what a terminal would obey', () => {
    expect(printable('night.yaml\n  \u001b[31mred\u0007')).toBe('night.yaml\n  \\u001b[31mred\\u0007');
  });
});

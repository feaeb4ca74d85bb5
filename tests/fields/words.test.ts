import { describe, expect, it } from 'vitest';
import { choice, flag, prose, text } from '../../src/fields/index.ts';
import { reads } from '../support/reading-context.ts';

describe('a choice', () => {
  const from = choice({ doc: 'x', of: ['start', 'end'], default: 'start' });

  it('is one of its words', () => {
    expect(reads(from, 'end')).toBe('end');
    expect(reads(from, 'strat')).toBe(': "strat" is not one of start, end. Did you mean "start"?');
    expect(reads(from, 'middle')).toBe(': "middle" is not one of start, end.');
    expect(reads(from, 3)).toBe(': This is 3; here belongs one of start, end.');
  });

  it('is meant by a longer word that begins with it', () => {
    const day = choice({ doc: 'x', of: ['sun', 'mon', 'thu'] });
    expect(reads(day, 'monday')).toBe(': "monday" is not one of sun, mon, thu. Did you mean "mon"?');
    expect(reads(day, 'Thursday')).toContain('Did you mean "thu"?');
    expect(reads(day, 'holiday')).toBe(': "holiday" is not one of sun, mon, thu.');
  });

  it('of many words lists them only where none is near', () => {
    const fact = choice({ doc: 'x', of: ['refilled', 'ran-dry'], noun: 'fact' });
    expect(reads(fact, 'ran-dyr')).toBe(': There is no fact "ran-dyr". Did you mean "ran-dry"?');
    expect(reads(fact, 'flooded')).toBe(': There is no fact "flooded". There are refilled, ran-dry.');
  });

  it('is not a word of the language it is written in', () => {
    expect(reads(from, 'constructor')).toContain('"constructor" is not one of');
    expect(reads(from, '__proto__')).toContain('"__proto__" is not one of');
  });
});

describe('a flag', () => {
  it('is true or false, and nothing that sounds like it', () => {
    const bridge = flag({ doc: 'x', default: false });
    expect(reads(bridge, true)).toBe(true);
    expect(reads(bridge, 'yes')).toBe(': This is "yes"; here belongs true or false.');
    expect(reads(bridge, 1)).toBe(': This is 1; here belongs true or false.');
    expect(bridge.jsonSchema).toEqual({ description: 'x', type: 'boolean', default: false });
  });
});

describe('a text', () => {
  it('is one line', () => {
    const name = text({ doc: 'x' });
    expect(reads(name, 'the kink')).toBe('the kink');
    expect(reads(name, 'two\nlines')).toContain('holds a line break');
    expect(reads(name, '\u001b[31m')).toContain('cannot be printed');
    expect(reads(name, ' ')).toBe(': This text is empty.');
    expect(reads(name, 'x'.repeat(251))).toBe(': This text has 251 characters; it may have 250.');
    expect(reads(name, 12)).toBe(': This is 12, not a text. Put it in quotation marks: "12".');
    expect(reads(name, ['a'])).toBe(': This is a list; here belongs a text.');
  });

  it('has as many lines as it likes where prose belongs', () => {
    expect(reads(prose({ doc: 'x' }), 'two\nlines')).toBe('two\nlines');
    expect(reads(prose({ doc: 'x' }), 'a\u0007')).toContain('cannot be printed');
  });
});

import { describe, expect, it } from 'vitest';
import { registry } from '../../src/catalog/registry.ts';

describe('a registry', () => {
  const [kink, leak] = [{ kind: 'kink' }, { kind: 'leak' }];

  it('finds its kinds by name', () => {
    const faults = registry('fault', [kink, leak]);
    expect(faults.find('leak')).toBe(leak);
    expect(faults.find('stall')).toBeUndefined();
    expect(faults.all).toEqual([kink, leak]);
    expect(faults.word).toBe('fault');
  });

  it('refuses two kinds of one name', () => {
    expect(() => registry('fault', [kink, leak, { kind: 'kink' }])).toThrow('fault');
  });
});

import { describe, expect, it } from 'vitest';
import { drugs } from '../../src/catalog/drugs/index.ts';

describe('the catalogue of drugs', () => {
  it.each(drugs.all.map((drug) => [drug.kind, drug] as const))('documents %s', (kind, drug) => {
    expect(kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(drug.title).toMatch(/^[A-Z][^.]*$/);
    expect(drug.doc).toMatch(/^[A-Z].*[.]$/);
    expect(drug.sources.length).toBeGreaterThan(0);
    expect(drug.csf.half_life).toMatch(/\d (min|h)$/);
  });

  it('has those that a source could be read for', () => {
    expect(drugs.all.map(({ kind }) => kind)).toEqual(['morphine', 'baclofen', 'ziconotide']);
  });
});

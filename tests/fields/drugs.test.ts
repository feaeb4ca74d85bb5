import { describe, expect, it } from 'vitest';
import { concentrations, drugName } from '../../src/fields/index.ts';
import { reads } from '../support/reading-context.ts';

describe('the name of a drug', () => {
  const drug = drugName({ doc: 'x' });

  it('reads as its place among the drugs of the scenario', () => {
    expect(reads(drug, 'bupivacaine')).toBe(1);
    expect(reads(drug, 'bupivacane')).toBe(': There is no drug "bupivacane". Did you mean "bupivacaine"?');
    expect(reads(drug, 'saline')).toBe(
      ': There is no drug "saline". There are morphine, bupivacaine, ziconotide.',
    );
    expect(reads(drug, ['morphine'])).toBe(': This is a list; here belongs the name of a drug.');
  });
});

describe('a label', () => {
  const label = concentrations({ doc: 'x' });

  it('reads as one concentration for every drug of the scenario', () => {
    expect(reads(label, { bupivacaine: '5 mg/mL' })).toEqual([0, 5, 0]);
    expect(reads(label, { ziconotide: '500 IU/mL', morphine: '25 ug/mL' })).toEqual([0.025, 0, 0.5]);
    expect(reads(label, {})).toEqual([0, 0, 0]);
  });

  it('reports every concentration that is wrong', () => {
    expect(reads(label, { morphine: '10 mg', ziconotide: '5 mg/mL' })).toBe(
      [
        'morphine: "10 mg" is a mass; a concentration is a mass per volume. Perhaps "10 mg/mL"?',
        'ziconotide: "5 mg/mL" is a mass per volume; a concentration is an amount in IU per volume, as in "500 IU/mL". ' +
          'The concentration of ziconotide is given in international units.',
      ].join('\n'),
    );
  });

  it.each(['__proto__', '', ' x', '-x', 'a\nb', 'a'.repeat(61)])('does not hold a drug called %j', (name) => {
    expect(reads(label, Object.fromEntries([[name, '5 mg/mL']]))).toContain("cannot be a drug's name");
  });

  it('names the drugs that it introduces', () => {
    expect(label.drugsIn?.({ clonidine: '1 mg/mL' })).toEqual([['clonidine', '1 mg/mL']]);
    expect(label.drugsIn?.('1 mg/mL')).toEqual([]);
  });

  it('is a map', () => {
    expect(reads(label, '10 mg/mL')).toContain('here belong drugs with their concentrations');
  });
});

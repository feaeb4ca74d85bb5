import { describe, expect, it } from 'vitest';
import { faults } from '../../src/catalog/faults/index.ts';
import { catalogue } from '../../src/report/catalogue/families.ts';
import { pageText } from '../../src/report/catalogue/page-text.ts';
import { findFamily, findKind } from '../../src/report/catalogue/find.ts';
import { kindPage } from '../../src/report/catalogue/pages.ts';

describe.each(faults.all.map((kind) => [kind.kind, kind] as const))(
  'the hazard of %s',
  (name, { hazard }) => {
    it('is one plain line that names what delivery does and what that may come to', () => {
      expect(hazard).toMatch(/^[A-Z][^\n!]*\.$/);
      expect(hazard).toMatch(/withdrawal|overdose/);
      expect(hazard.length).toBeLessThanOrEqual(120);
    });

    it('promises nothing of a patient', () => {
      expect(hazard).not.toMatch(/\b(safe|never|always|will|cannot|harmless)\b/i);
    });

    it('stands on its page of the catalogue', () => {
      const family = findFamily(catalogue(), 'faults');
      if (!family.ok) throw new Error(family.message);
      const kind = findKind(family.value, name);
      if (!kind.ok) throw new Error(kind.message);
      expect(pageText(kindPage(family.value, kind.value), 400)).toContain(hazard);
    });
  },
);

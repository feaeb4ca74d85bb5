import { describe, expect, it } from 'vitest';
import { baselineOf, baselineText, readBaseline } from '../../src/index.ts';
import { reportedRun } from '../support/reported-run.ts';
import type { Baseline } from '../../src/index.ts';

const small: Baseline = {
  baseline: 1,
  scenario: 'A "week"',
  seed: 7,
  figures: { 'drugs.morphine.delivered_ug': 14_000, 'faults.clot.detected_by': null },
  facts: [{ at_ms: 0, kind: 'run-started' }],
  counted: {},
  digest: 'ab',
};

describe('the text of a baseline', () => {
  it('has a line for each figure and for each fact', () => {
    expect(baselineText(small)).toBe(`{
  "baseline": 1,
  "scenario": "A \\"week\\"",
  "seed": 7,
  "figures": {
    "drugs.morphine.delivered_ug": 14000,
    "faults.clot.detected_by": null
  },
  "facts": [
    {"at_ms":0,"kind":"run-started"}
  ],
  "counted": {
  },
  "digest": "ab"
}
`);
  });

  it('reads as what it was written from', () => {
    const baseline = baselineOf(reportedRun());
    expect(readBaseline(baselineText(baseline))).toEqual(baseline);
  });

  it.each([
    ['{', 'It is not JSON.'],
    ['[]', 'It is not a map.'],
    ['{}', 'It does not say "baseline": 1.'],
    ['{"baseline":2}', 'It has another form, of version 2.'],
    [JSON.stringify({ ...small, seed: '7' }), '"seed" is not a number.'],
    [JSON.stringify({ ...small, figures: [] }), '"figures" is not a map.'],
    [JSON.stringify({ ...small, facts: [{ kind: 'ran-dry' }] }), '"facts" is not a list of facts.'],
    [JSON.stringify({ ...small, counted: { 'ran-dry': 3 } }), '"counted" does not count facts.'],
    [JSON.stringify({ ...small, digest: undefined }), '"digest" is not a text.'],
    [JSON.stringify({ ...small, scenario: 1 }), '"scenario" is not a text.'],
  ])('is refused where it is none: %s', (text, why) => {
    expect(() => readBaseline(text)).toThrow(why);
  });
});

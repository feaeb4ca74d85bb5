import { describe, expect, it } from 'vitest';
import { riskCsv } from '../../../src/report/fleet/risk-csv.ts';
import { riskMarkdown } from '../../../src/report/fleet/risk-markdown.ts';
import { riskPage } from '../../../src/report/fleet/risk-page.ts';
import { fleetOf, neverBegan, seen } from '../../support/fleet.ts';
import { detectedOcclusion, reportedRun } from '../../support/reported-run.ts';
import { nestingFaults } from '../../support/well-formed.ts';

/** The cells of comma-separated values, read by the letter of RFC 4180, one map for each row. */
function parsed(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^",\n]*)([,\n])/gy;
  for (const [, cell = '', end] of text.matchAll(cells)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\n') rows.push([]);
  }
  const [head = [], ...rest] = rows.slice(0, -1);
  for (const row of rest) expect(row).toHaveLength(head.length);
  return rest.map((row) => Object.fromEntries(head.map((key, i) => [key, row[i] ?? ''])));
}

const { drugs } = reportedRun();
const insulin = { intended_iu: 500, delivered_iu: 460, error_percent: -8, worst_windows: [], episodes: [], csf: null }; // prettier-ignore
const units = {
  ...detectedOcclusion,
  name: 'clot',
  missed_ug: {},
  excess_ug: {},
  attributable_ug: {},
  release_bolus_ug: {},
  missed_iu: { insulin: 40 },
  excess_iu: { insulin: 0 },
  attributable_iu: { insulin: 40 },
  release_bolus_iu: { insulin: 0 },
  release_bolus_ul: 0,
};

describe('the table of risks as CSV', () => {
  it('has a row for each fault, with numbers in the units of their headings', () => {
    expect(parsed(riskCsv([fleetOf()]))).toEqual([
      {
        scenario: 'A night without drug',
        file: 'night.yaml',
        sha256: 'ab12',
        seed: '7',
        pumpsim: '0.1.0',
        fault: 'catheter-occlusion',
        name: 'the occlusion',
        index: '0',
        hazard: 'No delivery: withdrawal.',
        parameters: 'position: 100 %; at: 3 days',
        from_ms: '259200000',
        until_ms: '302400000',
        detected_by: '',
        detected_after_ms: '',
        release_bolus_ul: '94.725',
        morphine_missed_ug: '1000',
        morphine_excess_ug: '947.25',
        morphine_attributable_ug: '52.75',
        morphine_release_bolus_ug: '947.25',
      },
    ]);
  });

  it('says by what and how long after its onset a fault was found out', () => {
    const [row] = parsed(riskCsv([fleetOf({ faults: [detectedOcclusion] })]));
    expect(row).toMatchObject({ detected_by: 'occlusion', detected_after_ms: '218000' });
  });

  it('has columns for the drugs of all runs, empty where a run does not have the drug', () => {
    const rows = parsed(riskCsv([fleetOf(), fleetOf({ drugs: { insulin }, faults: [units] })]));
    expect(rows.map((row) => [row['morphine_missed_ug'], row['insulin_missed_iu']])).toEqual([['1000', ''], ['', '40']]); // prettier-ignore
  });

  it('leaves the amounts of a fault that never began empty', () => {
    const [row] = parsed(riskCsv([fleetOf({ faults: [neverBegan] })]));
    expect(row).toMatchObject({ from_ms: '', detected_by: '', morphine_missed_ug: '' });
  });

  it('comes back whole from names with commas, quotation marks and lines', () => {
    const name = 'a "kink", or\nwhat looks like one';
    const [row] = parsed(riskCsv([fleetOf({ faults: [{ ...detectedOcclusion, name }] }, { name })]));
    expect(row).toMatchObject({ name, scenario: name });
  });

  it('is a heading alone where there are no faults', () => {
    expect(riskCsv([fleetOf({ faults: [] })]).split('\n')).toHaveLength(2);
  });

  it('keeps the order of the runs and of their faults', () => {
    const two = fleetOf({ faults: [units, { ...detectedOcclusion, name: 'after' }], drugs: { insulin, ...drugs } }); // prettier-ignore
    const names = parsed(riskCsv([two, fleetOf()])).map(({ name }) => name);
    expect(names).toEqual(['clot', 'after', 'the occlusion']);
  });
});

describe('the table of risks as Markdown', () => {
  const cellsOf = (markdown: string) =>
    markdown
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.slice(2, -2).split(' | '));

  it('tells each fault in words, with what it did to every drug', () => {
    const [, , row] = cellsOf(riskMarkdown([fleetOf()]));
    expect(row).toEqual([
      'the occlusion',
      'catheter-occlusion',
      'No delivery: withdrawal.',
      'position: 100 %<br>at: 3 days',
      '2026-03-05 08:00 (3 days)',
      '12 h',
      'undetected',
      'morphine: missed 1 mg, excess 947.3 ug, attributable 52.75 ug, release bolus 947.3 ug<br>released at once: 94.72 uL',
      'A night without drug',
      'night.yaml',
      '7',
      '0.1.0',
      'ab12',
    ]);
  });

  it('says how a fault was found out, and of one that never began that', () => {
    const faults = [detectedOcclusion, { ...detectedOcclusion, detected_after_ms: 0 }, neverBegan];
    const rows = cellsOf(riskMarkdown([fleetOf({ faults })])).slice(2);
    expect(rows.map((row) => row[6])).toEqual([
      'by occlusion after 3 min 38 s',
      'by occlusion at once',
      'never began',
    ]);
    expect(rows[2]?.[7]).toBe('none');
  });

  it('lets no name break the table or become markup', () => {
    const name = 'a | b\n<b>*bold*</b>';
    const rows = cellsOf(riskMarkdown([fleetOf({ faults: [{ ...detectedOcclusion, name }] })]));
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([13]));
    expect(rows[2]?.[0]).toBe('a \\| b \\<b\\>\\*bold\\*\\</b\\>');
  });

  it('says what it is not for, and what a hazard does not say', () => {
    const text = riskMarkdown([fleetOf()]);
    expect(text).toContain('not for treatment');
    expect(text).toContain('how likely and how grave it is for a patient is not simulated');
  });
});

describe('the table of risks as a page', () => {
  it('tells of each fault its hazard, parameters, time, detection, consequence and run', () => {
    expect(seen(riskPage([fleetOf()]))).toMatch(
      /the occlusion catheter-occlusion No delivery: withdrawal\. position: 100 % at: 3 days 2026-03-05 08:00 \(3 days\) for 12 h undetected morphine: missed 1 mg, excess 947\.3 µg, attributable 52\.75 µg, release bolus 947\.3 µg released at once: 94\.72 µL A night without drug night\.yaml seed 7, pumpsim 0\.1\.0 ab12/,
    );
  });

  it('is well nested and loads nothing, whatever the names', () => {
    const name = '</td><script>';
    const page = riskPage([fleetOf({ faults: [{ ...detectedOcclusion, name }] }, { name })]);
    expect(nestingFaults(page)).toEqual([]);
    expect(page).not.toMatch(/https?:|\bsrc=|<link|@import|url\(|<script/);
  });
});

import { describe, expect, it } from 'vitest';
import { fleetPage } from '../../../src/report/fleet/page.ts';
import { fleetOf, neverBegan, seen } from '../../support/fleet.ts';
import { detectedOcclusion } from '../../support/reported-run.ts';
import { nestingFaults } from '../../support/well-formed.ts';
import type { ExpectationResult } from '../../../src/analysis/result.ts';
import type { FleetRun } from '../../../src/analysis/fleet.ts';

const picture = '<svg viewBox="0 0 1 1" aria-hidden="true"></svg>';

function written(...runs: readonly FleetRun[]): string {
  return fleetPage(runs.map((run) => ({ run, picture, page: null })));
}

const failed: ExpectationResult = {
  that: 'delivered() > 14 mg',
  passed: false,
  because: 'a <b>longer</b> gap risks withdrawal',
  left: '13.95 mg',
  right: '14 mg',
  margin: '-0.05 mg',
  at_ms: null,
  worst_at_ms: null,
  closest_at_ms: null,
};
const held: ExpectationResult = { ...failed, that: 'true', passed: true, because: null };

describe('the report on many runs', () => {
  it('says first what it is not for, then what came of all of them', () => {
    const text = seen(written(fleetOf({ expectations: [held, failed] }), fleetOf({ faults: [] })));
    expect(text).toMatch(
      /not for treatment\. .* Report on 2 scenarios 2 scenarios 1 fault, 1 undetected 2 expectations: 1 passed, 1 failed/,
    );
  });

  it('tells of every fault what it did to the primary drug and how it was found out', () => {
    expect(seen(written(fleetOf()))).toContain(
      'the occlusion catheter-occlusion A night without drug −50 % in 24 h undetected – morphine 1 mg 947.3 µg 947.3 µg 94.72 µL none',
    );
    expect(seen(written(fleetOf({ faults: [detectedOcclusion] })))).toContain(
      'catheter-occlusion A night without drug −50 % in 24 h occlusion 3 min 38 s morphine',
    );
  });

  it('says of a fault that was found out when it began that it was at once', () => {
    const faults = [{ ...detectedOcclusion, detected_after_ms: 0 }];
    expect(seen(written(fleetOf({ faults })))).toContain('occlusion at once morphine');
  });

  it('shows nothing of a fault that never began but that', () => {
    const text = seen(written(fleetOf({ faults: [neverBegan] })));
    expect(text).toContain('never began – morphine – – – none');
    expect(text).toContain('no faults');
  });

  it('counts the alarms of each run', () => {
    const ring = (kind: string) =>
      ({ kind, severity: 'critical', raised_at_ms: 1, cleared_at_ms: null }) as const;
    const alarms = [ring('motor-stall'), ring('low-reservoir'), ring('motor-stall')];
    expect(seen(written(fleetOf({ alarms })))).toContain('94.72 µL motor-stall ×2, low-reservoir');
  });

  it('shows a claim that failed with both sides and its reason, in red and in words', () => {
    const page = written(fleetOf({ expectations: [held, failed] }));
    expect(seen(page)).toContain(
      'delivered() &gt; 14 mg a &lt;b&gt;longer&lt;/b&gt; gap risks withdrawal A night without drug 13.95 mg 14 mg −0.05 mg',
    );
    expect(page).toContain('<code class="fail">delivered() &gt; 14 mg</code>');
    expect(seen(page)).toContain('1 of 2 expectations failed');
  });

  it('has no section for claims that failed where none did, nor for faults where there is none', () => {
    const page = written(fleetOf({ faults: [], expectations: [held] }));
    expect(page).not.toMatch(/id="failed"|id="faults"/);
    expect(seen(page)).toContain('1 expectation: 1 passed, 0 failed');
  });

  it('keeps the order in which the runs are given', () => {
    const text = seen(written(fleetOf({}, { name: 'Zebra' }), fleetOf({}, { name: 'Ant' })));
    expect(text.indexOf('Zebra')).toBeLessThan(text.indexOf('Ant'));
    expect(text.lastIndexOf('Zebra')).toBeLessThan(text.lastIndexOf('Ant'));
  });

  it('says beside each picture what a reader who does not see it must know', () => {
    expect(written(fleetOf()).replaceAll('\u00a0', ' ')).toContain(
      'aria-label="Delivered against intended over time. morphine: 13.95 mg of 14 mg (−0.38 %). ' +
        'Faults: the occlusion from 3 days to 3 days 12 h, undetected."',
    );
  });

  it('links to the page of a run where there is one', () => {
    const page = fleetPage([{ run: fleetOf(), picture, page: 'report-runs/night%20one.html' }]);
    expect(page.match(/<a href="report-runs\/night%20one\.html">A night without drug<\/a>/g)).toHaveLength(2);
    expect(written(fleetOf())).not.toContain('.html');
  });

  it('escapes names from outside, and is well nested with them', () => {
    const name = `<script>alert("1")</script> & 'so'`;
    const faults = [{ ...detectedOcclusion, name }];
    const page = written(
      fleetOf({ faults, expectations: [{ ...failed, that: name }] }, { name, file: name }),
    );
    expect(nestingFaults(page)).toEqual([]);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39;');
  });

  it('loads nothing from anywhere', () => {
    const page = written(fleetOf({ expectations: [failed] }));
    expect(page).not.toMatch(/https?:|\bsrc=|<link|@import|url\(|<script/);
    expect(page).toContain('default-src &#39;none&#39;');
  });

  it('has tables with captions, and headings that say of what they are', () => {
    const page = written(fleetOf({ expectations: [failed] }));
    expect(page.match(/<table>/g)).toHaveLength(3);
    expect(page.match(/<caption>/g)).toHaveLength(3);
    expect(page).not.toMatch(/<th(?! scope=)[ >]/);
  });
});

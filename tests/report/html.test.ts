import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/html/markup.ts';
import { page } from '../../src/report/html/page.ts';
import { typeset } from '../../src/report/html/typeset.ts';
import { recordedRun } from '../support/recorded-run.ts';
import { detectedOcclusion, reportedRun } from '../support/reported-run.ts';
import type { Result } from '../../src/analysis/result.ts';
import type { PageParts } from '../../src/report/html/page-parts.ts';

const day = 86_400_000;
const { series } = recordedRun({ days: 7, intended: [[0, 2]] });

/** The page of a week with one occlusion; what matters to a test is said by the test. */
function written(parts: Partial<Result> = {}, others: Partial<PageParts> = {}): string {
  const result = reportedRun({ ...(series === undefined ? {} : { series }), ...parts });
  return page({ result, description: '', text: 'pumpsim: 1\n', changes: [], script: '', ...others });
}

/** What a reader sees of it, in one line. */
function seen(markup: string): string {
  return markup
    .replace(/<(style|script)[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
}

describe('the page of a run', () => {
  it('says first what it is not for, then what came of the run', () => {
    const text = seen(written());
    expect(text.indexOf('not for treatment')).toBeLessThan(text.indexOf('A night without drug', 60));
    expect(text).toContain('morphine: 13.95 mg delivered of 14 mg intended (−0.38 %)');
    expect(text).toContain('1 fault, 1 undetected');
    expect(text).toContain('no alarms');
  });

  it('tells what every drug did on its way', () => {
    expect(seen(written())).toMatch(/morphine 14 mg 14 mg 13.95 mg 13.95 mg −0.38 %/);
  });

  it('tells of every fault how it was found out and what it took', () => {
    expect(seen(written())).toMatch(
      /the occlusion catheter-occlusion 2026-03-05 08:00 3 days 12 h undetected released 94.72 µL morphine 1 mg 947.3 µg 52.75 µg 947.3 µg/,
    );
    expect(seen(written({ faults: [detectedOcclusion] }))).toContain('by occlusion after 3 min 38 s');
  });

  it('shows each claim with its verdict, both sides and its reason', () => {
    const claim = {
      that: 'delivered("morphine") > 0.9 * intended("morphine")',
      passed: false,
      because: 'withdrawal',
      left: '11 mg',
      right: '12.6 mg',
      margin: '-1.6 mg',
      at_ms: 3 * day,
      worst_at_ms: null,
      closest_at_ms: null,
    };
    const text = seen(written({ expectations: [claim] }));
    expect(text).toContain('1 expectation, 1 failed');
    expect(text).toMatch(/withdrawal fails 11 mg 12.6 mg −1.6 mg 2026-03-05 08:00/);
    const later = seen(written({ expectations: [{ ...claim, worst_at_ms: 5 * day }] }));
    expect(later).toMatch(/worst at 2026-03-07 08:00 5 days first broken at 2026-03-05 08:00 3 days/);
  });

  it('leaves out what did not happen', () => {
    const ids = [...written({ faults: [] }).matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['summary', 'charts', 'timeline', 'scenario']);
  });

  it('shows the scenario with its seed, its digest and what the command line changed', () => {
    const { scenario } = reportedRun();
    const text = seen(
      written(
        { scenario: { ...scenario, sha256: 'ab12' } },
        { text: 'pumpsim: 1\nname: night', changes: ['--set duration="3 days"'] },
      ),
    );
    expect(text).toContain('night.yaml Seed 7');
    expect(text).toContain('ab12');
    expect(text).toContain('pumpsim: 1 name: night');
    expect(text).toContain('--set duration=&quot;3 days&quot;');
  });

  it('is the same every time', () => {
    expect(written()).toBe(written());
  });

  it('has a heading for every section that it links to', () => {
    const markup = written();
    const links = [...markup.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(4);
    for (const id of links) expect(markup).toContain(`<section id="${id}" aria-labelledby="${id}-title">`);
  });

  it('loads nothing from anywhere, and may not', () => {
    const markup = written();
    expect(markup).toContain('default-src &#39;none&#39;');
    expect(markup).not.toMatch(/https?:|\bsrc=|<link|@import|url\(/);
  });
});

describe('what a scenario says', () => {
  const attack = '</script><script>alert(1)</script><img src=x onerror=alert(2)> & "quoted" \'names\'';

  it('is shown and never run, wherever it stands', () => {
    const { scenario, drugs, faults } = reportedRun();
    const fact = { at_ms: 0, kind: 'fault-started', name: attack };
    const markup = written(
      {
        scenario: { ...scenario, name: attack, file: attack },
        drugs: { [attack]: drugs['morphine']! },
        faults: faults.map((fault) => ({ ...fault, name: attack })),
        facts: [fact],
      },
      { description: attack, text: attack, changes: [attack] },
    );
    expect(markup.match(/<script/g)).toHaveLength(2);
    expect(markup.match(/<\/script>/g)).toHaveLength(2);
    expect(markup).not.toContain('<img');
    expect(seen(markup)).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
  });

  it('reaches the charts as it was written', () => {
    const { scenario } = reportedRun();
    const markup = written({ scenario: { ...scenario, name: attack } });
    const [, data = ''] = /id="payload">([^]*?)<\/script>/.exec(markup) ?? [];
    const read = JSON.parse(data) as { result: { scenario: { name: string } } };
    expect(read.result.scenario.name).toBe(attack);
  });
});

describe('a piece of a page', () => {
  it('escapes what is put into it, save other pieces', () => {
    expect(html`<p title="${'a "b"'}">${'<i>'} ${html`<b>${1}</b>`}${null}${['x', '&']}</p>`.markup).toBe(
      '<p title="a &quot;b&quot;">&lt;i&gt; <b>1</b>x&amp;</p>',
    );
  });

  it('has true micro and minus signs, and no break before a unit', () => {
    expect(typeset('-0.38 % of 52 ug, refill-trend 2026-03-05')).toBe(
      '−0.38\u00a0% of 52\u00a0µg, refill-trend 2026-03-05',
    );
  });
});

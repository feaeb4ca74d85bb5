import { describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';

/** Ten days at 2 mg a day with a stall of one day that the pump does not notice: 2 mg are missed. */
const stall = `pumpsim: 1
name: A stall
start: 2026-03-02T08:00
duration: 10 days
drugs: { morphine: 10 mg/mL }
program: { basal: 2 mg/day }
faults: [{ at: 4 days, fault: motor-stall, name: the stall, detected_after: never, for: 1 day }]
expect: [missed("the stall") < 2.5 mg]
`;
const well = `pumpsim: 1
name: All well
start: 2026-03-02T08:00
duration: 2 days
drugs: { morphine: 10 mg/mL }
program: { basal: 2 mg/day }
`;
const broken = well.replace('basal: 2 mg/day', 'basal: 2 mg');
const toBeRefused = `${broken}expect_problem: [{ at: program.basal, says: mass }]\n`;

const files = { 'study/b.yaml': well, 'study/a.yaml': stall, 'study/deep/a.yaml': stall };

describe('pumpsim report', () => {
  it('writes one page about the scenarios of a folder, in the order of their paths', () => {
    const folder = ownFolder(files);
    const { status, stdout, stderr } = folder.pumpsim(['report', 'study']);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: 'out/report.html\n' });
    const page = folder.read('out/report.html').toString();
    expect(page).toContain('Report on 3 scenarios');
    const told = [...page.matchAll(/<small>(study\/\S+)<\/small>/g)].map(([, file]) => file);
    expect(told).toEqual(['study/a.yaml', 'study/b.yaml', 'study/deep/a.yaml']);
    expect(page).toMatch(/undetected<\/span><\/td>.*2\u00a0mg<\/td>/);
    expect(page).not.toMatch(/https?:|\bsrc=|<link|@import|url\(/);
  });

  it('writes where --out says', () => {
    const folder = ownFolder(files);
    expect(folder.pumpsim(['report', 'study/b.yaml', '--out', 'here/all.html']).status).toBe(0);
    expect(folder.contents()).toContain('here/all.html');
  });

  it('gives the same bytes on every run', () => {
    const folder = ownFolder(files);
    for (const out of ['one.html', 'two.html']) folder.pumpsim(['report', 'study', '--out', out]);
    expect(folder.read('one.html').equals(folder.read('two.html'))).toBe(true);
  });

  it('is well when a claim fails, and tells of it', () => {
    const folder = ownFolder({ 'a.yaml': stall.replace('2.5 mg', '1.5 mg') });
    expect(folder.pumpsim(['report', 'a.yaml']).status).toBe(0);
    const page = folder.read('out/report.html').toString();
    expect(page).toContain('1 expectation: 0 passed, 1 failed');
    expect(page).toContain('<code class="fail">missed(&quot;the stall&quot;) &lt; 1.5 mg</code>');
  });

  it('writes with --runs a page of each run, and links to it', () => {
    const folder = ownFolder(files);
    const { status, stderr } = folder.pumpsim(['report', 'study', '--runs', '--out', 'all.html']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'all-runs/\nall.html\n' });
    const links = [
      ...folder
        .read('all.html')
        .toString()
        .matchAll(/href="([^"#]+)"/g),
    ].map(([, to]) => to);
    expect([...new Set(links)]).toEqual(['all-runs/a.html', 'all-runs/b.html', 'all-runs/a-2.html']);
    for (const link of links) expect(folder.contents()).toContain(link);
    expect(folder.read('all-runs/b.html').toString()).toMatch(/<h1>\s*All well\s*<\/h1>/);
  });

  it('tells everything that is wrong with its files, and writes nothing', () => {
    const folder = ownFolder({ 'a.yaml': broken, 'b.yaml': stall, 'c.yaml': `${broken}sed: 3\n` });
    const { status, stderr } = folder.pumpsim(['report', '.', '--runs']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/a\.yaml:6:\d+ {2}program\.basal/);
    expect(stderr).toMatch(/c\.yaml:6:\d+ {2}program\.basal/);
    expect(stderr).toMatch(/c\.yaml:7:1 {2}sed/);
    expect(stderr).toContain('3 problems in a.yaml and c.yaml; nothing was run.');
    expect(folder.contents()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  });

  it('leaves out a file that says it must be refused, and says so', () => {
    const folder = ownFolder({ 'a.yaml': stall, 'b.yaml': toBeRefused });
    const { status, stderr } = folder.pumpsim(['report', '.']);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'Left out, for it says that it must be refused (expect_problem): b.yaml\nout/report.html\n',
    });
    expect(folder.read('out/report.html').toString()).toContain('Report on 1 scenario');
  });

  it('does not count a base that is no whole scenario', () => {
    const base = stall.replace('duration: 10 days\n', '');
    const folder = ownFolder({ 'base.yaml': base, 'long.yaml': 'extends: base.yaml\nduration: 10 days\n' });
    expect(folder.pumpsim(['report', '.'])).toMatchObject({ status: 0, stderr: 'out/report.html\n' });
    expect(folder.pumpsim(['report', 'base.yaml']).status).toBe(2);
  });

  it('has nothing to report on where there is no scenario', () => {
    const folder = ownFolder({ 'refused.yaml': toBeRefused });
    expect(folder.pumpsim(['report', 'refused.yaml'])).toMatchObject({
      status: 2,
      stderr: 'There is no scenario to report on in refused.yaml.\n',
    });
    expect(folder.pumpsim(['report', 'nowhere.yaml']).stderr).toContain('There is no such file.');
  });

  it('does not write over a scenario', () => {
    const folder = ownFolder({ 'a.yaml': stall });
    const { status, stderr } = folder.pumpsim(['report', 'a.yaml', '--out', 'a.yaml']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'a.yaml is a scenario, and results would be written over it. Choose another --out.\n',
    });
    expect(folder.read('a.yaml').toString()).toBe(stall);
  });

  it('reads one scenario from a pipe', () => {
    const folder = ownFolder();
    expect(folder.pumpsim(['report', '-'], { input: stall }).status).toBe(0);
    expect(folder.read('out/report.html').toString()).toContain('<small>standard input</small>');
  });
});

describe('pumpsim report --risk', () => {
  it.each(['html', 'md', 'csv'])('writes the table of risks as %s', (format) => {
    const folder = ownFolder(files);
    const { status, stderr } = folder.pumpsim(['report', 'study', '--risk', '--format', format]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: `out/risk.${format}\n` });
    const table = folder.read(`out/risk.${format}`).toString();
    expect(table.split('No delivery: withdrawal')).toHaveLength(3);
  });

  it('takes the format from the name of the file when nothing else says it', () => {
    const folder = ownFolder(files);
    expect(folder.pumpsim(['report', 'study', '--risk', '--out', 'risk.csv']).status).toBe(0);
    const [head, row] = folder.read('risk.csv').toString().split('\n');
    expect(head).toMatch(/^scenario,file,sha256,seed,pumpsim,fault,name,index,hazard,parameters,/);
    expect(row).toMatch(
      /^A stall,study\/a\.yaml,[0-9a-f]{64},1,[^,]+,motor-stall,the stall,0,"No delivery: withdrawal, return of symptoms\.",detected_after: never; at: 4 days; for: 24 h,345600000,432000000,,,0,2000(\.0+\d*)?,/,
    );
  });

  it.each([
    [['--format', 'md'], 'A report is a page, not md; --risk writes its table of risks as md.\n'],
    [['--risk', '--format', 'mdd'], '--format: there is no format "mdd" here. Did you mean "md"?\n'],
    [['--risk', '--runs'], '--runs and --risk: a table of risks links to no pages. Leave one of them out.\n'],
    [['--out', ' '], '--out: here belongs the name of a file, as in --out study/report.html.\n'],
  ])('refuses %j', (options, message) => {
    const folder = ownFolder({ 'a.yaml': stall });
    const { status, stderr } = folder.pumpsim(['report', 'a.yaml', ...options]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: message });
    expect(folder.contents()).toEqual(['a.yaml']);
  });
});

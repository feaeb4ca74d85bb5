import { describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';

const scenario = `pumpsim: 1
duration: 10 days
pump: { filled: 20 mL }
drugs: { morphine: 10 mg/mL }
program: { basal: 2 mg/day }
expect:
  - intended() == 20 mg
  - { that: 'always(reservoir() > 19 mL)', because: a refill is due in ten days }
`;

const folder = ownFolder({ 'a.yaml': scenario, 'notes.txt': 'hello', 'other.json': '{"pumpsim":{"format":2}}', 'list.json': '[]' }); // prettier-ignore
const ran = folder.pumpsim(['run', 'a.yaml', '--no-plot', '--format', 'json', '--series']);
folder.shell('pumpsim run a.yaml --no-plot --json > short.json');

describe('pumpsim run', () => {
  it('ends with status 1 where an expectation failed, and shows it in full', () => {
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('1 of 2 passed');
    expect(ran.stdout).toContain(`FAILED always(reservoir() > 19 mL)
  left:  18 mL
  right: 19 mL
  off by 1 mL
  worst at 2026-01-15 00:00 (10 days)
  first broken at 2026-01-10 00:00 (5 days)
  because a refill is due in ten days
  in the hour before it broke: nothing`);
  });
});

describe('pumpsim measure', () => {
  it('prints a value with its unit', () => {
    expect(folder.pumpsim(['measure', 'out/a.json', 'reservoir(5 days)'])).toEqual({
      status: 0,
      stdout: '19 mL\n',
      stderr: '',
    });
  });

  it('says whether a claim is true, by its status too', () => {
    expect(folder.pumpsim(['measure', 'out/a.json', 'intended() == 20 mg'])).toMatchObject({
      status: 0,
      stdout: 'true\n',
    });
    expect(folder.pumpsim(['measure', 'out/a.json', 'intended() > 20 mg'])).toMatchObject({
      status: 1,
      stdout: 'false\n',
    });
  });

  it('reads standard input', () => {
    expect(folder.shell("pumpsim measure - 'intended()' < out/a.json")).toMatchObject({
      status: 0,
      stdout: '20 mg\n',
    });
  });

  it('answers what needs no series without one, and says what needs it', () => {
    expect(folder.pumpsim(['measure', 'short.json', 'intended()'])).toMatchObject({
      status: 0,
      stdout: '20 mg\n',
    });
    expect(folder.pumpsim(['measure', 'short.json', 'reservoir(5 days)'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'reservoir(5 days)\n  This result holds no series, so it cannot tell what was when. Write it with --series.\n',
    });
  });

  it.each([
    ['no.json', 'There is no such file.'],
    ['notes.txt', 'This is not JSON.'],
    ['list.json', 'This is not a result.'],
    ['other.json', 'This result has the format 2; this version reads format 1.'],
  ])('is kind about %s', (file, why) => {
    const outcome = folder.pumpsim(['measure', file, 'intended()']);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toContain(`${file}\n  ${why}`);
  });

  it('shows nothing of an expression that a terminal obeys', () => {
    expect(folder.pumpsim(['measure', 'out/a.json', '\u001b[31m']).stderr).toBe(
      '\\u001b[31m\n  "\\u001b[31m" does not belong where it stands.\n',
    );
  });

  it('suggests the word that was meant', () => {
    const outcome = folder.pumpsim(['measure', 'out/a.json', 'intendet()']);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toContain('Did you mean "intended"?');
  });
});

import { describe, expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';
import { occlusion, week } from './scenarios.ts';

const folder = ownFolder({
  'night.yaml': occlusion,
  'a/very/long/way/down/the/folders/to/where/somebody/keeps/a/file/called/week.yaml': week,
});
const [long = '', short = ''] = folder.contents();
const escape = '\u001b';

describe('the summary', () => {
  const summary = (call: Parameters<typeof folder.pumpsim>[1]) =>
    folder.pumpsim(['run', 'night.yaml', '--no-plot'], call).stdout;

  it('is in colour on a terminal', () => {
    const told = summary({ onTerminal: true, env: { TERM: 'xterm' } });
    expect(told).toContain(`${escape}[1mA day without drug${escape}[22m\n`);
    expect(told).toContain(`${escape}[33mUNDETECTED${escape}[39m`);
  });

  it.each([
    ['into a pipe', { env: { TERM: 'xterm', FORCE_COLOR: '1' } }],
    ['where NO_COLOR is set', { onTerminal: true, env: { TERM: 'xterm', NO_COLOR: '1' } }],
    ['on a terminal that has no colour', { onTerminal: true, env: { TERM: 'dumb' } }],
  ] as const)('is plain %s', (_, call) => {
    expect(summary(call)).not.toContain(escape);
  });
});

describe('progress over several files', () => {
  const progress = (call: Parameters<typeof folder.pumpsim>[1]) =>
    folder.pumpsim(['run', short, long, '--no-plot', '--json'], call).stderr;

  it('is a line for each file', () => {
    expect(progress({})).toBe(`1 of 2: ${short}\n2 of 2: ${long}\n`);
  });

  it('is on a terminal one line, never longer than that terminal is wide, and gone at the end', () => {
    const [first, second, end] = progress({ onTerminal: true }).split(`\r${escape}[K`);
    expect(first).toBe(`1 of 2: ${short}`);
    expect(second).toBe(`2 of 2: ${long}`.slice(0, 79));
    expect(end).toBe('');
  });
});

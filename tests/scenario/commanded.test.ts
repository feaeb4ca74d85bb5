import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/analysis/study.ts';
import { ScenarioError } from '../../src/scenario/problem.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { Result } from '../../src/analysis/result.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const HOUR = 3_600_000;

const file = (more = '') => `pumpsim: 1
start: 2026-01-05T00:00
duration: 2 days
drugs: { morphine: 1 mg/mL }
program: { basal: 0.48 mg/day, commanded: log.csv }
${more}`;

/** A scenario that plays a log, which stands beside it. */
const playing = (log: string, more = ''): Scenario =>
  readScenario(file(more), {
    file: 'study/run.yaml',
    read: (path) => {
      if (path !== 'study/log.csv') throw new Error(`no ${path}`);
      return log;
    },
  });

const complaints = (log: string, more = ''): readonly string[] => {
  try {
    playing(log, more);
  } catch (error) {
    if (error instanceof ScenarioError)
      return error.problems.map((each) => `${each.file}:${each.line}:${each.column} ${each.message}`);
    throw error;
  }
  return [];
};

const logOf = ({ program: { commanded } }: Scenario) => ({
  at: [...(commanded?.at ?? [])],
  flow: [...(commanded?.flow ?? [])],
});

const amounts = ({ drugs }: Result) =>
  drugs['morphine'] as unknown as Record<'intended_ug' | 'programmed_ug' | 'delivered_ug', number>;

describe('a log of what was commanded', () => {
  it.each([
    ['time (h),flow (uL/h)\n0,20\n1.5,10\n'],
    ['time [h],flow [µL/h]\r\n0,20\r\n1.5,10\r\n'],
    ['time_h,flow_uL_per_h\n0,20\n1.5,10'],
    ['Time (min) , Flow (uL/h)\n0, 20\n90, 10\n\n'],
    ['flow_ml_per_h,time_s\n0.02,0\n0.01,5400\n'],
    ['"time (ms)","flow (mL/day)"\n"0","0.48"\n"5400000","0.24"\n'],
    ['\ufefftime (h),flow (uL/h)\n0,2e1\n1.5,10\n'],
  ])('says in its headings what its numbers are: %j', (log) => {
    expect(logOf(playing(log))).toEqual({ at: [0, 1.5 * HOUR], flow: [20, 10] });
  });

  it('may stand without a basal: then nothing is intended but what is ordered', () => {
    const alone = (orders: string) =>
      readScenario(file(`orders: ${orders}\n`).replace('basal: 0.48 mg/day, ', ''), {
        file: 'study/run.yaml',
        read: () => 'time (h),flow (uL/h)\n0,10\n',
      });
    expect(amounts(simulate(alone('[]')))).toMatchObject({ intended_ug: 0, programmed_ug: 480 });
    const ordered = simulate(alone('[{ at: 1 day, order: set-basal, basal: 0.48 mg/day }]'));
    expect(amounts(ordered)).toMatchObject({ intended_ug: 480, programmed_ug: 480 });
  });

  it('is taken to the nearest millisecond', () => {
    expect(logOf(playing('time (h),flow (uL/h)\n0,1\n0.333333,2\n')).at).toEqual([0, 1_199_999]);
  });

  it('takes the place of the firmware, while what is intended comes from the program and the orders', () => {
    const orders = 'orders: [{ at: 1 day, order: set-basal, basal: 0.24 mg/day }]';
    const result = simulate(playing('time (h),flow (uL/h)\n0,20\n12,0\n18,30\n', orders));
    expect(amounts(result).intended_ug).toBeCloseTo(24 * 20 + 24 * 10, 6);
    expect(amounts(result).programmed_ug).toBeCloseTo(12 * 20 + 30 * 30, 6);
    expect(amounts(result).delivered_ug).toBeCloseTo(12 * 20 + 30 * 30, 1);
  });

  it('gives what the pump itself would give, when it says the same', () => {
    const log = 'time (h),flow (uL/h)\n0,20\n';
    const own = readScenario(file().replace(', commanded: log.csv', ''));
    expect(amounts(simulate(playing(log)))).toEqual(amounts(simulate(own)));
  });

  it('cannot be asked for a bolus', () => {
    const more = 'patient: { requests: [1 h] }';
    const bolus = 'basal: 0.48 mg/day, patient_bolus: { dose: 20 ug, over: 10 min, lockout: 1 h }';
    const scenario = readScenario(file(more).replace('basal: 0.48 mg/day', bolus), {
      read: () => 'time (h),flow (uL/h)\n0,20\n',
    });
    const result = simulate(scenario);
    expect(result.requests).toMatchObject({ made: 1, granted: 0, refused: { stopped: 1 } });
    expect(amounts(result).intended_ug).toBeCloseTo(960, 6);
  });

  it('has its alarms judged by what truly happens', () => {
    const { alarms } = simulate(
      playing('time (h),flow (uL/h)\n0,100\n', 'pump: { filled: 3 mL, low_at: 2 mL }'),
    );
    expect(alarms.map(({ kind, raised_at_ms: at }) => [kind, at / HOUR])).toEqual([
      ['low-reservoir', 10],
      ['empty-reservoir', 30],
    ]);
  });

  it('makes the pulses of a metered pump', () => {
    const metered = 'pump: { model: prometra, pulse_volume: 2 uL }';
    const { volumes } = simulate(playing('time (h),flow (uL/h)\n0,20.1\n', metered));
    expect(volumes.pumped_ul).toBe(964);
  });

  it('is read beside the file that names it, which may be a base of another', () => {
    const seen: string[] = [];
    readScenario('extends: ../bases/base.yaml\nname: laid over\n', {
      file: 'study/run.yaml',
      read: (path) => {
        seen.push(path);
        return path.endsWith('.yaml') ? file() : 'time (h),flow (uL/h)\n0,20\n';
      },
    });
    expect(seen).toEqual(['bases/base.yaml', 'bases/log.csv']);
  });
});

describe('what is wrong with a log', () => {
  const rows = (...lines: readonly string[]) => ['time (h),flow (uL/h)', ...lines].join('\n');

  it.each<[string, string, readonly string[]]>([
    ['an empty one', '\n', ['1:1 This log is empty. It begins with "time (h),flow (uL/h)".']],
    ['nothing but headings', rows(''), ['1:1 Below its headings this log is empty.']],
    ['no unit', 'time,flow (uL/h)\n0,1', ['1:1 "time" says no unit. Write it as in "time (h),flow (uL/h)".']],
    [
      'a wrong dimension',
      'time (h),flow (mL)\n0,1',
      ['1:10 "1 mL" is a volume; a flow is a volume per time. Perhaps "1 mL/day"?'],
    ],
    [
      'an unknown unit',
      'time (hr),flow (uL/h)\n0,1',
      [
        '1:1 There is no unit "hr". Did you mean "h"? A time is written in ms, s, min, h, day, days, week or weeks, as in "36 h".',
      ],
    ],
    [
      'another column',
      'time (h),rate (uL/h)\n0,1',
      ['1:10 "rate (uL/h)" is no column of a log; it has a time and a flow, as in "time (h),flow (uL/h)".'],
    ],
    [
      'a column too few',
      'flow (uL/h)\n1',
      ['1:1 A log has a column of the time, too, as in "time (h),flow (uL/h)".'],
    ],
    [
      'a column twice',
      'time (h),flow (uL/h),time (s)\n0,1,0',
      ['1:22 There is a column of the time already.'],
    ],
    [
      'a late beginning',
      rows('0.5,20'),
      ['2:1 A log begins where the run begins, at 0; this one begins at 30 min.'],
    ],
    [
      'a gap',
      rows('0,20', '1,', '2,10'),
      [
        '3:3 Nothing stands here, and a log has no gaps: what was commanded stays in force until the next row.',
      ],
    ],
    [
      'a row too short',
      rows('0,20', '1'),
      ['3:1 This row has 1 cell; each has a time and a flow, and nothing else.'],
    ],
    [
      'a row too long',
      rows('0,20', '1,2,3'),
      ['3:1 This row has 3 cells; each has a time and a flow, and nothing else.'],
    ],
    [
      'a blank line',
      rows('0,20', '', '2,10'),
      ['3:1 This row has no cell; each has a time and a flow, and nothing else.'],
    ],
    [
      'time that runs backwards',
      rows('0,20', '4,0', ' 3,20'),
      ['4:2 This is 3 h, but the row above it stands at 4 h.'],
    ],
    [
      'time that stands still',
      rows('0,20', '0,10'),
      ['3:1 This is 0 h, but the row above it stands at 0 h.'],
    ],
    ['no number', rows('0,fast'), ['2:3 "fast" is not a number; the heading says the unit.']],
    [
      'a number that no double holds',
      rows('0,1e999'),
      ['2:3 "1e999" is not a number; the heading says the unit.'],
    ],
    ['a flow backwards', rows('0,-1'), ['2:3 A flow is 0 or more; a pump draws nothing back.']],
    [
      'more than the pump gives',
      rows('0,2000'),
      ['2:3 This is 48 mL/day; this pump gives at most 24 mL/day.'],
    ],
    [
      'a row after the end',
      rows('0,20', '48,10', '48.5,20'),
      ['4:1 This is 2 days 30 min, but the run ends after 2 days.'],
    ],
    [
      'everything at once',
      rows('1,x', '0,-1'),
      ['2:1 A log begins where', '2:3 "x" is not', '3:1 This is 0 h', '3:3 A flow is'],
    ],
  ])('is told where it stands: %s', (_, log, expected) => {
    const told = complaints(log);
    expect(told).toHaveLength(expected.length);
    expected.forEach((each, i) => expect(told[i]).toContain(`study/log.csv:${each}`));
  });

  it('is told twenty times, and then counted', () => {
    const told = complaints(rows('0,1', ...Array.from({ length: 30 }, (_, i) => `${i + 1},x`)));
    expect(told).toHaveLength(20);
    expect(told.at(-1)).toContain('There are 10 more problems in this log.');
  });

  it('is told together with what is wrong in the scenario', () => {
    const told = complaints(rows('0,-1'), 'seed: many\n');
    expect(told.map((each) => each.split(' ')[0])).toEqual(['study/run.yaml:6:7', 'study/log.csv:2:3']);
  });

  it('is that it is not there', () => {
    const told = (read?: (path: string) => string): string => {
      try {
        readScenario(file(), { file: 'run.yaml', ...(read && { read }) });
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    const missing = told(() => {
      throw new Error('there is no such file');
    });
    expect(missing).toContain('run.yaml:5:43  program.commanded');
    expect(missing).toContain('"log.csv" cannot be read: there is no such file.');
    expect(told()).toContain(
      'This text was given without a way to read other files, so it cannot play a log.',
    );
  });

  it('is that its pump cannot be commanded', () => {
    const gas = complaints(rows('0,1'), 'pump: { model: codman-3000 }');
    expect(gas.join()).toContain('so it knows no "commanded".');
  });
});

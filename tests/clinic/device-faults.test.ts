import { describe, expect, it } from 'vitest';
import {
  aPump,
  battery,
  kink,
  refill,
  reservoirLeak,
  resetAlarms,
  resume,
  scan,
  ambient,
  stop,
} from '../support/a-pump.ts';
import { DAY, HOUR, MINUTE } from '../support/course.ts';
import '../support/matchers.ts';

describe('a battery that runs down', () => {
  const pump = aPump().onDay(2, battery({ remaining: '3 days' }));

  it('asks for a new pump at the onset, and stops it at the end of service', () => {
    const run = pump.until('day 7');
    expect(run.raised('replace-soon')).toEqual([2 * DAY]);
    expect(run.raised('end-of-service')).toEqual([5 * DAY]);
    expect(run.fact('rate-limited')).toMatchObject({ because: 'alarm', alarm: 'end-of-service' });
    expect(run.programmed().between(2 * DAY, 5 * DAY)).toBeAbout(1500);
    expect(run.programmed().between(5 * DAY, 7 * DAY)).toBe(0);
    expect(run.intended().per('day')).toLieWithin('0.0000001 %', 500);
  });

  it('leaves a rate where the table of rates says so', () => {
    const slow = pump.having({ minimum_mode_rate: '1 uL/h', after_alarm: { end_of_service: 'minimum' } });
    expect(
      slow
        .until('day 7')
        .programmed()
        .between(5 * DAY, 6 * DAY),
    ).toBeAbout(24);
  });

  it('alarms until it is replaced; the rate stays until someone lifts it', () => {
    const run = aPump()
      .onDay(2, battery({ remaining: '1 day', for: '2 days' }))
      .onDay(6, resume())
      .until('day 7');
    expect(run.facts('alarm-cleared').map(({ at_ms, alarm }) => [at_ms / DAY, alarm])).toEqual([
      [4, 'replace-soon'],
      [4, 'end-of-service'],
    ]);
    expect(run.programmed().between(3 * DAY, 6 * DAY)).toBe(0);
    expect(run.programmed().between(6 * DAY, 7 * DAY)).toBeAbout(500);
  });

  it('gives on when the alarms are reset, and rings no second time', () => {
    const run = pump.onDay(6, resetAlarms()).until('day 8');
    expect(run.programmed().between(6 * DAY, 8 * DAY)).toBeAbout(1000);
    expect(run.raised('end-of-service')).toEqual([5 * DAY]);
  });
});

describe('a reservoir that leaks', () => {
  it('runs dry while the pump believes in half of it', () => {
    const run = aPump()
      .onDay(0, reservoirLeak({ flow: '0.5 mL/day' }))
      .until('day 21');
    expect(run.at('ran-dry')).toBe(20 * DAY);
    expect(run.volumes.pocket).toBeAbout(10_000);
    expect(run.recording.drugs[0]?.pocket).toBeAbout(10_000);
    expect(run.believed(20 * DAY)).toBeAbout(10_000);
    expect(run.delivered().between(0, 20 * DAY)).toBeAbout(10_000, 1e-6);
  });

  it('is found out by what is missing at the refill', () => {
    const run = aPump()
      .onDay(2, reservoirLeak({ flow: '0.5 mL/day', for: '6 days' }))
      .onDay(10, refill('20 mL'))
      .until('day 10');
    expect(run.fact('refilled')).toMatchObject({ flagged: ['volume', 'percent'] });
    expect(run.fact('refilled')['discrepancy_ul']).toBeCloseTo(3000, 6);
  });

  it('leaks as well where the pump is stopped, and of two leaks as much as both', () => {
    const run = aPump()
      .onDay(0, stop(), reservoirLeak({ flow: '0.5 mL/day' }), reservoirLeak({ flow: '2 mL/day' }))
      .until('day 2');
    expect(run.volumes.pocket).toBeAbout(5000);
    expect(run.volumes.pumped).toBe(0);
  });
});

/** Vapour pressure 250 kPa above the air's, 12.5 more for each degree; 0.5 mL a day as made. */
const gasDriven = aPump()
  .having({
    drive: 'constant-pressure',
    factory_flow: '0.5 mL/day',
    gas_pressure: '351.3 kPa',
    gas_pressure_per_degree: '12.5 kPa/degC',
    viscosity_per_degree: '2 %/degC',
  })
  .with({ program: {} });

describe('a pump that gas drives', () => {
  it('gives what it was made for, by the concentration', () => {
    const run = gasDriven.until('day 2');
    expect(run.intended().per('day')).toLieWithin('0.0000001 %', 500);
    // An open catheter presses back with 1.85 Pa of 250 kPa.
    expect(run.delivered().per('day')).toLieWithin('0.001 %', 500);
    expect(run).not.toRecord('pressure-limited');
  });

  it.each([
    ['a fever of 2 °C: 10 % more pressure, 4 % less viscosity', { temperature: '39 degC' }, 1.1 / 0.96],
    ['a flight at 88.8 kPa: 5 % more pressure', { pressure: '88.8 kPa' }, 1.05],
    ['both', { temperature: '39 degC', pressure: '88.8 kPa' }, 1.15 / 0.96],
    ['a dive at 126.3 kPa: 10 % less', { pressure: '126.3 kPa' }, 0.9],
  ])('follows %s', (_, values, factor) => {
    const run = gasDriven.onDay(1, ambient({ ...values, for: '1 day' })).until('day 3');
    expect(run.delivered().between(DAY + HOUR, 2 * DAY)).toBeAbout((500 * 23 * factor) / 24, 2e-5);
    expect(run.delivered().between(2 * DAY + HOUR, 3 * DAY)).toBeAbout((500 * 23) / 24, 2e-5);
    expect(run.intended().total).toBeAbout(1500);
  });

  it('adds what two of them make differ', () => {
    const run = gasDriven
      .onDay(
        1,
        ambient({ temperature: '38 degC' }),
        ambient({ temperature: '38 degC', pressure: '88.8 kPa' }),
      )
      .until('day 3');
    expect(run.delivered().between(2 * DAY, 3 * DAY)).toBeAbout(500 * (1.15 / 0.96), 2e-5);
  });

  it('halves its flow against a resistance as great as its own', () => {
    // 250 kPa at 0.5 mL a day are 500 kPa per mL a day.
    const run = gasDriven.onDay(1, kink({ resistance: '500 kPa/(mL/day)' })).until('day 8');
    expect(run.delivered().between(7 * DAY, 8 * DAY)).toBeAbout(250, 1e-4);
    expect(run.pressure(8 * DAY)).toBeAbout(125, 1e-4);
  });

  it('can be stopped and resumed', () => {
    const run = gasDriven.onDay(1, stop()).onDay(2, resume()).until('day 3');
    expect(run.delivered().between(DAY + MINUTE, 2 * DAY)).toBeLessThan(1e-6);
    expect(run.intended().total).toBeAbout(1000);
  });

  it('gives as much of a new concentration, and so another dose', () => {
    const run = gasDriven
      .having({ dead_volume: '0 mL' })
      .onDay(1, refill('20 mL', { drugs: { morphine: '2 mg/mL' } }))
      .until('day 4');
    expect(run.delivered().between(3 * DAY, 4 * DAY)).toBeAbout(1000, 2e-5);
    expect(run.intended().between(3 * DAY, 4 * DAY)).toBeAbout(1000);
  });
});

describe('a scan', () => {
  it('stalls a rotor, which starts again by itself and catches up with nothing', () => {
    const run = aPump()
      .onDay(1, scan({ restart_after: '2 h', detected_after: '20 min', for: '5 h' }))
      .until('day 2');
    expect(run.at('motor-stalled')).toBe(DAY);
    expect(run.at('motor-recovered')).toBe(DAY + 2 * HOUR);
    expect(run.raised('motor-stall')).toEqual([DAY + 20 * MINUTE]);
    expect(run.at('alarm-cleared')).toBe(DAY + 2 * HOUR);
    expect(run.pumped().total).toBeAbout(1000 - 500 / 12);
    expect(run.at('fault-ended')).toBe(DAY + 5 * HOUR);
  });

  it('stalls a rotor as long as it lasts, when nothing else is said', () => {
    const run = aPump()
      .onDay(1, scan({ for: '9 h' }))
      .until('day 2');
    expect(run.at('motor-recovered')).toBe(DAY + 9 * HOUR);
  });

  it('lets the whole reservoir out through open valves, evenly, while the pump believes in it', () => {
    const run = aPump()
      .having({ model: 'prometra', filled: '12 mL' })
      .delivering('off')
      .onDay(1, scan({ for: '10 min' }))
      .until('day 2');
    expect(run.volumes.pumped).toBeAbout(12_000);
    expect(run.pumped().between(DAY, DAY + 5 * MINUTE)).toBeAbout(6000);
    expect(run.at('ran-dry')).toBe(DAY + 10 * MINUTE);
    expect(run.delivered().total).toBeAbout(12_000, 1e-5);
    expect(run.believed(2 * DAY)).toBe(12_000);
    expect(run).not.toRecord('alarm-raised');
  });

  it('shuts a safety valve after a few microlitres, until the alarms are reset', () => {
    const run = aPump()
      .having({ model: 'prometra-ii' })
      .onDay(1, scan({ leaks_through: '10 uL', for: '1 h' }))
      .onDay(2, resetAlarms())
      .until('day 3');
    // 250 pulses a day before and after.
    expect(run.pumped().between(0, DAY - 1)).toBeAbout(498);
    expect(run.volumes.pumped - run.pumped().at(2 * DAY)).toBeAbout(500);
    expect(run.pumped().between(DAY + 1, 2 * DAY - 1)).toBe(0);
    const through = run.pumped().at(DAY + 1) - run.pumped().at(DAY - 1);
    expect([10, 12]).toContainEqual(expect.closeTo(through, 6));
    expect(run.programmed().per('day')).toLieWithin('0.0000001 %', 500);
  });

  it('keeps its valve shut while it lasts, whoever resets the alarms', () => {
    const run = aPump()
      .having({ model: 'prometra-ii' })
      .onDay(1, scan({ leaks_through: '0 uL', for: '6 h' }))
      .at('27 h', resetAlarms())
      .until('day 2');
    expect(run.pumped().between(DAY + 1, 2 * DAY)).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { compile, ControllerMistake, readScenario, simulate } from '../../src/index.ts';
import type { Answer, Device, Occasion, Scenario, StartController, View } from '../../src/index.ts';

const HOUR = 3_600_000;

/** Two days at 20 µL/h, which is 20 µg/h, and what a test says over it. */
const scenarioOf = (text = ''): Scenario =>
  readScenario(`
pumpsim: 1
start: 2026-01-05T00:00
duration: 2 days
drugs: { morphine: 1 mg/mL }
program: { basal: 0.48 mg/day, patient_bolus: { dose: 30 ug, over: 10 min, lockout: 1 h } }
${text}`);

/** Always the same flow, and what a test answers besides. */
const steady =
  (
    flow: number,
    answer: (now: number, occasion: Occasion, view: View) => Partial<Answer> = () => ({}),
  ): StartController =>
  () => ({
    at: (now, occasion, view) => ({
      flow,
      next: Infinity,
      decision: occasion.kind === 'requested' ? 'stopped' : undefined,
      ...answer(now, occasion, view),
    }),
  });

const amounts = (result: ReturnType<typeof simulate>) =>
  result.drugs['morphine'] as unknown as Record<'intended_ug' | 'programmed_ug' | 'pumped_ug', number>;

/** The occasions of a run, each with its hour. */
function occasionsOf(scenario: Scenario): readonly string[] {
  const seen: string[] = [];
  const listening = steady(20, (now, { kind }) => {
    seen.push(`${now / HOUR} ${kind}`);
    return {};
  });
  compile(scenario, { controller: listening }).run({ twins: false });
  return seen;
}

const mistakeOf = (controller: StartController, text = ''): string => {
  try {
    simulate(scenarioOf(text), { controller });
  } catch (error) {
    if (error instanceof ControllerMistake) return error.message;
    throw error;
  }
  return 'none';
};

describe('a controller in the place of the firmware', () => {
  it('commands the flow, while what is intended still comes from the orders', () => {
    const { intended_ug, programmed_ug, pumped_ug } = amounts(
      simulate(scenarioOf(), { controller: steady(5) }),
    );
    expect(intended_ug).toBeCloseTo(960, 6);
    expect(programmed_ug).toBeCloseTo(240, 6);
    expect(pumped_ug).toBeCloseTo(240, 6);
  });

  it('is asked again at the appointment that it made', () => {
    const halving: StartController = () => ({
      at: (now) => ({ flow: now === 0 ? 20 : 10, next: now === 0 ? 12 * HOUR : Infinity }),
    });
    expect(amounts(simulate(scenarioOf(), { controller: halving })).programmed_ug).toBeCloseTo(
      12 * 20 + 36 * 10,
      6,
    );
  });

  it('is told of orders, requests and alarms at their moments', () => {
    const told = occasionsOf(
      scenarioOf(`
pump: { filled: 2.2 mL, low_at: 2 mL }
patient: { requests: [1 h] }
orders:
  - { at: 2 h, order: bolus, dose: 10 ug, over: 5 min }
  - { at: 3 h, order: stop, for: 1 h }
  - { at: 5 h, order: set-basal, basal: 0.24 mg/day }
  - { at: 6 h, order: kvo }
  - { at: 7 h, order: reset-alarms }
  - { at: 12 h, order: refill, volume: 10 mL }
  - { at: 13 h, order: side-port-aspiration, volume: 10 uL }
`),
    );
    expect(told).toEqual([
      '0 programmed',
      '1 requested',
      '2 bolus-ordered',
      '3 stopped',
      '4 resumed',
      '5 programmed',
      '6 limited',
      '7 alarms-reset',
      '10 alarm-raised',
      '12 refilled',
      '12 alarm-cleared',
    ]);
  });

  it('sees what the pump believes, and nothing of the truth', () => {
    const seen: number[] = [];
    const looking = steady(20, (_, occasion, { reservoir, pressure }) => {
      if (occasion.kind === 'requested') seen.push(reservoir, pressure ?? NaN);
      return {};
    });
    const text = `
pump: { gain: 2 }
patient: { requests: [10 h] }
faults: [{ at: 1 h, fault: reservoir-leak, flow: 1 mL/day }]`;
    compile(scenarioOf(text), { controller: looking }).run({ twins: false });
    expect(seen).toEqual([20_000 - 10 * 20, NaN]);
  });

  it('reads the line where its pump has a sensor', () => {
    const pressures: (number | null)[] = [];
    const looking = steady(20, (_, occasion, { pressure }) => {
      if (occasion.kind === 'requested') pressures.push(pressure);
      return {};
    });
    const text = `
pump: { occlusion_at: 150 kPa }
patient: { requests: [1 h, 9 h] }
faults: [{ at: 2 h, fault: catheter-occlusion }]`;
    compile(scenarioOf(text), { controller: looking }).run({ twins: false });
    const [before, after] = pressures as [number, number];
    expect(before).toBeLessThan(1);
    expect(after).toBeGreaterThan(50);
  });

  it('knows nothing of the accuracy of its mechanism', () => {
    let device: Device | undefined;
    simulate(scenarioOf('pump: { gain: 1.1 }'), {
      controller: (told) => {
        device = told;
        return { at: () => ({ flow: 0, next: Infinity }) };
      },
    });
    expect(device).not.toHaveProperty('gain');
    expect(device?.drugs).toEqual([{ name: 'morphine', unit: 'ug' }]);
  });

  it('grants and refuses requests, and what it grants is intended', () => {
    const text = 'patient: { requests: [1 h, 2 h, 3 h] }';
    const grantingOnce = steady(20, (now, { kind }) =>
      kind === 'requested' ? { decision: now === 2 * HOUR ? 'granted' : 'max' } : {},
    );
    const result = simulate(scenarioOf(text), { controller: grantingOnce });
    expect(result.requests).toMatchObject({ made: 3, granted: 1, refused: { max: 2 } });
    expect(amounts(result).intended_ug).toBeCloseTo(960 + 30, 6);
  });

  it('may refuse a bolus ordered, which is then not intended', () => {
    const text = 'orders: [{ at: 1 h, order: bolus, dose: 50 ug, over: 1 h }]';
    const refusing = steady(20, (_, { kind }) => (kind === 'bolus-ordered' ? { decision: 'reservoir' } : {}));
    const refused = simulate(scenarioOf(text), { controller: refusing });
    expect(amounts(refused).intended_ug).toBeCloseTo(960, 6);
    expect(refused.facts).toContainEqual(
      expect.objectContaining({ kind: 'order-refused', because: 'reservoir' }),
    );
    expect(amounts(simulate(scenarioOf(text), { controller: steady(20) })).intended_ug).toBeCloseTo(1010, 6);
  });

  it('decides what follows from an alarm, and its pump imposes nothing', () => {
    const text = 'pump: { filled: 480 uL, after_alarm: { empty: stop } }';
    const heedless = simulate(scenarioOf(text), { controller: steady(20) });
    expect(heedless.alarms.map(({ kind }) => kind)).toContain('empty-reservoir');
    expect(amounts(heedless).programmed_ug).toBeCloseTo(960, 6);
    expect(amounts(heedless).pumped_ug).toBeCloseTo(480, 6);
  });

  it('raises the dose-limit alarm by what it refuses for', () => {
    const refusing = steady(20, (_, { kind }) => (kind === 'requested' ? { decision: 'dose-limit' } : {}));
    const { alarms } = simulate(scenarioOf('patient: { requests: [1 h] }'), { controller: refusing });
    expect(alarms).toEqual([expect.objectContaining({ kind: 'dose-limit', raised_at_ms: HOUR })]);
  });

  it('commands nothing while its program is lost, nor without power', () => {
    const reset = simulate(
      scenarioOf('faults: [{ at: 1 day, fault: pump-reset }]\npump: { minimum_mode_rate: 2 uL/h }'),
      {
        controller: steady(20),
      },
    );
    expect(amounts(reset).programmed_ug).toBeCloseTo(24 * 20 + 24 * 2, 6);
    const spent = simulate(scenarioOf('faults: [{ at: 0 h, fault: battery-depletion, remaining: 1 day }]'), {
      controller: steady(20),
    });
    expect(amounts(spent).programmed_ug).toBeCloseTo(24 * 20, 6);
  });

  it('is made anew for every run, twins too', () => {
    let made = 0;
    const counting: StartController = (device) => {
      made++;
      return steady(20)(device);
    };
    const model = compile(scenarioOf('faults: [{ at: 1 h, fault: motor-stall, for: 1 h }]'), {
      controller: counting,
    });
    expect(made).toBe(0);
    const first = model.run();
    expect(made).toBe(2);
    expect(JSON.stringify(model.run())).toBe(JSON.stringify(first));
  });

  it('cannot spoil the program of the clinician', () => {
    const vandal: StartController = () => ({
      at: (_, occasion) => {
        if (occasion.kind === 'programmed') occasion.program.plan.rate.fill(1e6);
        return { flow: 0, next: Infinity };
      },
    });
    expect(amounts(simulate(scenarioOf(), { controller: vandal })).intended_ug).toBeCloseTo(960, 6);
  });

  it('stands in no pump that nobody commands', () => {
    const gas = readScenario(
      'pumpsim: 1\nduration: 1 day\npump: { model: codman-3000 }\ndrugs: { morphine: 1 mg/mL }\n',
    );
    expect(() => compile(gas, { controller: steady(1) })).toThrow('no controller can command it');
  });
});

describe('a controller of a metered pump', () => {
  const metered = 'pump: { model: prometra, pulse_volume: 2 uL }';

  it('leaves the pulses to the valve, where it says nothing of them', () => {
    expect(amounts(simulate(scenarioOf(metered), { controller: steady(20.1) })).pumped_ug).toBe(964);
  });

  it('or counts them itself, and what it forgets is not given', () => {
    const everyHour = (pulses: number) =>
      steady(20, (now) => ({ next: now + HOUR, pulses: now === 0 ? 0 : pulses }));
    expect(amounts(simulate(scenarioOf(metered), { controller: everyHour(10) })).pumped_ug).toBe(960);
    const forgetful = amounts(simulate(scenarioOf(metered), { controller: everyHour(9) }));
    expect(forgetful).toMatchObject({ programmed_ug: 960, pumped_ug: 864 });
  });

  it('gives pulses as large as the mechanism makes them', () => {
    const own = steady(20, (now) => ({ next: now + HOUR, pulses: now === 0 ? 0 : 10 }));
    const inaccurate = metered.replace('}', ', gain: 1.1 }');
    expect(amounts(simulate(scenarioOf(inaccurate), { controller: own })).pumped_ug).toBeCloseTo(1056, 6);
  });
});

describe('a mistake of a controller', () => {
  it.each([
    [
      'a flow that is no number',
      { flow: NaN },
      'It answered a flow of NaN; a flow is a number of µL/h, 0 or more.',
    ],
    ['a flow backwards', { flow: -3 }, 'It answered a flow of -3; a flow'],
    [
      'more than the pump gives',
      { flow: 1e4 },
      'It answered a flow of 10000 µL/h; this pump gives at most 1000 µL/h.',
    ],
    [
      'an appointment that is past',
      { next: 0 },
      'It answered 0 ms as its next appointment, but it is 0 ms already.',
    ],
    [
      'an appointment between two milliseconds',
      { next: 1.5 },
      'It answered 1.5 ms as its next appointment; that is not a whole',
    ],
    ['no appointment', { next: undefined as never }, 'It answered undefined as its next appointment'],
    [
      'pulses of a pump that has none',
      { pulses: 1 },
      'this pump is peristaltic, and only a metered one gives pulses.',
    ],
    [
      'a decision where nothing was asked',
      { decision: 'granted' as const },
      'It decided "granted", but there was nothing to decide.',
    ],
  ])('is told with its time and its values: %s', (_, answer, message) => {
    const told = mistakeOf(steady(20, () => answer));
    expect(told).toContain(
      'The controller made a mistake on day 0 00:00, at 0 ms, when asked on the occasion "programmed".',
    );
    expect(told).toContain(message);
  });

  it.each([
    ['none', undefined, 'It did not decide; a request is granted, stopped,'],
    ['an unknown one', 'perhaps' as never, 'It decided "perhaps"; that is none of granted, stopped,'],
  ])('is a request without a decision that can be obeyed: %s', (_, decision, message) => {
    const undecided = steady(20, () => ({ decision }));
    const told = mistakeOf(() => ({
      at: (now, occasion, view) =>
        occasion.kind === 'requested' ? undecided({} as never).at(now, occasion, view) : { flow: 20, next: Infinity },
    }), 'patient: { requests: [36 h] }'); // prettier-ignore
    expect(told).toContain('on day 1 12:00, at 129600000 ms, when asked on the occasion "requested"');
    expect(told).toContain(message);
  });

  it('is what it throws', () => {
    const failing: StartController = () => ({
      at: () => {
        throw new TypeError('x is not a function');
      },
    });
    expect(mistakeOf(failing)).toContain('It threw TypeError: x is not a function');
  });

  it('is no answer at all', () => {
    expect(mistakeOf(() => ({ at: () => undefined as never }))).toContain(
      'It answered undefined; an answer has a flow',
    );
  });

  it.each([
    [-1, 'It answered -1 pulses; that is no whole number, 0 or more.'],
    [1e6, 'It answered 1000000 pulses of 2 µL; that is more than the reservoir can hold.'],
  ])('is a number of pulses that no valve gives: %d', (pulses, message) => {
    expect(
      mistakeOf(
        steady(20, () => ({ pulses })),
        'pump: { model: prometra, pulse_volume: 2 uL }',
      ),
    ).toContain(message);
  });
});

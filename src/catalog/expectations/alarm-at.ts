import { alarm, defineExpectation, nth } from '../expectation.ts';

export const alarmAt = defineExpectation({
  expectation: 'alarm_at',
  title: 'Moment of an alarm',
  doc: 'When an alarm was raised, as the time since the start; it has no value where the alarm was not raised so often.',
  arguments: { kind: alarm(), n: nth() },
  example: 'alarm_at("low-reservoir", 1) > "day 20 14:30"',
  gives: 'moment',
  read: (evidence, { kind, n }) => {
    const found = evidence.facts('alarm-raised', { alarm: kind });
    const alarm = found[(n ?? 1) - 1];
    if (alarm !== undefined) return { value: alarm.at_ms, at: alarm.at_ms };
    const times =
      found.length === 0
        ? 'never raised'
        : `raised only ${found.length} ${found.length === 1 ? 'time' : 'times'}`;
    return { none: `The alarm ${kind} was ${times}.` };
  },
});

import type { Starter } from '../starter.ts';

export const fever: Starter = {
  kind: 'fever',
  title: 'What does a fever do to a gas-driven pump?',
  duration: '14 days',
  needs: 'is driven by gas',
  fits: ({ design }) => design.drive === 'constant-pressure',
  lines: [
    ['  factory_flow: 0.5 mL/day', 'the one flow that it was made for, at 37 °C'],
    ['drugs:', ''],
    ['  morphine: 4 mg/mL', 'the mixture alone sets the dose: 2 mg a day'],
    ['program: {}', 'it takes no program'],
    ['faults:', 'what goes wrong: pumpsim list faults'],
    ['  - at: 5 days', 'when it begins'],
    ['    fault: ambient', 'what surrounds the pump'],
    ['    name: fever', 'what the results and the claims call it'],
    ['    temperature: 39 degC', 'instead of 37'],
    ['    for: 4 days', 'until it is over'],
  ],
  expect: [
    ['excess("fever") > 0 mg', 'a warmer gas pushes more, and a warmer fluid flows more easily'],
    ['alarms("end-of-service") == 0', 'there is nothing in it that could ring'],
  ],
};

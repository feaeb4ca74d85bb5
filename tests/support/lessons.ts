/** One lesson of the course for learners: a scenario, and what it teaches. */
export interface Lesson {
  /** Below the folder of the scenarios. */
  readonly file: string;
  readonly teaches: string;
}

/** From a steady pump to a silent fault; each needs only what came before it. */
export const lessons: readonly Lesson[] = [
  {
    file: 'basics/steady-delivery.yaml',
    teaches: 'The two lines by which every other picture is read: what was ordered, and what arrived.',
  },
  {
    file: 'programs/flex-schedule.yaml',
    teaches: 'A change of rate is felt at the tip at once: a full line does not give way.',
  },
  {
    file: 'basics/saline-primed-catheter.yaml',
    teaches: 'What stands in the line has to leave before what is in the reservoir arrives.',
  },
  {
    file: 'care/concentration-change.yaml',
    teaches:
      'A change of concentration travels with the flow, and the pump has just been told to pump more slowly.',
  },
  {
    file: 'care/bridge-bolus.yaml',
    teaches: 'What a bridge bolus is for: the old drug at the old rate until the new one stands at the tip.',
  },
  {
    file: 'programs/lockout-from-the-start.yaml',
    teaches: 'What a patient may ask for, and why a pump says no.',
  },
  {
    file: 'basics/running-empty.yaml',
    teaches: 'A pump counts what it has commanded; its reservoir alarms read that count.',
  },
  {
    file: 'faults/motor-stall.yaml',
    teaches: 'A fault that an alarm gives away, what it cost until then, and that nobody makes up for it.',
  },
  {
    file: 'faults/partial-kink.yaml',
    teaches:
      'A pump pushes on into an elastic line: first nothing is missing, then most of the dose, and then what was stored comes at once.',
  },
  {
    file: 'faults/catheter-leak.yaml',
    teaches: 'The silent fault: no alarm, and at the refill the volume that everybody expects.',
  },
];

/** Where the picture of a lesson stands, below the folder of the scenarios. */
export const pictureOf = ({ file }: Lesson): string =>
  `pictures/${file.slice(file.indexOf('/') + 1).replace('.yaml', '.svg')}`;

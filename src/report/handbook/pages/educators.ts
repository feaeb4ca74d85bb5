import { command, list, output, prose, scenario, section, steps } from '../page.ts';
import type { HandbookPage } from '../page.ts';

export const educators: HandbookPage = {
  name: 'educators',
  title: 'For educators',
  lead: 'Show why a change of concentration arrives most of a day late, and what a bridge bolus is for.',
  blocks: [
    section('Ask first'),
    prose(
      'A patient gets 4 mg of morphine a day from 5 mg/mL, which is 0.8 mL a day. At a refill the reservoir is filled with 10 mg/mL, and the pump is told so. It gives the same 4 mg a day with 0.4 mL from now on.',
    ),
    prose('Have everybody draw the dose that arrives at the tip over the next two days. Then run it:'),
    scenario(
      'stronger.yaml',
      `pumpsim: 1
name: Twice the concentration
start: 2026-03-02T08:00
duration: 12 days
pump: { model: synchromed-ii-20, filled: 18 mL, dead_volume: 0 mL }
catheter: { model: indura }
drugs: { morphine: 5 mg/mL }
program: { basal: 4 mg/day }
orders:
  - { at: 7 days, order: refill, volume: 18 mL, drugs: { morphine: 10 mg/mL } }
`,
    ),
    command(`npx pumpsim run stronger.yaml --chart dose,plug-flow
npx pumpsim explain stronger.yaml`),
    output(`Day 8, Tue 2026-03-10
  04:08  Another mixture reached the tip: morphine 10000 ug/mL.
`),
    section('Why it takes 20 hours'),
    steps(
      'Between the reservoir and the tip stand 0.3358 mL: 0.140 mL in the pump, and 89 cm of catheter with 2.2 µL in each.',
      'All of it is the old drug. It has to leave first, and now it leaves at 0.4 mL a day: 0.3358/0.4 of a day is 20 h 9 min.',
      'Until then every microlitre holds 5 mg/mL, and there are half as many of them: half the dose.',
      'Half of 4 mg a day for 0.84 days is the 1.68 mg that are missing in the end.',
    ),
    command("npx pumpsim explain stronger.yaml --at 'day 7 20:00'"),
    output(`morphine, rate intended        4 mg/day
morphine, rate programmed      4 mg/day
morphine, rate delivered       2 mg/day
`),
    prose(
      'The pump believes that it gives 4 mg a day. A change of rate, in contrast, is felt at once: the line is full, and what is pushed in at one end comes out at the other.',
    ),
    section('What a bridge bolus is for'),
    prose(
      'The pump goes on as if nothing had changed, at the old rate for the old drug, until it has pushed out what stands in the line; then it slows down.',
    ),
    command(`npx pumpsim explain stronger.yaml --set 'orders[0].bridge=true'`),
    output(`  18:04  The bridge ended: the pump reckons with the new concentrations.
  18:04  Another mixture reached the tip: morphine 10000 ug/mL.
`),
    prose('It takes 0.3358/0.8 of a day, 10 h 4 min, and the patient notices nothing:'),
    command("npx pumpsim run stronger.yaml --set 'orders[0].bridge=true' --no-plot"),
    output('morphine: 48 mg delivered of 48 mg intended (0 %)'),
    section('Questions for the class'),
    ...list([
      'Which is worse without a bridge: a patient on 4 mg a day, or one on 1 mg? Predict, then run `--set "program.basal=1 mg/day"`: at a quarter of the flow the line takes four times as long, 3.4 days. The error of 3.5 % becomes one of 14 %.',
      'What if the new drug is weaker? The same, the other way round: too much, and for a shorter time.',
      'What does the 1.4 mL do that no needle can draw from the reservoir? Leave `dead_volume: 0 mL` out of the file, and look at what reaches the tip. The pump reckons with 10 mg/mL; there is less.',
      'Why did no alarm ring? Because the pump did exactly what it was told.',
    ]),
    command(`npx pumpsim run stronger.yaml --set "program.basal=1 mg/day" --no-plot`),
    output('morphine: 10.32 mg delivered of 12 mg intended (-13.99 %)'),
    section('More lessons'),
    prose(
      '`npx pumpsim new --list` has a question for each kind of lesson, and the repository has a course of ten, from a steady pump to a silent fault, in `scenarios/README.md`. What the model leaves out is as good a lesson: see [the model in plain words](model.html).',
    ),
  ],
};

import { command, output, prose, scenario, section, steps } from '../page.ts';
import type { HandbookPage } from '../page.ts';

export const engineers: HandbookPage = {
  name: 'engineers',
  title: 'For engineers',
  lead: 'Run a fault, read what reached the patient, see which alarm told of it, and compare the run with one without the fault.',
  blocks: [
    section('Run a fault'),
    prose(
      'A catheter is kinked for three days. The kink sits at 60 % of its length, and in a steady state it lets 40 % of the flow through.',
    ),
    scenario(
      'kink.yaml',
      `pumpsim: 1
name: A kink that nobody sees
start: 2026-03-02T08:00
duration: 45 days
pump: { model: synchromed-ii-20, filled: 18 mL }
catheter: { model: ascenda, length: 89 cm }
drugs: { morphine: 5 mg/mL }
program: { basal: 2 mg/day }
orders:
  - { at: 30 days, order: refill, volume: 18 mL }
faults:
  - { at: 16 days, fault: catheter-kink, name: the kink, position: 60 %, passes: 40 %, for: 3 days }
`,
    ),
    command('npx pumpsim run kink.yaml'),
    section('Read what reached the patient'),
    output(`Dose      intended  programmed    pumped  delivered    error
morphine     90 mg       90 mg  86.63 mg   86.63 mg  -3.74 %
`),
    prose(
      'Read the columns from left to right: what was ordered, what the pump commanded, what left it, what left the tip. The first difference is the place of the trouble. Here it lies between programmed and pumped, so that the pump slipped; had pumped and delivered differed, something would have leaked.',
    ),
    output(`Worst windows   missing                by  too much                by  outside band
morphine, 24 h  63.65 %  2026-03-19 08:00   15.27 %  2026-03-22 08:00        79.4 h
`),
    prose(
      'A total of 3.7 % hides that in the worst 24 hours almost two thirds of the dose were missing, and that after the kink a day had 15 % too much.',
    ),
    output(`Faults        missed    excess  attributable  release bolus
the kink (catheter-kink), 2026-03-18 08:00 (16 days), for 3 days: UNDETECTED
  morphine  3.673 mg  305.4 ug      3.368 mg       305.4 ug
`),
    steps(
      '**Missed** is the greatest shortfall from the onset to a day after the end; **excess** the greatest surplus.',
      '**Attributable** compares with a twin: the same run, seed and all, without this fault.',
      'The **release bolus** is what the swollen line let out through the tip when the kink came free.',
    ),
    section('Find the alarm, or why there is none'),
    output('No alarms'),
    prose(
      'An implant of this kind measures no pressure and no flow. What it could have noticed, it did not; the surplus that the refill found, 0.67 mL or 5.6 %, is below both limits that clinics use (2 mL, 14.5 %). Ask what happened, and why:',
    ),
    command(`npx pumpsim explain kink.yaml
npx pumpsim explain kink.yaml --why 'fact pressure-limited'`),
    output(`Why
  day 16 11:55  The line reached 160 kPa, against which the pump gives less than it is told, because
                "the kink" (catheter kink) began day 16 08:00.
`),
    prose(
      'For almost four hours the pump had pushed on as it was told, into a line that swelled. How everything stood a day later:',
    ),
    command("npx pumpsim explain kink.yaml --at 'day 17 14:00'"),
    output(`flow the pump believes        0.4 mL/day
flow out of the pump         0.16 mL/day
`),
    section('Compare it with the run without the fault'),
    command("npx pumpsim diff kink.yaml --without 'the kink'", 1),
    output(`What "the kink" alone did
  morphine: 3.368 mg less was delivered because of it
`),
    prose(
      'Every figure that differs is listed, and `out/` has a picture with both runs. The exit status is 1 where two runs differ, so that a script can tell.',
    ),
    section('Ask what else could have been'),
    command("npx pumpsim run kink.yaml --set 'faults[0].passes=90 %' --no-plot"),
    output('morphine: 89.47 mg delivered of 90 mg intended (-0.59 %); the fault undetected'),
    prose('What is written wrongly is refused with its place, and with what was perhaps meant:'),
    command("npx pumpsim run kink.yaml --set 'faults[0].pases=90 %' --no-plot", 2),
    prose('A larger change is a small file that lies over the first; lists are replaced as a whole:'),
    scenario(
      'occlusion.yaml',
      `extends: kink.yaml
name: The same, closed
faults:
  - { at: 16 days, fault: catheter-occlusion, name: the occlusion, position: 60 %, for: 3 days }
`,
    ),
    command(
      `npx pumpsim run occlusion.yaml --format svg,csv,json
npx pumpsim diff kink.yaml occlusion.yaml --no-plot`,
      1,
    ),
    prose(
      'Charts for other questions: `--chart deficit,rolling-error,pressure`; `--chart list` tells them all. Every fault with its fields and an example is in [the reference](faults.html).',
    ),
  ],
};

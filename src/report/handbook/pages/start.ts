import { command, list, output, prose, scenario, section } from '../page.ts';
import type { HandbookPage } from '../page.ts';

export const start: HandbookPage = {
  name: 'index',
  title: 'Start',
  lead: 'What pumpsim is, one run in a minute, and where to go from here.',
  blocks: [
    prose(
      'An intrathecal pump sits under the skin, holds a few millilitres of drug, and pushes microlitres an hour through a catheter into the spinal fluid. pumpsim simulates what becomes of a dose on that way, with faults and without.',
    ),
    prose(
      'It keeps four amounts of every drug apart, because the difference between them is the whole point:',
    ),
    ...list([
      '**intended**: what the clinician’s orders call for;',
      '**programmed**: what the pump commanded, and believes that it gave;',
      '**pumped**: what truly left the pump;',
      '**delivered**: what left the tip of the catheter into the intrathecal space.',
    ]),
    section('One run'),
    prose(
      'A scenario is a file of text. This one has a pump, a drug, a program, and a motor that stands still for eight hours:',
    ),
    scenario(
      'stall.yaml',
      `pumpsim: 1
name: A motor stall
start: 2026-03-02T08:00
duration: 10 days
pump: { model: synchromed-ii-20, filled: 18 mL }
drugs: { baclofen: 2 mg/mL }
program: { basal: 400 ug/day }
faults:
  - { at: day 4 10:00, fault: motor-stall, detected_after: 20 min, for: 8 h }
`,
    ),
    command('npx pumpsim run stall.yaml'),
    output(`A motor stall
baclofen: 3.867 mg delivered of 4 mg intended (-3.33 %); the fault detected
`),
    output('motor-stall, 2026-03-06 10:00 (4 days 2 h), for 8 h: detected by motor-stall after 20 min'),
    prose(
      'A third of a day’s 400 µg did not come, 133 µg, and nothing made up for it. The whole summary says so in tables; the picture, `out/stall.png`, shows it: the dose delivered under the dose intended, the stall shaded, the alarm where it rang.',
    ),
    section('A scenario of your own'),
    prose('To begin with a question is easier than with an empty file:'),
    command(`npx pumpsim new --list
npx pumpsim new my-kink.yaml --question kink
npx pumpsim run my-kink.yaml`),
    prose('The file that is written explains each of its lines.'),
    section('Where to go'),
    ...list([
      '[For engineers](engineers.html): run a fault, read what reached the patient, find the alarm that told of it, and compare the run with one without the fault.',
      '[For educators](educators.html): why a change of concentration arrives late, and what a bridge bolus is for.',
      '[For testers](testers.html): a claim, a baseline, and a build server that holds you to both.',
      '[The model in plain words](model.html): what is computed, what is assumed, and what is left out.',
    ]),
  ],
};

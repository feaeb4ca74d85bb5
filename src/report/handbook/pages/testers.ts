import { command, list, output, prose, scenario, section } from '../page.ts';
import type { HandbookPage } from '../page.ts';

/** The program of the page, as it is right, and as somebody changed it. */
const night = (from: string) => `pumpsim: 1
name: More by night
start: 2026-03-02T00:00
duration: 14 days
pump: { model: synchromed-ii-20, filled: 18 mL }
drugs: { baclofen: 2 mg/mL }
program:
  basal:
    - { from: 00:00, rate: 240 ug/day }
    - { from: ${from}, to: 06:00, rate: 360 ug/day }
expect:
  - that: about(delivered(2 days, 3 days), 280 ug, 0.1 %)
    because: 8 h at 360 and 16 h at 240 µg/day
  - that: always(reservoir() > 2 mL)
    because: nobody comes before the refill
  - that: alarms("low-reservoir") == 0
    because: an alarm by night wakes the patient
`;

export const testers: HandbookPage = {
  name: 'testers',
  title: 'For testers',
  lead: 'State what must be true, keep what was, and have a build server hold you to both.',
  blocks: [
    section('A claim'),
    prose(
      'A scenario says under `expect` what must be true when its run is over. A claim has a number that somebody worked out, a tolerance, and a reason:',
    ),
    scenario('night.yaml', night('22:00')),
    command('npx pumpsim check night.yaml'),
    output('passed  night.yaml  3 claims met, no baseline'),
    prose(
      'Claims are read before anything runs, units, names and all, and are judged on the exact course of the run, not on samples of it: `always` means at every instant. The functions are in [expectations](expectations.html). `--set` tries one out, and a stored result can be asked later:',
    ),
    command(`npx pumpsim run night.yaml --json --series --no-plot > night.result
npx pumpsim measure night.result 'delivered(2 days, 3 days)'`),
    output('280 ug'),
    section('A baseline'),
    prose(
      'Claims say what you thought of. A baseline keeps the rest: every figure and every fact of the run, in a file beside the scenario that you commit.',
    ),
    command('npx pumpsim check night.yaml --update'),
    output('passed  night.yaml  3 claims met, baseline written'),
    prose('Now somebody has the night begin an hour earlier:'),
    scenario('night.yaml', night('21:00')),
    command('npx pumpsim check night.yaml', 1),
    output(`FAILED  night.yaml  2 of 3 claims met, baseline differs
          night.yaml:12
            This is not so: about(delivered(2 days, 3 days), 280 ug, 0.1 %)
              left:  285 ug
              right: 280 ug
`),
    prose(
      'The claim says what is wrong; the difference from the baseline says, figure by figure, what else has moved. Was it meant? Then correct the claim, write the baseline anew with `--update`, and let a reviewer read both.',
    ),
    scenario('night.yaml', night('22:00')),
    command('npx pumpsim check night.yaml'),
    output('passed  night.yaml  3 claims met, as its baseline says'),
    section('A build server'),
    command('npx pumpsim check . --reporter pretty --reporter junit=junit.xml --coverage'),
    output('1 found, 1 run, 1 passed'),
    ...list([
      'Status 0: all claims hold and all baselines are met. 1: something failed. 2: a file is wrong, or nothing ran.',
      'Reporters: `pretty`, `junit`, `tap`, `json`, and `github`, which writes annotations at the line of the claim.',
      'Where `CI` is set, `--update` is refused: a server must not agree with itself.',
      'A baseline is met exactly, for the same scenario and seed give the same bytes. A tolerance is a decision, and stands in the scenario: `check: { amounts: 0.1 %, times: 1 s }`.',
      '`--coverage` tells which faults, orders and alarms no scenario touched.',
    ]),
    section('A file that must be refused'),
    prose(
      'What a tool refuses is worth a test as well. Such a file says for what, in a part of the words, and passes when that problem is found and no other:',
    ),
    scenario(
      'misspelt.yaml',
      `pumpsim: 1
duration: 10 days
drugs: { morphine: 10 mg/mL }
program: { basal: 2 mg/day }
faults:
  - { at: 3 days, fault: motor-stal, for: 1 h }
expect_problem: Did you mean "motor-stall"?
`,
    ),
    command('npx pumpsim check misspelt.yaml'),
    prose(
      'A map names the place as well: `{ at: faults[0].fault, says: Did you mean "motor-stall"? }`. Of several problems there is a list, of texts, maps or both.',
    ),
  ],
};

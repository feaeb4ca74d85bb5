import { list, prose, section, table } from '../page.ts';
import type { HandbookPage } from '../page.ts';

export const model: HandbookPage = {
  name: 'model',
  title: 'The model in plain words',
  lead: 'What is computed, what is assumed, and what is left out.',
  blocks: [
    section('The way of a dose'),
    prose(
      'Reservoir, pump, catheter, tip, spinal fluid. The pump draws from the reservoir, pushes into the catheter, and what leaves the tip inside the intrathecal space counts as delivered. Everything else is lost by name: **leaked** at a hole, **extrathecal** from a tip that has slipped out, **pocket** when a needle missed the port, **aspirated** when it was drawn out. Volume and drug are booked in full: a run whose books do not close to a part in a thousand million stops, and says that the simulator is wrong.',
    ),
    section('Time'),
    prose(
      'Time is a whole number of milliseconds from the start. A day has 24 hours: there are no time zones and no daylight saving. Between two events everything is in closed form, so that there is no time step to choose, and what falls on the same millisecond is taken in a fixed order: first the fault, then the clinician, the program, the patient, the alarms. The same scenario and seed give the same bytes.',
    ),
    section('Three drives, one law'),
    prose(
      'Every pump gives its **free flow** up to the pressure where it begins to slip, less above it, and nothing at its stall pressure.',
    ),
    ...table(
      ['drive', 'free flow', 'what it ignores'],
      [
        [
          'peristaltic',
          'what was commanded, times its accuracy',
          'pressure, up to four fifths of the stall pressure',
        ],
        [
          'constant-pressure',
          'what the factory set, changed by temperature and by the pressure around it',
          'every command',
        ],
        [
          'metered',
          'small pulses, each when enough has been commanded',
          'what is commanded below one pulse waits',
        ],
      ],
    ),
    prose(
      'Stall pressure (200 kPa) and the share at which a peristaltic pump slips (80 %) are **unverified**: no source could be read for an implant. Every such value carries that word in [pumps](pumps.html) and can be set in the scenario.',
    ),
    section('One elastic node'),
    prose(
      'The line swells under pressure, by about half a microlitre per kilopascal (Snijder 2015), nearly all of it in the catheter. The model keeps one pressure for the whole line, up to the nearest obstruction that matters. That is an approximation: a real line has a pressure at every place, and a fault in the middle of a soft catheter is smoothed by it. It is a good one where the flow is as slow as here: an open catheter settles within a second.',
    ),
    section('What a partial kink really does'),
    prose(
      'Less than one expects. An open catheter of 89 cm needs 1.5 Pa to carry 0.4 mL a day; the pump can push against 160,000. For the dose to suffer at all, the resistance must grow a hundred thousand times, and since resistance goes with the fourth power of the diameter, the bore must shrink to an eighteenth over the whole length. A lesser narrowing only delays, by milliseconds. That is physics and no mistake of the model: a displacement pump pushes the same volume through a narrower lumen.',
    ),
    prose(
      'A kink that does matter has a course: first the line swells and little arrives, then the pump slips and a steady share gets through, and when the kink comes free, what was stored leaves the tip within a second. That is the **release bolus**; it is reported with its volume and its dose.',
    ),
    section('Why an implant does not notice an occlusion'),
    prose(
      'Because nothing in it measures pressure or flow. Its alarms read what it believes: the volume that it was told, less what it has commanded. A closed catheter leaves too much in the reservoir, a leak leaves exactly what is expected, and both are silent. The first is found when a needle empties the reservoir, if the surplus is large enough; the second is not found even then. A pump with a sensor can be described (`occlusion_at`), and then the alarm comes when the pressure has been high for long enough.',
    ),
    section('Plug flow without mixing'),
    prose(
      'What enters the line leaves it in the same order. A change of **rate** is felt at the tip at once; a change of **concentration** arrives when everything before it has left. In truth the front is smeared: fluid in the middle of the bore runs ahead, and diffusion evens it out. The model has a sharp front at the mean. The moment is right, the slope is not.',
    ),
    prose('In the reservoir, in contrast, all mixes at once, with what cannot be drawn from it.'),
    section('What the pump believes'),
    prose(
      'The believed volume falls by what was commanded. So an over-infusing pump runs dry before its low-reservoir alarm, and a stalled one believes that it gives until the stall is detected. Every result shows the true beside the believed.',
    ),
    section('The patient'),
    prose(
      'A patient presses a button, at listed moments or at random. For each drug one or two well-stirred volumes of fluid may be followed, with a clearance. Real gradients around a tip are steep, and published values differ by factors: **compare runs, not thresholds**. There is no effect, no pain, no withdrawal and no harm in the model: no clinical outcome at all.',
    ),
    section('What is left out'),
    ...list([
      'Drug that decays, settles, or clings to the tubing.',
      'Noise and drift of a healthy pump: it is exact unless its `gain` or a fault says otherwise.',
      'Flow back into the pump, and fluid drawn in through the tip.',
      'Posture, breathing, and the pressure of the spinal fluid, which is the zero of all pressures here.',
      'How often anything fails: a fault happens when the scenario says so.',
      'Any device as its maker would describe it: pumps are named for what is published of them, and no maker has checked them.',
    ]),
    section('How far to trust it'),
    prose(
      'Laws are tested on random scenarios: what was pumped is delivered, stored or lost; two infusions in a row are one long one; a fault and its end leave the pump as it was. Against the bench, models of this kind met measured delays with a spread of about 14 % (Konings 2016). Use it to understand, to compare, and to test software. It is not for treatment.',
    ),
  ],
};

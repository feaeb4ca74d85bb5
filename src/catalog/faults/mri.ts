import { duration, durationOrNever, volume } from '../../fields/index.ts';
import { withMri } from '../../model/scanner.ts';
import { defineFault } from '../define.ts';

export const mri = defineFault({
  fault: 'mri',
  title: 'Magnetic resonance scan',
  doc:
    'What the field of a scanner does depends on the pump: a rotor stalls and restarts by itself, open valves let the ' +
    'whole reservoir out, a safety valve shuts and stays shut until the alarms are reset.',
  hazard: 'No delivery while a rotor or a valve stands: withdrawal; a reservoir let out at once: overdose.',
  sources: [
    'SynchroMed II: the rotor stops, and resumes possibly 2 to 24 h later (facts on devices).',
    'Prometra: the whole reservoir may discharge; Prometra II: a valve closes after at most 10 µL (MRI guide).',
  ],
  fields: {
    restart_after: duration({
      doc: 'How long after the onset a stalled rotor restarts, perhaps long after the scan; with its end when left out.',
      optional: true,
      above: 0,
    }),
    detected_after: durationOrNever({
      doc: 'How long it takes the pump to notice that it stalls, or `never`.',
      default: 1_200_000,
      source: 'unverified: as of any stall',
    }),
    leaks_through: volume({
      doc: 'What passes before a safety valve has shut.',
      default: 10,
      source: 'MRI guide: at most 10 µL',
    }),
  },
  example: 'faults: [{ at: 3 days, fault: mri, restart_after: 2 h, for: 4 h }]',
  atOnset: (values, onset) => ({ ...values, onset }),
  distort: (plant, values, age, standing) => withMri(plant, values as never, age, standing),
  steps: ({ restart_after }) => (restart_after === undefined ? [] : [restart_after]),
});

import { concentrations, duration, volume } from '../../fields/index.ts';
import { defineOrder } from '../define.ts';

export const sidePortInjection = defineOrder({
  order: 'side-port-injection',
  title: 'Injection through the side port',
  doc:
    'Pushes a volume into the catheter past the pump, as for a dye study. What stands in the catheter is driven out of ' +
    'the tip before it: without an aspiration first, that is a bolus of drug.',
  sources: ['A dye study through the catheter access port (facts on failures: Cureus 2024 e53425).'],
  fields: {
    volume: volume({ doc: 'What is pushed in.', above: 0 }),
    drugs: concentrations({ doc: 'What it holds; `{}` for saline or contrast medium.' }),
    over: duration({
      doc: 'How long it takes.',
      default: 60_000,
      source: 'our choice: a slow hand',
      above: 0,
    }),
  },
  example: 'orders: [{ at: 2 days, order: side-port-injection, volume: 0.3 mL, drugs: {}, over: 1 min }]',
  command: ({ volume, drugs, over }) => ({
    kind: 'inject-path',
    volume,
    mixture: Float64Array.from(drugs),
    over,
  }),
});

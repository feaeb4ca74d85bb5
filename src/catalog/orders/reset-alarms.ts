import { defineOrder } from '../define.ts';

export const resetAlarms = defineOrder({
  order: 'reset-alarms',
  title: 'Reset alarms',
  doc: 'Removes the rates that alarms imposed, not the alarms: one is raised again only after it has cleared.',
  sources: ['Our choice, because silencing a tone must not hide that its condition goes on.'],
  fields: {},
  example: 'orders: [{ at: 2 days, order: reset-alarms }]',
  command: () => ({ kind: 'reset-alarms' }),
});

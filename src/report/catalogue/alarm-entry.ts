import { pumps } from '../../catalog/pumps/index.ts';
import type { AlarmKind } from '../../model/alarm.ts';
import type { PumpDesign } from '../../model/device.ts';
import { dimensions } from '../../units/dimension.ts';
import { quantityText } from '../../units/quantity-text.ts';
import type { AlarmEntry, AlarmOfPump } from './entry.ts';

/** How an alarm behaves, and what each pump of the catalogue makes of it. */
export function alarmEntry(alarm: AlarmKind): AlarmEntry {
  const { severity, after, lifted, latches } = alarm;
  const fitting = designs().filter((pump) => alarm.fits(pump));
  return {
    severity,
    watches: watched(alarm),
    after,
    lifted,
    latches,
    pumps: fitting.map((pump) => ofPump(alarm, pump)),
  };
}

function ofPump(alarm: AlarmKind, pump: PumpDesign): AlarmOfPump {
  const watch = alarm.watches(pump);
  const threshold = 'at' in watch ? watch.at : null;
  const dimension = watch.kind === 'level' ? dimensions.volume : dimensions.pressure;
  return {
    pump: pump.model,
    threshold,
    threshold_text: threshold === null ? null : quantityText(threshold, dimension),
    flow_after: alarm.after === null ? 'continue' : pump.after_alarm[alarm.after],
  };
}

/** The same for every pump, whether or not one of the catalogue has it: any may be given a sensor. */
function watched(alarm: AlarmKind): string {
  const [any] = designs();
  if (any === undefined) throw new Error('The catalogue has no pump. This is a bug in the simulator.');
  return alarm.watches(any).kind;
}

function designs(): readonly PumpDesign[] {
  return pumps.all.map(({ kind, design }) => ({ ...design, model: kind, filled: design.capacity }));
}

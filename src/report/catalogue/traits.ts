import type { AlarmEntry, AlarmOfPump, DrugEntry, KindEntry, PumpEntry } from './entry.ts';

const watched: Readonly<Record<string, string>> = {
  level: 'the level of the reservoir',
  pressure: 'the pressure of the line',
};

const lifting: Readonly<Record<string, string>> = {
  'at-refill': 'a refill, or an order to reset alarms or to resume',
  'at-recovery': 'the recovery of the motor, or an order to reset alarms or to resume',
  'by-order': 'an order to reset alarms or to resume',
};

type Traits = readonly (readonly [name: string, what: string])[];

const taken: Readonly<Record<string, string>> = {
  all: 'all',
  stop: 'only to stop and to resume',
  none: 'none: it has no electronics, and no alarms',
};

const scanned: Readonly<Record<string, string>> = {
  stalls: 'its rotor stalls',
  dumps: 'its valves may open, and its reservoir empty',
  shuts: 'a valve shuts, until the alarms are reset',
};

/** What a kind is besides its fields: names, and what stands for each. */
export function traits({ pump, drug, alarm, hazard }: KindEntry): Traits {
  if (pump !== undefined) return pumpTraits(pump);
  if (drug !== undefined) return drugTraits(drug);
  if (hazard !== undefined) return [['hazard', hazard]];
  return alarm === undefined ? [] : alarmTraits(alarm);
}

function pumpTraits({ takes, mri, can_sense }: PumpEntry): Traits {
  return [
    ['takes orders', taken[takes] ?? takes],
    ['in a scanner', mri === null ? 'nothing is known' : (scanned[mri] ?? mri)],
    ['pressure sensor', can_sense ? 'possible: `occlusion_at`' : 'none'],
  ];
}

function drugTraits({ dosing, csf_volume, csf_clearance, csf_half_life }: DrugEntry): Traits {
  const unknown = 'no source that could be read';
  return [
    ['doses in use', dosing ?? unknown],
    ['volume in CSF', csf_volume ?? unknown],
    ['clearance', csf_clearance ?? unknown],
    ['half-life', csf_half_life ?? unknown],
  ];
}

function alarmTraits({ severity, watches, after, lifted, latches, pumps }: AlarmEntry): Traits {
  return [
    ['severity', severity],
    ['watches', watched[watches] ?? 'a condition of the pump'],
    ['clears', latches ? 'at a refill' : 'with its condition'],
    ['flow afterwards', after === null ? 'as before' : `\`after_alarm.${after}\` of the pump`],
    ...(after === null ? [] : [['lifted by', lifting[lifted] ?? lifted] as const]),
    ...alike(pumps).map((group): readonly [string, string] => ['pumps', group]),
    ...(pumps.length === 0 ? [['pumps', 'none of the catalogue'] as const] : []),
  ];
}

/** Pumps that behave alike, named together. */
function alike(pumps: readonly AlarmOfPump[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { pump, threshold_text, flow_after } of pumps) {
    const how = `${threshold_text === null ? '' : `at ${threshold_text}, `}then ${flow_after}`;
    groups.set(how, [...(groups.get(how) ?? []), pump]);
  }
  return [...groups].map(([how, names]) => `${names.join(', ')}: ${how}`);
}

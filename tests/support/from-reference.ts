import { faults } from '../../src/catalog/faults/index.ts';
import type { FaultKind, OrderKind } from '../../src/catalog/kinds.ts';
import { orders } from '../../src/catalog/orders/index.ts';
import type { FaultEntry, OrderEntry, Scenario } from '../../src/scenario/scenario.ts';
import type { ReferenceFault, ReferenceOrder, ReferenceScenario } from './reference/index.ts';

/** The scenario of the program that says what a scenario of the reference says. */
export function scenarioOf(told: ReferenceScenario): Scenario {
  return {
    name: 'at random',
    description: '',
    file: '',
    sha256: '',
    start: new Date(told.start).toISOString().slice(0, 16),
    startMs: told.start,
    duration: told.duration,
    seed: 1,
    pump: {
      ...told.pump,
      model: 'generic',
      drive: 'peristaltic',
      min_rate: 0,
      after_alarm: { ...told.pump.after_alarm, dose_limit: 'continue', end_of_service: 'stop' },
    },
    catheter: { ...told.catheter, model: 'generic' },
    drugs: told.mixture.map((_, i) => ({ name: `drug ${i + 1}`, unit: 'ug' })),
    primary: 0,
    mixture: told.mixture,
    program: { basal: told.basal },
    orders: told.orders.map(orderEntry),
    faults: told.faults.map(faultEntry),
    report: { every: 3_600_000, windows: [86_400_000], band: 0.15 },
  };
}

function orderEntry(told: ReferenceOrder, index: number): OrderEntry {
  const kind = orders.find(told.order) as OrderKind;
  return { index, name: told.order, at: told.at, kind, values: orderValues(told) };
}

function orderValues(told: ReferenceOrder): Record<string, unknown> {
  switch (told.order) {
    case 'set-basal':
      return { basal: told.basal };
    case 'bolus':
      return { dose: told.dose, over: told.over, drug: told.drug };
    case 'stop':
      return { for: told.lasting };
    case 'resume':
    case 'reset-alarms':
      return {};
    case 'refill':
      return {
        volume: told.volume,
        drugs: told.label,
        holds: told.holds,
        aspirate: told.aspirate ?? true,
        rinses: told.rinses,
        told: told.told && { volume: told.told.volume, drugs: told.told.mixture },
        into: told.pocket === undefined ? undefined : { reservoir: 1 - told.pocket, pocket: told.pocket },
      };
  }
}

function faultEntry(told: ReferenceFault, index: number): FaultEntry {
  const { at, until, intermittent } = told;
  return {
    index,
    name: `${told.fault} ${index}`,
    at,
    until,
    kind: faults.find(told.fault) as FaultKind,
    values: faultValues(told),
    intermittent: intermittent
      ? { on: { fixed: intermittent.on }, off: { fixed: intermittent.off }, between: null }
      : null,
  };
}

function faultValues(told: ReferenceFault): Record<string, unknown> {
  switch (told.fault) {
    case 'catheter-kink':
    case 'catheter-leak':
      return { position: told.position, ...told.severity };
    case 'catheter-occlusion':
    case 'catheter-disconnection':
      return { position: told.position };
    case 'motor-stall':
      return { detected_after: told.detected_after ?? Infinity };
    case 'over-infusion':
    case 'under-infusion':
      return { factor: told.factor, ramping: told.ramping > 0 ? told.ramping : undefined };
  }
}

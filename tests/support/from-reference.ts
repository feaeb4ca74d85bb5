import { faults } from '../../src/catalog/faults/index.ts';
import type { FaultKind, OrderKind } from '../../src/catalog/kinds.ts';
import { orders } from '../../src/catalog/orders/index.ts';
import type { FaultEntry, OrderEntry, Scenario } from '../../src/scenario/scenario.ts';
import type {
  ReferenceFault,
  ReferenceOrder,
  ReferenceProgram,
  ReferenceScenario,
} from './reference/index.ts';

/** Fields of drives that a reference pump need not speak of. */
const undriven = {
  pulse_volume: 2,
  factory_flow: 20,
  gas_pressure: 358,
  gas_pressure_per_degree: 9.7,
  viscosity_per_degree: 0.02,
};

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
      takes: 'all',
      mri: null,
      lockout_from: 'start',
      ...undriven,
      ...told.pump,
      model: 'generic',
      drive: told.pump.drive ?? 'peristaltic',
      min_rate: 0,
      after_alarm: { dose_limit: 'continue', end_of_service: 'stop', ...told.pump.after_alarm },
    },
    catheter: { ...told.catheter, model: 'generic' },
    drugs: told.mixture.map((_, i) => ({ name: `drug ${i + 1}`, unit: 'ug' })),
    primary: told.primary ?? 0,
    mixture: told.mixture,
    program: {
      basal: told.basal,
      basalOfPump: false,
      boluses: told.boluses ?? [],
      patientBolus: told.patientBolus ?? null,
      doseLimit: told.doseLimit ?? null,
      commanded: null,
    },
    orders: told.orders.map(orderEntry),
    faults: told.faults.map((fault, index) => faultEntry(fault, index, told.pump.mri ?? null)),
    patient: { requests: { kind: 'listed', moments: told.requests ?? [] }, csf: told.csf ?? [] },
    report: { every: 3_600_000, windows: [86_400_000], band: 0.15, trumpet: null },
    check: { amounts: 0, times: 0 },
    expect: [],
    expectedProblems: [],
  };
}

function orderEntry(told: ReferenceOrder, index: number): OrderEntry {
  const kind = orders.find(told.order) as OrderKind;
  const entered = 'entered' in told ? enteredValues(told) : null;
  return { index, name: told.order, at: told.at, kind, values: orderValues(told), entered };
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
    case 'kvo':
    case 'minimum-rate':
    case 'request':
    case 'reset-alarms':
      return {};
    case 'set-program':
      return programValues(told.program);
    case 'priming-bolus':
      return { volume: told.volume, over: told.over };
    case 'side-port-injection':
      return { volume: told.volume, drugs: told.mixture, over: told.over };
    case 'side-port-aspiration':
      return { volume: told.volume };
    case 'refill':
      return {
        volume: told.volume,
        drugs: told.label,
        holds: told.holds,
        aspirate: told.aspirate ?? true,
        rinses: told.rinses,
        primary: told.primary,
        bridge: told.bridge ?? false,
        told: told.told && { volume: told.told.volume, drugs: told.told.mixture },
        into: told.pocket === undefined ? undefined : { reservoir: 1 - told.pocket, pocket: told.pocket },
      };
  }
}

function programValues(program: Partial<ReferenceProgram>): Record<string, unknown> {
  const { basal, boluses, patientBolus, doseLimit } = program;
  const values = { basal, boluses, patient_bolus: patientBolus, dose_limit: doseLimit };
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** What is entered by mistake, in the words of the order's own fields. */
function enteredValues(told: ReferenceOrder): Record<string, unknown> {
  if (told.order === 'set-program') return programValues(told.entered ?? {});
  return 'entered' in told ? { ...told.entered } : {};
}

/** A rotor that restarts after the scan stands until then. */
function endOf(told: ReferenceFault, mri: string | null): number | null {
  if (told.fault !== 'mri' || mri !== 'stalls' || told.restart_after === undefined) return told.until;
  return Math.max(told.until ?? 0, told.at + told.restart_after);
}

function faultEntry(told: ReferenceFault, index: number, mri: string | null): FaultEntry {
  const { at, intermittent } = told;
  const until = endOf(told, mri);
  return {
    index,
    name: `${told.fault} ${index}`,
    at,
    on: null,
    until,
    lasting: null,
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
    case 'tip-granuloma':
      return { growing: told.growing, resistance: told.resistance };
    case 'tip-migration':
    case 'pump-reset':
      return {};
    case 'battery-depletion':
      return { remaining: told.remaining };
    case 'reservoir-leak':
      return { flow: told.flow };
    case 'ambient':
      return { temperature: told.temperature ?? 37, pressure: told.pressure ?? 101.3 };
    case 'mri':
      return {
        restart_after: told.restart_after,
        detected_after: Infinity,
        leaks_through: told.leaks_through ?? 0,
      };
    case 'motor-stall':
      return { detected_after: told.detected_after ?? Infinity };
    case 'over-infusion':
    case 'under-infusion':
      return { factor: told.factor, ramping: told.ramping > 0 ? told.ramping : undefined };
  }
}

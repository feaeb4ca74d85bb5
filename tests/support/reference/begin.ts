import type { Amount } from './parcels.ts';
import { plumb } from './plumbing.ts';
import { unspread } from './csf.ts';
import { schedule } from './schedule.ts';
import type { ReferenceScenario } from './scenario.ts';
import { accounts, nominalPath, type Account, type Regime, type State } from './state.ts';

/** The moment before anything happens. */
export function begin(scenario: ReferenceScenario): State {
  const { pump, catheter, mixture, start, basal, boluses = [] } = scenario;
  const none = mixture.map(() => 0);
  const primed = catheter.primed_with === 'drug' ? mixture : none;
  const regime = (): Regime => ({
    basal,
    rate: 0,
    boluses: schedule(boluses, start, 0),
    patientBolus: scenario.patientBolus ?? null,
    doseLimit: scenario.doseLimit ?? null,
    held: null,
    heldUntil: null,
  });
  const amounts = {} as Record<Account, Amount>;
  for (const account of accounts) amounts[account] = { volume: 0, mass: none };
  amounts.filled = { volume: pump.filled, mass: mixture.map((c) => c * pump.filled) };
  return {
    t: 0,
    volume: pump.filled,
    mixture,
    believed: pump.filled,
    told: mixture,
    commandedSinceFill: 0,
    bridge: null,
    label: mixture,
    primary: scenario.primary ?? 0,
    pressure: 0,
    path: [{ volume: nominalPath(scenario), mixture: primed }],
    trapped: [],
    plumbing: plumb(scenario, []),
    injections: [],
    onSince: scenario.faults.map(() => null),
    found: scenario.faults.map(() => null),
    shut: false,
    clinic: regime(),
    pump: regime(),
    stoppedSince: null,
    running: [],
    completed: [],
    remainder: 0,
    gathering: 0,
    pulses: 0,
    ordered: [],
    grants: [],
    lastPatient: null,
    raised: [],
    imposing: [],
    pressedSince: null,
    seen: { dry: false, slipping: false, atTip: primed },
    amounts,
    intended: none,
    programmed: none,
    byBoluses: none,
    commanded: 0,
    peak: 0,
    outflow: { atTip: [], arrives: false, tip: 0, course: [] },
    csf: (scenario.csf ?? []).map(unspread),
    history: [{ at: 0, programmed: none, byBoluses: none }],
    error: { pressure: 0, volume: 0 },
  };
}

import { reduceLadder } from './catheter/ladder.ts';
import { filledQueue } from './catheter/plug-flow.ts';
import type { Mixture } from './commands.ts';
import { openHistory } from './controller/dose-history.ts';
import { openSchedule } from './controller/schedule.ts';
import { restrictorFlow, UNTROUBLED } from './gas.ts';
import { mixtureIndex } from './mixtures.ts';
import { cursorAt } from './basal.ts';
import { NOTHING_IMPOSED } from './alarms.ts';
import { openLedger } from './ledger.ts';
import { addTo } from './passage.ts';
import { healthyPlant } from './plant.ts';
import { refusalReasons } from './recording.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';

/** The state before anything has happened: a filled reservoir, a primed line at rest, a pump that has been told. */
export function initialState(setup: Setup): State {
  const { pump, line, mixture, program } = setup;
  const mixtures: Mixture[] = [mixture];
  const primed = mixtureIndex(mixtures, setup.primedWith);
  const path = line.pathVolume + line.catheterVolume;
  const ladder = reduceLadder(healthyPlant(line, pump.gain));
  const ledger = openLedger(mixture, setup.primedWith);
  ledger.added = pump.filled + path;
  addTo(ledger.addedDrug, pump.filled + pump.dead_volume, mixture);
  addTo(ledger.addedDrug, path, setup.primedWith);
  return {
    clock: 0,
    pending: 0,
    volume: pump.filled,
    mixture: 0,
    mixtures,
    dry: pump.filled <= 0,
    believed: pump.filled,
    told: mixture,
    programmedAtFill: 0,
    primary: setup.primary,
    label: mixture,
    intent: {
      program,
      schedule: openSchedule(program, setup, 0),
      cursor: cursorAt(program.plan, setup.startMs, 0),
      basalFlow: 0,
      mode: 'program',
      boluses: [],
      underWay: 0,
    },
    intendedFlow: 0,
    program,
    cursor: cursorAt(program.plan, setup.startMs, 0),
    schedule: openSchedule(program, setup, 0),
    basalFlow: 0,
    basalRate: 0,
    mode: 'program',
    stopFact: -1,
    reset: false,
    resetFact: -1,
    boluses: [],
    running: 0,
    commanded: 0,
    believedFlow: 0,
    directedFlow: setup.firmware === null ? -1 : 0,
    directedPulses: false,
    bridging: false,
    bridgeLeft: 0,
    bridgeTo: mixture,
    bridgeFact: -1,
    bridgeEndsAt: Infinity,
    grants: [],
    lastStart: -Infinity,
    lastEnd: -Infinity,
    requests: { made: 0, granted: 0, refused: refusalReasons.map(() => 0) },
    pressed: 0,
    nextRequest: 0,
    histories: limitsDose(setup) ? Array.from(mixture, openHistory) : null,
    limitReached: false,
    limitFact: -1,
    gain: pump.gain,
    stalled: false,
    stalledSince: Infinity,
    stallNoticedAt: Infinity,
    stallNoticed: false,
    stallFact: -1,
    gasFlow: restrictorFlow(pump, UNTROUBLED),
    dump: 0,
    shut: false,
    inField: false,
    remainder: 0,
    pulseFlow: 0,
    train: false,
    trainRoom: 0,
    battery: 'good',
    batteryFact: -1,
    reservoirLeak: 0,
    pressure: 0,
    slipFrom: line.slipFrom,
    stallPressure: line.stallPressure,
    compliance: line.pumpCompliance + line.catheterCompliance,
    reach: 1,
    tip: ladder.tip,
    leaks: 0,
    exits: [],
    shares: [],
    trapped: [],
    migrated: false,
    injected: 0,
    injectedMixture: 0,
    injectionOrder: 0,
    entering: 0,
    queues: [filledQueue(path, primed)],
    quiet: false,
    steady: false,
    slipping: false,
    limited: false,
    inflow: 0,
    slip: 0,
    alpha: 0,
    lambda: 0,
    crossing: 'none',
    crossingAfter: Infinity,
    crossingQueue: 0,
    crossingMixture: 0,
    crossingPressure: 0,
    tipMixture: primed,
    crossingAt: Infinity,
    alarmsAt: Infinity,
    bolusEndsAt: Infinity,
    factsSeen: 0,
    faults: setup.faults.map(({ onset, end }) => ({
      onset,
      end,
      awaited: 0,
      cause: -1,
      begun: false,
      ended: false,
      on: false,
      inHours: true,
      active: false,
      activeSince: 0,
      nextPhase: Infinity,
      nextWindow: Infinity,
      ages: [],
      steps: 0,
      values: null,
      fact: -1,
    })),
    alarms: setup.alarms.map(() => ({
      holds: false,
      since: Infinity,
      raised: false,
      imposing: false,
      fact: -1,
    })),
    conditionsTurned: true,
    raiseAt: Infinity,
    nextLevel: Math.max(...setup.alarms.map(({ watch }) => (watch.kind === 'level' ? watch.at : -1)), -1),
    sensor: setup.alarms.findIndex(({ watch }) => watch.kind === 'pressure'),
    imposed: NOTHING_IMPOSED,
    refilled: false,
    ledger,
  };
}

/** Whether a limit of the dose is ever in force: only then need the past be remembered. */
function limitsDose({ program, orders, firmware }: Setup): boolean {
  if (firmware !== null) return false;
  const set = orders.some(({ entered }) => entered.kind === 'set-program' && entered.doseLimit !== null);
  return set || program.doseLimit !== null;
}

import { reduceLadder } from './catheter/ladder.ts';
import { filledQueue } from './catheter/plug-flow.ts';
import type { Mixture } from './commands.ts';
import { NOTHING_IMPOSED } from './alarms.ts';
import { openLedger } from './ledger.ts';
import { addTo } from './passage.ts';
import { healthyPlant } from './plant.ts';
import { mixtureIndex } from './refill.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';

/** The state before anything has happened: a filled reservoir, a primed line at rest, a pump that has been told. */
export function initialState(setup: Setup): State {
  const { pump, line, mixture } = setup;
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
    intent: { plan: setup.plan, basalFlow: 0, stopped: false, boluses: [], underWay: 0 },
    intendedFlow: 0,
    plan: setup.plan,
    basalFlow: 0,
    basalRate: 0,
    stopped: false,
    bolus: { running: false, drug: 0, left: 0, rate: 0, flow: 0, endsAt: Infinity, capped: false, fact: -1 },
    commanded: 0,
    believedFlow: 0,
    gain: pump.gain,
    stalled: false,
    stalledSince: Infinity,
    stallNoticedAt: Infinity,
    stallNoticed: false,
    stallFact: -1,
    pressure: 0,
    compliance: line.pumpCompliance + line.catheterCompliance,
    reach: 1,
    tip: ladder.tip,
    leaks: 0,
    exits: [],
    shares: [],
    trapped: [],
    queues: [filledQueue(path, primed)],
    quiet: false,
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
    crossingAt: Infinity,
    alarmsAt: Infinity,
    bolusEndsAt: Infinity,
    faults: setup.faults.map(() => ({
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
    imposed: NOTHING_IMPOSED,
    refilled: false,
    ledger,
  };
}

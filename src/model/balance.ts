import { queueVolume } from './catheter/plug-flow.ts';
import { storedIn } from './catheter/stretches.ts';
import type { Mixture } from './commands.ts';
import type { DrugTotals, VolumeTotals } from './recording.ts';
import type { Setup } from './setup.ts';
import type { State } from './state.ts';
import { amountOf } from './tally.ts';

/** Share of all volume (or drug) present and added within which a run must close its books. */
const CLOSES_WITHIN = 1e-9;

/** The simulator broke one of its own laws: our bug, never the user's. */
export class BrokenLaw extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'BrokenLaw';
  }
}

/**
 * Close the books: initially present + filled + injected + drawn from the cerebrospinal fluid = in reservoir + in path +
 * delivered + leaked + extrathecal + pocket + aspirated, for volume and for every drug, and the path holds what its walls and its pressure say.
 *
 * @throws BrokenLaw when a balance is out by more than 1e-9 of all that was present and added.
 */
export function volumeTotals(state: State, setup: Setup): VolumeTotals {
  const { ledger } = state;
  const inPath = state.queues.reduce((sum, queue) => sum + queueVolume(queue), 0);
  const accounted =
    state.volume +
    inPath +
    ledger.delivered.volume +
    ledger.extrathecal.volume +
    ledger.leaked +
    ledger.pocket +
    ledger.aspirated;
  const came = ledger.added + ledger.injected + ledger.drawn;
  const residual = came - accounted;
  check('volume', residual, came, 'µL');
  const { line } = setup;
  const walls = line.pathVolume + line.catheterVolume;
  const elastic = state.compliance * state.pressure + storedIn(state.trapped, line.catheterCompliance);
  check('volume in the path', walls + elastic - inPath, came, 'µL');
  if (state.pressure < 0)
    throw new BrokenLaw(`The line stands at ${state.pressure} kPa, below the tissue around it.`);
  return {
    filled: ledger.added,
    injected: ledger.injected,
    drawn: ledger.drawn,
    reservoirTrue: state.volume,
    reservoirBelieved: state.believed,
    inPath,
    pumped: ledger.pumped.volume,
    delivered: ledger.delivered.volume,
    leaked: ledger.leaked,
    extrathecal: ledger.extrathecal.volume,
    pocket: ledger.pocket,
    aspirated: ledger.aspirated,
    residual,
  };
}

/** The same for one drug; dead volume included. */
export function drugTotals(state: State, setup: Setup, drug: number): DrugTotals {
  const { ledger, mixtures } = state;
  const of = (amounts: Float64Array): number => amounts[drug] as number;
  const concentration = (mixture: number): number => (mixtures[mixture] as Mixture)[drug] as number;
  let inPath = 0;
  for (const queue of state.queues) {
    queue.volumes.forEach((volume, i) => (inPath += volume * concentration(queue.mixtures[i] as number)));
  }
  const inReservoir = (state.volume + setup.pump.dead_volume) * concentration(state.mixture);
  const accounted =
    inReservoir +
    inPath +
    amountOf(ledger.delivered, drug) +
    amountOf(ledger.extrathecal, drug) +
    of(ledger.leakedDrug) +
    of(ledger.pocketDrug) +
    of(ledger.aspiratedDrug);
  const residual = of(ledger.addedDrug) - accounted;
  check(`drug ${drug + 1}`, residual, of(ledger.addedDrug), 'µg');
  return {
    intended: amountOf(ledger.intended, drug),
    programmed: amountOf(ledger.programmed, drug),
    pumped: amountOf(ledger.pumped, drug),
    delivered: amountOf(ledger.delivered, drug),
    leaked: of(ledger.leakedDrug),
    extrathecal: amountOf(ledger.extrathecal, drug),
    pocket: of(ledger.pocketDrug),
    aspirated: of(ledger.aspiratedDrug),
    inPath,
    inReservoir,
    residual,
  };
}

function check(what: string, residual: number, of: number, unit: string): void {
  if (!(Math.abs(residual) <= CLOSES_WITHIN * of)) {
    throw new BrokenLaw(
      `The ledger of ${what} does not close: ${residual} ${unit} of ${of} ${unit} are missing.`,
    );
  }
}

import { begin } from './begin.ts';
import type { Log } from './log.ts';
import { massOf, volumeOf, type Amount } from './parcels.ts';
import { held } from './plumbing.ts';
import type { ReferenceScenario } from './scenario.ts';
import { nominalPath, type State } from './state.ts';

/** What a run of the reference gives: totals in µL and µg of each drug, pressures in kPa, moments in ms from start. */
export interface ReferenceOutcome extends Log {
  readonly intended: readonly number[];
  readonly programmed: readonly number[];
  readonly pumped: Amount;
  readonly delivered: Amount;
  readonly leaked: Amount;
  /** Left the tip where the tip was no longer in the intrathecal space. */
  readonly extrathecal: Amount;
  readonly aspirated: Amount;
  readonly pocket: Amount;
  /** Into the side port, and in at the tip when the side port was emptied. */
  readonly injected: Amount;
  readonly drawn: Amount;
  /** Present in the reservoir at start, dead volume in the mass only, and all that was filled since. */
  readonly filled: Amount;
  readonly primed: Amount;
  readonly inPath: Amount;
  /** Of what is in the path: held by the pressure of the line, and by that of stretches that nothing drains, µL. */
  readonly stored: number;
  readonly trapped: number;
  readonly inReservoir: Amount;
  readonly commandedVolume: number;
  readonly believed: number;
  /** What the pump now believes that it gives, µg/µL. */
  readonly told: readonly number[];
  /** Of a metered pump: how many pulses it gave, and what waits for the next, µL. */
  readonly pulses: number;
  readonly remainder: number;
  readonly peakPressure: number;
  readonly finalPressure: number;
  /** One for each drug that is followed there. */
  readonly csf: readonly CsfOutcome[];
  /** What breaks conservation, µL and µg: rounding. */
  readonly residual: Amount;
  /** Estimated error of the stepped line, kPa and µL. Moments that the state decides are met to 1 ms. */
  readonly error: { readonly pressure: number; readonly volume: number };
}

export interface CsfOutcome {
  readonly drug: number;
  /** µg/µL at the end, at most and on average. */
  readonly concentration: number;
  readonly peak: number;
  readonly peakAt: number;
  readonly mean: number;
  /** Of the band; null without one. */
  readonly hoursBelow: number | null;
  readonly hoursAbove: number | null;
}

export function outcome(
  scenario: ReferenceScenario,
  { amounts, ...state }: State,
  log: Log,
): ReferenceOutcome {
  const drugs = scenario.mixture.map((_, drug) => drug);
  const dead = scenario.pump.dead_volume;
  const [prime] = begin(scenario).path;
  const primed = {
    volume: nominalPath(scenario),
    mass: prime!.mixture.map((c) => c * nominalPath(scenario)),
  };
  const inPath = { volume: volumeOf(state.path), mass: drugs.map((drug) => massOf(state.path, drug)) };
  const filled = {
    volume: amounts.filled.volume,
    mass: drugs.map((drug) => amounts.filled.mass[drug]! + scenario.mixture[drug]! * dead),
  };
  const inReservoir = {
    volume: state.volume,
    mass: drugs.map((drug) => (state.volume + dead) * state.mixture[drug]!),
  };
  const { delivered, leaked, extrathecal, aspirated, pocket, injected, drawn } = amounts;
  const came = [filled, primed, injected, drawn];
  const went = [inReservoir, inPath, delivered, leaked, extrathecal, aspirated, pocket];
  const balance = (read: (amount: Amount) => number): number =>
    came.reduce((sum, amount) => sum + read(amount), 0) - went.reduce((sum, amount) => sum + read(amount), 0);
  return {
    ...log,
    ...amounts,
    filled,
    primed,
    intended: state.intended,
    programmed: state.programmed,
    inPath,
    stored: state.plumbing.C * state.pressure,
    trapped: state.trapped.reduce((sum, stretch) => sum + held(scenario, stretch), 0),
    inReservoir,
    commandedVolume: state.commanded,
    believed: state.believed,
    told: state.told,
    pulses: state.pulses,
    remainder: state.remainder,
    peakPressure: state.peak,
    finalPressure: state.pressure,
    csf: (scenario.csf ?? []).map(({ drug, volume, band }, i) => {
      const { central, peak, peakAt, area, below, above } = state.csf[i]!;
      return {
        drug,
        concentration: central / volume,
        peak,
        peakAt,
        mean: area / (scenario.duration / 3_600_000),
        hoursBelow: band && below,
        hoursAbove: band && above,
      };
    }),
    residual: {
      volume: balance(({ volume }) => volume),
      mass: drugs.map((drug) => balance(({ mass }) => mass[drug]!)),
    },
    error: state.error,
  };
}

import type { AlarmResult, FactRecord, RefillResult, Result } from '../../src/analysis/result.ts';

const day = 86_400_000;

/** A rate from a day on: `[16, 0.8]` is 0.8 units a day from day 16. */
type Step = readonly [day: number, perDay: number];

/** A run as a test tells it, in days; amounts in mg (or IU), volumes in mL. Everything else is healthy. */
export interface RunStory {
  readonly name?: string;
  readonly start?: string;
  readonly seed?: number;
  readonly drug?: string;
  readonly international?: true;
  readonly days: number;
  readonly everyHours?: number;
  readonly intended: readonly Step[];
  /** Default: as intended. */
  readonly delivered?: readonly Step[];
  /** Given all at once at the tip. */
  readonly released?: readonly (readonly [day: number, amount: number])[];
  /** Ordered and, unless `lost`, delivered. */
  readonly boluses?: readonly {
    readonly on: number;
    readonly dose: number;
    readonly minutes: number;
    readonly lost?: true;
  }[];
  /** mg/mL. */
  readonly concentration?: number;
  readonly filled?: number;
  readonly refills?: readonly { readonly on: number; readonly volume: number; readonly flagged?: number }[];
  /** The true flow as a multiple of what the pump believes. */
  readonly gain?: number;
  readonly faults?: readonly {
    readonly name: string;
    readonly phases: readonly (readonly [from: number, until: number | null])[];
  }[];
  readonly alarms?: readonly { readonly kind: string; readonly on: number; readonly critical?: true }[];
  readonly facts?: readonly FactRecord[];
}

/** A result as the simulator would leave it, made by hand: rows at every step and at both sides of every event. */
export function recordedRun(story: RunStory): Result {
  const { days, concentration = 10, filled = 18, gain = 1, everyHours = 1, drug = 'morphine' } = story;
  const boluses = (story.boluses ?? []).map(({ on, dose, minutes, lost }) => {
    const until = on + minutes / 1440;
    return { on, until, dose, perDay: dose / (until - on), lost };
  });
  const rate = (steps: readonly Step[], at: number): number =>
    steps.findLast(([from]) => from <= at)?.[1] ?? 0;
  const bolusRate = (at: number, arrives: boolean): number =>
    boluses.reduce(
      (sum, { on, until, perDay, lost }) =>
        on <= at && at < until && !(arrives && lost) ? sum + perDay : sum,
      0,
    );
  const delivered = story.delivered ?? story.intended;
  const releases = story.released ?? [];
  const refills = story.refills ?? [];
  const faults = story.faults ?? [];
  const alarms = story.alarms ?? [];

  const onGrid = Array.from({ length: Math.floor((days * 24) / everyHours) + 1 }, (_, n) =>
    ms((n * everyHours) / 24),
  );
  const events = new Set(
    [
      0,
      days,
      ...[...story.intended, ...delivered].map(([from]) => from),
      ...boluses.flatMap(({ on, until }) => [on, until]),
      ...releases.map(([on]) => on),
      ...refills.map(({ on }) => on),
      ...faults.flatMap(({ phases }) => phases.flat()),
      ...alarms.map(({ on }) => on),
    ].flatMap((on) => (on === null || on > days ? [] : [ms(on)])),
  );
  const instants = [...new Set([...onGrid, ...events])].sort((a, b) => a - b);

  const unit = story.international ? 1 : 1000;
  const rows: { at: number; intended: number; delivered: number; truth: number; belief: number }[] = [];
  let row = { at: 0, intended: 0, delivered: 0, truth: filled * 1000, belief: filled * 1000 };
  for (const at of instants) {
    const lasted = (at - row.at) / day;
    const middle = (at + row.at) / 2 / day;
    const ordered = rate(story.intended, middle) + bolusRate(middle, false);
    const arrived = rate(delivered, middle) + bolusRate(middle, true);
    row = {
      at,
      intended: row.intended + unit * ordered * lasted,
      delivered: row.delivered + unit * arrived * lasted,
      truth: Math.max(0, row.truth - (1000 * gain * ordered * lasted) / concentration),
      belief: Math.max(0, row.belief - (1000 * ordered * lasted) / concentration),
    };
    rows.push(row);
    if (!events.has(at)) continue;
    const released = releases
      .filter(([on]) => ms(on) === at)
      .reduce((sum, [, amount]) => sum + unit * amount, 0);
    const volume = refills.find(({ on }) => ms(on) === at)?.volume;
    row = { ...row, delivered: row.delivered + released };
    if (volume !== undefined) row = { ...row, truth: volume * 1000, belief: volume * 1000 };
    rows.push(row);
  }
  const column = (read: (row: (typeof rows)[number]) => number): Float64Array =>
    Float64Array.from(rows, read);
  const ending = story.international ? 'iu' : 'ug';

  return {
    pumpsim: { version: '0.1.0', format: 1 },
    scenario: {
      name: story.name ?? 'A healthy run',
      file: '',
      sha256: '',
      seed: story.seed ?? 7,
      start: story.start ?? '2026-03-02T08:00',
      duration_ms: ms(days),
    },
    drugs: { [drug]: { error_percent: null, worst_windows: [], episodes: [], csf: null } },
    alarms: alarms.map(({ kind, on, critical }): AlarmResult => ({
      kind,
      severity: critical ? 'critical' : 'non-critical',
      raised_at_ms: ms(on),
      cleared_at_ms: null,
    })),
    refills: refills.map(({ on, flagged }): RefillResult => ({
      at_ms: ms(on),
      aspirated_ul: 3000,
      expected_ul: 3000 + (flagged ?? 0) * 1000,
      discrepancy_ul: (flagged ?? 0) * 1000,
      discrepancy_percent: 0,
      flagged: flagged === undefined ? [] : ['volume'],
      predicted_low_at_ms: null,
      predicted_empty_at_ms: null,
      low_at_ms: null,
      empty_at_ms: null,
      trend_percent: null,
    })),
    facts: [
      ...faults.flatMap(({ name, phases }, index) =>
        phases.flatMap(([from, until]) => [
          { at_ms: ms(from), kind: 'fault-started', index, name, fault: name },
          ...(until === null ? [] : [{ at_ms: ms(until), kind: 'fault-ended', index, name, fault: name }]),
        ]),
      ),
      ...refills.map(({ on }) => ({ at_ms: ms(on), kind: 'refilled' })),
      ...releases.map(([on, amount]) => ({
        at_ms: ms(on),
        kind: 'release-bolus',
        dose_ug: { [drug]: unit * amount },
      })),
      ...boluses.map(({ on, dose }) => ({ at_ms: ms(on), kind: 'bolus-started', dose_ug: unit * dose })),
      ...(story.facts ?? []),
    ].sort((a, b) => a.at_ms - b.at_ms),
    series: {
      columns: {
        time_ms: column(({ at }) => at),
        [`${drug}_intended_${ending}`]: column(({ intended }) => intended),
        [`${drug}_delivered_${ending}`]: column((row) => row.delivered),
        reservoir_true_ul: column(({ truth }) => truth),
        reservoir_believed_ul: column(({ belief }) => belief),
      },
      path: [],
    },
    ...nothingElse,
  };
}

function ms(days: number): number {
  return Math.round(days * day);
}

/** What no picture reads. */
const nothingElse = {
  volumes: {
    filled_ul: 0,
    injected_ul: 0,
    drawn_ul: 0,
    reservoir_true_ul: 0,
    reservoir_believed_ul: 0,
    in_path_ul: 0,
    pumped_ul: 0,
    delivered_ul: 0,
    leaked_ul: 0,
    extrathecal_ul: 0,
    pocket_ul: 0,
    aspirated_ul: 0,
  },
  pressure: { peak_kpa: 0, peak_at_ms: 0, slip_from_kpa: 160, stall_kpa: 200, occlusion_at_kpa: null },
  requests: {
    made: 0,
    granted: 0,
    refused: { stopped: 0, alarm: 0, reservoir: 0, bridge: 0, bolus: 0, lockout: 0, max: 0, dose_limit: 0 },
  },
  faults: [],
  reservoir: {
    low_threshold_ul: 2000,
    empty_threshold_ul: 0,
    predicted_low_at_ms: null,
    predicted_empty_at_ms: null,
  },
  trumpet: [],
  startup: null,
  expectations: [],
  ledger: { volume_residual_ul: 0, mass_residual_ug: {} },
} as const satisfies Partial<Result>;

import type { FaultResult, Result } from '../../src/analysis/result.ts';

const hour = 3_600_000;
const thresholds = { slip_from_kpa: 160, stall_kpa: 200, occlusion_at_kpa: null };
const day = 24 * hour;

const occlusion: FaultResult = {
  kind: 'catheter-occlusion',
  name: 'the occlusion',
  index: 0,
  from_ms: 3 * day,
  until_ms: 3 * day + 12 * hour,
  detected_by: null,
  detected_after_ms: null,
  missed_ug: { morphine: 1000 },
  excess_ug: { morphine: 947.25 },
  attributable_ug: { morphine: 52.75 },
  release_bolus_ul: 94.725,
  release_bolus_ug: { morphine: 947.25 },
};

/** The result of a week with one occlusion, small enough to read; what matters to a test is said by the test. */
export function reportedRun(parts: Partial<Result> = {}): Result {
  return {
    pumpsim: { version: '0.1.0', format: 1 },
    scenario: {
      name: 'A night without drug',
      file: 'night.yaml',
      sha256: '',
      seed: 7,
      start: '2026-03-02T08:00',
      duration_ms: 7 * day,
    },
    drugs: {
      morphine: {
        intended_ug: 14_000,
        programmed_ug: 14_000,
        pumped_ug: 13_947.25,
        delivered_ug: 13_947.25,
        lost_ug: { leaked: 0, extrathecal: 0, pocket: 0, aspirated: 0 },
        in_path_ug: 3358,
        in_reservoir_ug: 166_000,
        error_ug: -52.75,
        error_percent: -0.376785714286,
        worst_windows: [
          {
            window_ms: day,
            under_percent: 50,
            under_at_ms: 3 * day + 12 * hour,
            over_percent: 47.3625,
            over_at_ms: 4 * day + 12 * hour,
            band_percent: 15,
            hours_outside: 16.5958,
          },
        ],
        episodes: [],
        csf: null,
      },
    },
    volumes: {
      filled_ul: 18_335.8,
      injected_ul: 0,
      drawn_ul: 0,
      reservoir_true_ul: 16_605.275,
      reservoir_believed_ul: 16_600,
      in_path_ul: 335.8,
      pumped_ul: 1394.725,
      delivered_ul: 1394.725,
      leaked_ul: 0,
      extrathecal_ul: 0,
      pocket_ul: 0,
      aspirated_ul: 0,
    },
    pressure: { peak_kpa: 182.17, peak_at_ms: 3 * day + 12 * hour, ...thresholds },
    requests: {
      made: 0,
      granted: 0,
      refused: { stopped: 0, alarm: 0, reservoir: 0, bridge: 0, bolus: 0, lockout: 0, max: 0, dose_limit: 0 },
    },
    alarms: [],
    faults: [occlusion],
    refills: [],
    reservoir: {
      low_threshold_ul: 2000,
      empty_threshold_ul: 0,
      predicted_low_at_ms: 80 * day,
      predicted_empty_at_ms: 90 * day,
    },
    trumpet: [],
    startup: null,
    facts: [],
    expectations: [],
    ledger: { volume_residual_ul: 0, mass_residual_ug: { morphine: 0 } },
    ...parts,
  };
}

/** The same fault, found out by an alarm. */
export const detectedOcclusion: FaultResult = {
  ...occlusion,
  name: 'catheter-occlusion',
  detected_by: 'occlusion',
  detected_after_ms: 218_000,
};

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { wallClockText } from '../units/clock.ts';
import { stemOf } from './file-path.ts';
import { trumpetPlan } from './trumpet.ts';
import { unwrittenBasal } from './unwritten-basal.ts';
import type { Basal, Values } from '../fields/index.ts';
import type { FileContext } from './draft.ts';
import type { PumpDesign } from '../model/device.ts';
import type { CommandedLog } from '../model/firmware/log-player.ts';
import type { FaultEntry, RequestPlan, Scenario } from './scenario.ts';
import type { scenarioFields } from './scenario-fields.ts';

type Read = Values<typeof scenarioFields>;

/** The scenario of a file in which nothing is wrong, with what the file leaves to the pump and to the length of the run. */
export function assemble(
  values: Read,
  { drugs, startMs }: FileContext,
  {
    file,
    text,
    commanded,
  }: { readonly file: string; readonly text: string; readonly commanded: CommandedLog | null },
): Scenario {
  const { name, description, duration, seed, pump, catheter, orders, faults, patient } = values;
  return {
    name: name ?? (stemOf(file) || 'scenario'),
    description,
    file,
    sha256: bytesToHex(sha256(utf8ToBytes(text))),
    start: wallClockText(startMs),
    startMs,
    duration,
    seed,
    pump,
    catheter,
    drugs,
    primary: values.drugs.primary,
    mixture: values.drugs.mixture,
    program: { ...programOf(values), commanded },
    orders,
    faults: faults.map((fault) => outlasting(fault, pump)),
    patient: { ...patient, requests: inTime(patient.requests) },
    expect: values.expect,
    report: reportOf(values),
    check: values.check,
    expectedProblems: values.expect_problem,
  };
}

function programOf({ pump, drugs, program }: Read): Omit<Scenario['program'], 'commanded'> {
  const unwritten = unwrittenBasal({ pump, ...drugs, commanded: program?.commanded });
  return {
    basal: program?.basal ?? (unwritten as Basal),
    basalOfPump: program?.basal === undefined && pump.drive === 'constant-pressure',
    boluses: program?.boluses ?? [],
    patientBolus: program?.patient_bolus ?? null,
    doseLimit: program?.dose_limit ?? null,
  };
}

function reportOf({ report, duration }: Read): Scenario['report'] {
  const { trumpet, ...rest } = report;
  return { ...rest, trumpet: trumpet === undefined ? null : trumpetPlan(trumpet, duration) };
}

function inTime(plan: RequestPlan): RequestPlan {
  return plan.kind === 'listed' ? { ...plan, moments: plan.moments.toSorted((a, b) => a - b) } : plan;
}

/** A rotor that a scanner has stalled may restart long after the scan: until then the fault stands. */
function outlasting(fault: FaultEntry, { mri }: PumpDesign): FaultEntry {
  const restart = fault.values['restart_after'];
  if (fault.kind.kind !== 'mri' || mri !== 'stalls' || typeof restart !== 'number') return fault;
  const { at, until, lasting } = fault;
  return {
    ...fault,
    until: at === null ? until : Math.max(until ?? 0, at + restart),
    lasting: at === null && until !== null ? lasting : Math.max(lasting ?? 0, restart),
  };
}

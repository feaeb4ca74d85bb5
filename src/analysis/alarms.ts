import { alarms } from '../catalog/alarms/index.ts';
import type { Fact } from '../model/recording.ts';
import type { AlarmResult } from './result.ts';

/** Every alarm of a run in the order raised, each with the moment it was cleared, if it was. */
export function alarmResults(facts: readonly Fact[]): AlarmResult[] {
  const results: AlarmResult[] = [];
  const standing = new Map<string, number>();
  for (const { kind: fact, at_ms, alarm } of facts) {
    const kind = String(alarm);
    if (fact === 'alarm-raised') {
      standing.set(kind, results.length);
      results.push({ kind, severity: severityOf(kind), raised_at_ms: at_ms, cleared_at_ms: null });
    } else if (fact === 'alarm-cleared') {
      const index = standing.get(kind);
      const raised = index === undefined ? undefined : results[index];
      if (index !== undefined && raised !== undefined) results[index] = { ...raised, cleared_at_ms: at_ms };
    }
  }
  return results;
}

function severityOf(kind: string): AlarmResult['severity'] {
  const alarm = alarms.find(kind);
  if (alarm === undefined) throw new Error(`There is no alarm "${kind}". This is a bug in the simulator.`);
  return alarm.severity;
}

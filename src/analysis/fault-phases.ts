import type { Result } from './result.ts';

/** A condition's beginning and end, ms from start. */
export interface Phase {
  readonly from: number;
  readonly until: number;
}

/** A fault as the picture shows it: its name and every phase in which it acted. */
export interface FaultCourse {
  readonly name: string;
  readonly phases: readonly Phase[];
}

/** The faults that acted, by onset; an intermittent one has many phases, one that outlasts the run ends with it. */
export function faultCourses({ facts, scenario }: Result): FaultCourse[] {
  const courses = new Map<unknown, { name: string; phases: Phase[]; since: number | null }>();
  for (const { kind, at_ms, index, name } of facts) {
    if (kind === 'fault-started') {
      const course = courses.get(index) ?? { name: String(name), phases: [], since: null };
      course.since ??= at_ms;
      courses.set(index, course);
    } else if (kind === 'fault-ended') {
      const course = courses.get(index);
      if (course === undefined || course.since === null) continue;
      course.phases.push({ from: course.since, until: at_ms });
      course.since = null;
    }
  }
  return [...courses.values()].map(({ name, phases, since }) => ({
    name,
    phases: since === null ? phases : [...phases, { from: since, until: scenario.duration_ms }],
  }));
}

/** Phases with so little time between them that no eye could see it, as one. */
export function merged(phases: readonly Phase[], gap: number): Phase[] {
  const joined: Phase[] = [];
  for (const phase of phases) {
    const before = joined.at(-1);
    if (before !== undefined && phase.from - before.until < gap) {
      joined[joined.length - 1] = { from: before.from, until: phase.until };
    } else joined.push(phase);
  }
  return joined;
}

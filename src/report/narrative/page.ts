import { wallClockText } from '../../units/clock.ts';
import { midnightBefore } from '../../units/calendar.ts';
import { wrapped } from '../catalogue/wrapped.ts';
import { plain, type Paint } from '../paint.ts';
import { lengthText, wallText } from '../when.ts';
import type { Entry } from './timeline.ts';
import type { Telling } from './telling.ts';

const day = 86_400_000;
const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];

/** Where a sentence begins: behind two blanks, a time of day and two blanks. */
const indent = 9;

/** A timeline for a reader: under each day what happened, and between the days what went on as usual. */
export function timelinePage(
  telling: Telling,
  entries: readonly Entry[],
  width: number,
  paint: Paint = plain,
): string {
  const { result, scenario } = telling.story;
  const { name, seed, duration_ms } = result.scenario;
  const head = `${lengthText(duration_ms)} from ${wallText(result, 0)}, seed ${seed}`;
  const lines = [paint.bold(name), head];
  let heading = '';
  for (const entry of entries) {
    const now = headingOf(entry, scenario.startMs);
    if (now !== heading) lines.push('', paint.bold(now));
    heading = now;
    lines.push(...entryLines(entry, scenario.startMs, width, paint));
  }
  return `${lines.join('\n')}\n`;
}

function entryLines(entry: Entry, startMs: number, width: number, paint: Paint): string[] {
  const texts = wrapped(entry.text, Math.max(20, width - indent));
  const time = entry.kind === 'told' ? timeOfDay(startMs + entry.from_ms) : '...  ';
  const painted = (text: string): string => {
    if (entry.kind === 'summed') return paint.dim(text);
    return entry.text.startsWith('ALARM') ? paint.warn(text) : text;
  };
  return texts.map((text, i) => `  ${i === 0 ? time : '     '}  ${painted(text)}`);
}

/** `Day 16, Wed 2026-03-18`; of what was summed up over several days `Days 0 to 16`. */
function headingOf({ from_ms, until_ms }: Entry, startMs: number): string {
  const midnight = midnightBefore(startMs + from_ms);
  const first = dayOf(from_ms, startMs);
  const last = dayOf(until_ms, startMs);
  if (first !== last) return `Days ${first} to ${last}`;
  return `Day ${first}, ${weekdays[(midnight / day) % 7]} ${wallClockText(midnight).slice(0, 10)}`;
}

function dayOf(at: number, startMs: number): number {
  return (midnightBefore(startMs + at) - midnightBefore(startMs)) / day;
}

function timeOfDay(wall: number): string {
  return wallClockText(wall - (wall % 60_000)).slice(11);
}

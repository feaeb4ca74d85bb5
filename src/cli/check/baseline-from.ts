import { readFileSync } from 'node:fs';
import { readBaseline } from '../../analysis/baseline-text.ts';
import { misunderstood, understood } from '../../units/parsed.ts';
import { whyUnread } from '../file-trouble.ts';
import type { Baseline } from '../../analysis/baseline.ts';
import type { Parsed } from '../../units/parsed.ts';

/** The baseline that stands in a file, with its text, or why there is none to be had. */
export function baselineFrom(place: string): Parsed<{ readonly text: string; read(): Parsed<Baseline> }> {
  try {
    const text = readFileSync(place, 'utf8');
    return understood({ text, read: () => baselineIn(text) });
  } catch (error) {
    return misunderstood(whyUnread(error));
  }
}

function baselineIn(text: string): Parsed<Baseline> {
  try {
    return understood(readBaseline(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return misunderstood(`This is not a baseline. ${why}\npumpsim check --update writes it anew.`);
  }
}

import { figures } from '../plot/display-unit.ts';
import { sinceText } from './moments.ts';
import type { FactRecord } from '../analysis/result.ts';

/** Key endings and how an amount under them is told: in which unit, or in a larger one. */
const endings: readonly (readonly [ending: string, tell: (value: number) => string])[] = [
  ['_ug_per_h', (value) => `${scaled(value * 24, 'g')}/day`],
  ['_iu_per_h', (value) => `${figures(value * 24)} IU/day`],
  ['_ul_per_h', (value) => `${figures(value)} µL/h`],
  ['_ug', (value) => scaled(value, 'g')],
  ['_iu', (value) => `${figures(value)} IU`],
  ['_ul', (value) => scaled(value, 'L')],
  ['_kpa', (value) => `${figures(value)} kPa`],
  ['_percent', (value) => `${figures(value)} %`],
  ['_at_ms', (value) => `${sinceText(value)} after the start`],
  ['_ms', (value) => sinceText(value)],
];

/** Details whose value says enough without their key. */
const naming = new Set(['bolus', 'drug', 'alarm']);

/** What a fact says besides its kind and moment: `patient, morphine, dose 200 µg`. */
export function detailsText(fact: FactRecord): string {
  const { at_ms: _at, kind: _kind, cause: _cause, index: _index, ...details } = fact;
  return Object.entries(withoutEchoes(details))
    .flatMap(([key, value]) => detail(key, value))
    .join(', ');
}

/** A fault or an order that has no name of its own is named like its kind: told once. */
function withoutEchoes({ name, ...details }: Record<string, unknown>): Record<string, unknown> {
  const isEcho = name === undefined || name === details['fault'] || name === details['order'];
  return isEcho ? details : { name, ...details };
}

function detail(key: string, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'number') return [numberText(key, value)];
  if (typeof value === 'string') return [wordText(key, value)];
  if (Array.isArray(value)) return value.length === 0 ? [] : [`${spoken(key)} ${value.join(' and ')}`];
  if (typeof value !== 'object') return [`${spoken(key)} ${value === true ? 'yes' : 'no'}`];
  return Object.entries(value).flatMap(([name, each]) => detail(key, each).map((text) => `${name} ${text}`));
}

function wordText(key: string, word: string): string {
  if (key === 'name') return `“${word}”`;
  if (key === 'fault' || key === 'order' || naming.has(key)) return word;
  return key === 'because' ? `because of ${word}` : `${spoken(key)} ${word}`;
}

function numberText(key: string, value: number): string {
  const [ending, tell] = endings.find(([each]) => key.endsWith(each)) ?? ['', figures];
  return `${spoken(key.slice(0, key.length - ending.length))} ${tell(value)}`.trim();
}

function spoken(key: string): string {
  return key.replaceAll('_', ' ');
}

/** `86.1 mg`, `140 µL`, from µg or µL. */
function scaled(value: number, unit: 'g' | 'L'): string {
  return Math.abs(value) >= 1_000 ? `${figures(value / 1_000)} m${unit}` : `${figures(value)} µ${unit}`;
}

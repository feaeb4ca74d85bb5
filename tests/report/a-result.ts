import { readScenario, simulate } from '../../src/index.ts';
import { jsonLine } from '../../src/report/formats/json.ts';
import { eventful } from '../cli/scenarios.ts';
import type { Result } from '../../src/index.ts';

export type Json = Record<string, unknown>;

export const written = (result: Result): Json => JSON.parse(jsonLine(result)) as Json;

/** A stored result with everything that one has a place for. */
export const aResult = written(simulate(readScenario(eventful)));

/** The result with one thing in it otherwise, undefined being left out; a path of keys and indices leads to it. */
export function changed(path: string, value: unknown): Json {
  const copy = structuredClone(aResult);
  const keys = path.split('.');
  const last = keys.pop() as string;
  const place = keys.reduce<Json>((here, key) => here[key] as Json, copy);
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return copy;
}

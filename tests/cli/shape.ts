/** What stands under each key: its kind, the keys of a map, or of every entry of a list. */
export type Shape = string | readonly Shape[] | { readonly [key: string]: Shape };

/** What JSON can say. */
export type Data = null | string | number | boolean | readonly Data[] | { readonly [key: string]: Data };

/**
 * The shape of data, told in the words of the one that is expected: where that allows null, null is no difference, and
 * of a list's entries the first that differs is told. A fact has details of its own beside the keys of every fact.
 */
export function shapeOf(data: Data, expected: Shape | undefined): Shape {
  if (isList(data)) {
    const wanted = Array.isArray(expected) ? (expected[0] as Shape | undefined) : undefined;
    const shapes = data.map((entry) =>
      shapeOf(isFact(entry) ? { at_ms: entry.at_ms, kind: entry.kind } : entry, wanted),
    );
    const different = shapes.find((shape) => JSON.stringify(shape) !== JSON.stringify(wanted));
    return shapes.length === 0 ? [] : [different ?? shapes[0] ?? ''];
  }
  if (data !== null && typeof data === 'object') {
    const keys = expected as Readonly<Record<string, Shape>> | undefined;
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shapeOf(value, keys?.[key])]));
  }
  const kind = data === null ? 'null' : typeof data === 'string' ? 'text' : typeof data;
  const allowed = typeof expected === 'string' ? expected.split(' or ') : [];
  return allowed.includes(kind) && typeof expected === 'string' ? expected : kind;
}

function isList(data: Data): data is readonly Data[] {
  return Array.isArray(data);
}

function isFact(data: Data): data is { readonly at_ms: Data; readonly kind: Data } {
  return data !== null && typeof data === 'object' && 'at_ms' in data && 'kind' in data;
}

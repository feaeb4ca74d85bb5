const empty: ReadonlySet<string> = new Set(['meta', 'link', 'br', 'img', 'input', 'hr']);

/** What is wrong with the nesting of a page's elements: empty where every one that is opened is closed in its turn. */
export function nestingFaults(page: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const bare = page.replace(/<!doctype html>/i, '').replace(/<(style|script)[^>]*>[^]*?<\/\1>/g, '');
  for (const [tag, slash = '', name = '', rest = ''] of bare.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g,
  )) {
    if (slash === '/') {
      const last = open.pop();
      if (last !== name) faults.push(`${tag} closes ${last ?? 'nothing'}`);
    } else if (!rest.endsWith('/') && !empty.has(name)) open.push(name);
  }
  const stray = bare.replace(/<\/?[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>/g, '').match(/[<>]/g) ?? [];
  return [
    ...faults,
    ...open.map((name) => `${name} is not closed`),
    ...stray.map((sign) => `a bare ${sign}`),
  ];
}

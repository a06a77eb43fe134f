/** Reading of request bodies in the page's own world: no dependency, nothing thrown, duck-typed across realms. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Form fields of a body; undefined when it is of a shape we do not read or repeats the `single` field. */
export function readEntries(body: unknown, single: string): Readonly<Record<string, string>> | undefined {
  const pairs = readPairs(body);
  if (!pairs || pairs.length === 0) return undefined;
  const fields: Record<string, string> = Object.create(null);
  for (const [key, value] of pairs) {
    if (typeof key !== 'string' || typeof value !== 'string') return undefined;
    if (key in fields && key === single) return undefined;
    fields[key] = key in fields ? `${fields[key]},${value}` : value;
  }
  return { ...fields };
}

function readPairs(body: unknown): readonly (readonly [unknown, unknown])[] | undefined {
  if (typeof body === 'string') return readText(body);
  if (Array.isArray(body))
    return body.every((pair) => Array.isArray(pair) && pair.length === 2) ? body : undefined;
  if (typeof body !== 'object' || body === null || ArrayBuffer.isView(body)) return undefined;
  const { entries } = body as { entries?: unknown };
  if (typeof entries !== 'function') return undefined;
  try {
    return [...(body as { entries(): Iterable<[unknown, unknown]> }).entries()];
  } catch {
    return undefined;
  }
}

function readText(body: string): readonly (readonly [unknown, unknown])[] | undefined {
  if (body.startsWith('{')) {
    const json = readJson(body);
    if (!isRecord(json)) return undefined;
    return Object.entries(json).map(([key, value]) => [
      key,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]);
  }
  return body.includes('=') ? [...new URLSearchParams(body)] : undefined;
}

/** Picture ids in order: a JSON array of {pid} for posts, a comma list for reposts and comments (site fact). */
export function readPids(value: string | undefined): readonly string[] {
  if (!value) return [];
  if (!value.startsWith('[')) return value.split(',').filter(Boolean);
  const items = readJson(value);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item) => {
    const pid = isRecord(item) ? (item.pid ?? item.media_id) : item;
    return typeof pid === 'string' && pid ? [pid] : [];
  });
}

/** 32-bit hash of a text (FNV-1a), spread once more: equal texts give equal numbers on every machine. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A random sample for inspection: of each account the `n` posts whose hash with the seed is smallest. Every post has
 * the same chance; the same seed over the same posts gives the same sample in whatever order they come, and anybody can
 * draw it again.
 */
export function drawSample(
  posts: readonly { readonly mid: string; readonly uid: string }[],
  n: number,
  seed: string,
): readonly string[] {
  const byAccount = new Map<string, string[]>();
  for (const { mid, uid } of posts) byAccount.set(uid, [...(byAccount.get(uid) ?? []), mid]);
  return [...byAccount]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, mids]) =>
      [...new Set(mids)]
        .map((mid) => ({ mid, at: hashOf(`${seed} ${mid}`) }))
        .sort((a, b) => a.at - b.at || (a.mid < b.mid ? -1 : 1))
        .slice(0, n)
        .map(({ mid }) => mid),
    );
}

/**
 * Packs sorted `[from, to]` pairs: `runs` holds `[first, length, first target]` of stretches where both sides count
 * up together, `singles` holds the rest as alternating characters (BMP only).
 */
export const packPairs = (pairs: readonly (readonly [number, number])[]) => {
  const runs: number[] = [];
  const singles: [number, number][] = [];
  for (let i = 0; i < pairs.length; ) {
    const [from, to] = pairs[i] as [number, number];
    let n = 1;
    while (pairs[i + n]?.[0] === from + n && pairs[i + n]?.[1] === to + n) n++;
    if (n > 3 || from > 0xffff) runs.push(from, n, to);
    else for (let k = 0; k < n; k++) singles.push([from + k, to + k]);
    i += n;
  }
  return { runs, singles: singles.map(([from, to]) => String.fromCharCode(from, to)).join('') };
};

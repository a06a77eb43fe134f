import { BARRIER, createStream, growStream, type Stream } from './stream';

/** Letters kept on either side of a doubled letter. */
const REACH = 12;

/**
 * The surroundings of doubled letters with every run reduced to one letter, parted by barriers. `map` points at the
 * first letter of a run. Hits in it that span a reduced run are repeats (国家家级).
 */
export const collapseRuns = (stream: Stream, out: Stream = createStream()): Stream => {
  const { classes, map, n } = stream;
  growStream(out, n + 3);
  let m = 0;
  let keepUntil = -1;
  let lastDouble = -1;
  const runs: number[] = [];
  for (let i = 1; i < n; i++) if (classes[i] === classes[i - 1] && classes[i] !== BARRIER) runs.push(i);
  let r = 0;
  for (let i = 0; i < n; i++) {
    while (r < runs.length && (runs[r] as number) < i) lastDouble = runs[r++] as number;
    const near =
      (runs[r] ?? Number.POSITIVE_INFINITY) - i <= REACH || (lastDouble >= 0 && i - lastDouble <= REACH);
    if (!near) {
      if (keepUntil === i - 1 && m > 0) {
        out.classes[m] = BARRIER;
        out.map[m++] = map[i] as number;
      }
      continue;
    }
    keepUntil = i;
    if (i > 0 && classes[i] === classes[i - 1] && m > 0 && classes[i] !== BARRIER) continue;
    out.classes[m] = classes[i] as number;
    out.map[m++] = map[i] as number;
  }
  out.classes[m] = 0;
  out.classes[m + 1] = 0;
  out.n = m;
  return out;
};

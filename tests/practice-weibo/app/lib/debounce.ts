/** Runs at once, then ignores calls until none came for `ms` (leading edge). */
export function debounceLeading(run: () => void, ms: number): () => void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  return () => {
    const isFirst = quiet === undefined;
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      quiet = undefined;
    }, ms);
    if (isFirst) run();
  };
}

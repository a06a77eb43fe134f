/** Longest wait in ms where no frame comes (hidden tab). */
const LATEST = 120;

/** Runs `work` once with the next frame, however often it is asked: the marks come first, the strip after them. */
export function deferred(work: () => void, signal: AbortSignal): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    timer = undefined;
    if (!signal.aborted) work();
  };
  return () => {
    if (timer !== undefined) return;
    frame = requestAnimationFrame(run);
    timer = setTimeout(run, LATEST);
  };
}

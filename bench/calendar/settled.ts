/** What a drawing took, ms from its beginning. */
export interface Drawn {
  /** Script until the first call returns, with the style and layout it causes. */
  readonly script: number;
  /** Until the frame was painted after which nothing changed any more. */
  readonly painted: number;
  readonly nodes: number;
}

const QUIET_FRAMES = 2;

/** The end of the next frame: a message is handled when what it drew is on its way to the screen. */
const framePainted = (): Promise<number> =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(0);
    });
  });

/** Runs a drawing in `host` and waits until it stands still. */
export async function untilSettled(host: HTMLElement, draw: () => void): Promise<Drawn> {
  let hasChanged = true;
  const observer = new MutationObserver(() => {
    hasChanged = true;
  });
  observer.observe(host, { subtree: true, childList: true, attributes: true, characterData: true });
  const from = performance.now();
  draw();
  void host.offsetHeight;
  const script = performance.now() - from;
  let painted = from;
  for (let quiet = 0; quiet < QUIET_FRAMES; ) {
    const at = await framePainted();
    if (hasChanged) {
      painted = at;
      quiet = 0;
    } else quiet += 1;
    hasChanged = false;
  }
  observer.disconnect();
  return { script, painted: painted - from, nodes: host.getElementsByTagName('*').length };
}

import { dayOf } from '@/utils/core/day';
import type { RhythmFacts, RhythmView } from '@/utils/model/plan-view';
import { textOf, watchStrips } from './watch-strips';

/** Draws; knows nothing of the worker. */
export interface RhythmLayer {
  show(strip: HTMLElement, facts: RhythmFacts): void;
  clear(strip: HTMLElement): void;
  isPlaced(strip: HTMLElement): boolean;
}

export interface RhythmDeps {
  readonly root: Document;
  readonly layer: RhythmLayer;
  /** Who is logged in on the page. */
  readonly uid: () => string | undefined;
  /** How an account stands; undefined for one that is not the company's. */
  readonly rhythm: (uid: string) => Promise<RhythmView | undefined>;
  /** Digest of a text as reports of sends carry it. */
  readonly digest: (text: string) => Promise<string>;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export interface RhythmOnPage {
  /** Another account may be logged in. */
  accountChanged(): void;
  /** What a rhythm is made of has changed. */
  refresh(): void;
}

const MINUTE_MS = 60_000;
/** Writes come in bursts: a send is a record, a post and a reading, ms. */
const AFTER_WRITE_MS = 500;
/** A pause in the typing, ms. */
const REST_MS = 400;

/** Says beside each box for whole posts how its account stands with its rhythm. It stops nothing. Ends with the signal. */
export function startRhythm(deps: RhythmDeps): RhythmOnPage {
  const { root, layer, signal, now } = deps;
  let view: RhythmView | undefined;
  let turn = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  const rests = new Map<HTMLElement, ReturnType<typeof setTimeout>>();
  const digests = new WeakMap<HTMLElement, string>();

  const sameOn = (strip: HTMLElement): number => {
    const digest = digests.get(strip);
    if (!view || digest === undefined) return 0;
    const since = now() - view.sameText.minutes * MINUTE_MS;
    return new Set(
      view.lately.filter((one) => one.digest === digest && one.at >= since).map(({ uid }) => uid),
    ).size;
  };
  const paint = (strip: HTMLElement): void => {
    if (view) layer.show(strip, { view, sameOn: sameOn(strip), today: dayOf(now()) });
    else layer.clear(strip);
  };
  const readText = async (strip: HTMLElement): Promise<void> => {
    const text = textOf(strip) ?? '';
    const digest = text.trim() === '' ? '' : await deps.digest(text);
    if (signal.aborted || digests.get(strip) === digest) return;
    digests.set(strip, digest);
    paint(strip);
  };

  const watch = watchStrips(
    root,
    (strip) => {
      if (!rests.has(strip)) ask();
      paint(strip);
      clearTimeout(rests.get(strip));
      rests.set(
        strip,
        setTimeout(() => void readText(strip), REST_MS),
      );
    },
    (strip) => {
      clearTimeout(rests.get(strip));
      rests.delete(strip);
      layer.clear(strip);
    },
    layer.isPlaced,
    signal,
  );
  function ask(): void {
    clearTimeout(later);
    const uid = deps.uid();
    const mine = ++turn;
    const take = (next: RhythmView | undefined): void => {
      if (signal.aborted || mine !== turn) return;
      view = next;
      for (const strip of watch.strips()) paint(strip);
    };
    // what is known of another account is not shown while this one is asked for
    if (uid === undefined || (view && view.uid !== uid)) take(undefined);
    if (uid === undefined) return;
    // a worker that gives no answer is asked again with the next minute
    deps.rhythm(uid).then(take, () => undefined);
  }
  const askIfSeen = (): void => {
    if (root.visibilityState !== 'hidden' && watch.strips().length > 0) ask();
  };
  const clock = setInterval(askIfSeen, MINUTE_MS);
  root.addEventListener('visibilitychange', askIfSeen, { signal });
  signal.addEventListener('abort', () => {
    clearInterval(clock);
    clearTimeout(later);
    for (const timer of rests.values()) clearTimeout(timer);
  });
  let seenUid = deps.uid();
  return {
    accountChanged() {
      if (deps.uid() === seenUid) return;
      seenUid = deps.uid();
      if (watch.strips().length > 0) ask();
    },
    refresh() {
      clearTimeout(later);
      later = setTimeout(askIfSeen, AFTER_WRITE_MS);
    },
  };
}

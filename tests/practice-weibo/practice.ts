import type { AppBundle } from './build/build-app';
import type { CommentKind } from './server/comment-texts';
import { type Crowd, makeCrowd, settleArrivals } from './server/crowd';
import type { PracticeRequest, PracticeResponse } from './server/http';
import { findDoubles, type Ledger, makeLedger, type WriteRecord } from './server/ledger';
import { makeRouter } from './server/router';
import { makeSwitches, type Switches } from './server/switches';
import { makeWorld, type World } from './server/world';
import { pickVariant, type Variant } from './variant';

export interface PracticeOptions {
  readonly bundle: AppBundle;
  readonly seed?: number;
  readonly variant?: 'a' | 'b';
  /** Single facts changed on top of the variant. */
  readonly facts?: Partial<Variant>;
  readonly dark?: boolean;
  /** Posts in the feed; 1,200 unless told. */
  readonly posts?: number;
  /** How many of them are the company's, beside the few at the top; none unless told. */
  readonly ownPosts?: number;
  readonly now?: () => number;
  /** Some comments arrive in the first quarter of an hour, for someone who looks on. */
  readonly liveComments?: boolean;
}

/** The fake weibo.com of one run. */
export interface PracticeWeibo {
  readonly seed: number;
  readonly variant: Variant;
  readonly state: World;
  readonly ledger: Ledger;
  readonly switches: Switches;
  /** What other people do below posts. */
  readonly crowd: Crowd;
  /** The server's clock goes on by this many ms; the browser's own does not. */
  advance(ms: number): void;
  /** Takes every advance back. */
  resetClock(): void;
  /** Writes received, oldest first; only those of one path when given (with or without `/ajax/`). */
  writes(path?: string): readonly WriteRecord[];
  /** Accepted publishing writes that repeat an earlier one. */
  doubles(): readonly WriteRecord[];
  /** The server posts as this account from now on; an open page does not learn of it by itself. */
  setAccount(uid: string | null): void;
  /** Light or dark on the next page load. */
  setDark(dark: boolean): void;
  handle(request: PracticeRequest): PracticeResponse;
}

const MINUTE = 60_000;
const LIVE: readonly (readonly [kind: CommentKind, minutes: number])[] = [
  ['question', 1],
  ['complaint', 3],
  ['praise', 5],
  ['suggestion', 8],
  ['complaint', 12],
  ['question', 15],
];

function scheduleVisitors(crowd: Crowd, start: number): void {
  for (const [kind, minutes] of LIVE) crowd.say(kind, { at: start + minutes * MINUTE });
}

export function createPractice(options: PracticeOptions): PracticeWeibo {
  const base = options.now ?? Date.now;
  let ahead = 0;
  const now = (): number => base() + ahead;
  const seed = options.seed ?? 1;
  const variant = pickVariant(options.variant ?? 'a', options.facts);
  const world = makeWorld(seed, now(), options.posts, options.ownPosts);
  const ledger = makeLedger();
  const switches = makeSwitches();
  let dark = options.dark ?? false;
  const crowd = makeCrowd(world, now);
  if (options.liveComments === true) scheduleVisitors(crowd, now());
  const route = makeRouter({
    world,
    variant,
    switches,
    ledger,
    now,
    bundle: options.bundle,
    isDark: () => dark,
  });
  return {
    seed,
    variant,
    state: world,
    ledger,
    switches,
    crowd,
    advance: (ms) => {
      ahead += ms;
      settleArrivals(world, now());
    },
    resetClock: () => {
      ahead = 0;
    },
    writes: (path) =>
      path === undefined ? ledger.writes : ledger.writes.filter((write) => write.path.endsWith(path)),
    doubles: () => findDoubles(ledger.writes),
    setAccount: (uid) => {
      world.account = uid;
    },
    setDark: (value) => {
      dark = value;
    },
    handle: (request) => {
      settleArrivals(world, now());
      return route(request);
    },
  };
}

import type { AppBundle } from './build/build-app';
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
}

/** The fake weibo.com of one run. */
export interface PracticeWeibo {
  readonly seed: number;
  readonly variant: Variant;
  readonly state: World;
  readonly ledger: Ledger;
  readonly switches: Switches;
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

export function createPractice(options: PracticeOptions): PracticeWeibo {
  const now = options.now ?? Date.now;
  const seed = options.seed ?? 1;
  const variant = pickVariant(options.variant ?? 'a', options.facts);
  const world = makeWorld(seed, now(), options.posts, options.ownPosts);
  const ledger = makeLedger();
  const switches = makeSwitches();
  let dark = options.dark ?? false;
  const handle = makeRouter({
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
    writes: (path) =>
      path === undefined ? ledger.writes : ledger.writes.filter((write) => write.path.endsWith(path)),
    doubles: () => findDoubles(ledger.writes),
    setAccount: (uid) => {
      world.account = uid;
    },
    setDark: (value) => {
      dark = value;
    },
    handle,
  };
}

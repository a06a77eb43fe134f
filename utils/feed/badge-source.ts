import type { PostBadge, PostSighting } from '@/utils/model/approval-view';

export interface BadgeSourceDeps {
  readonly observe: (sightings: readonly PostSighting[]) => Promise<readonly PostBadge[]>;
  /** Badges of these posts (`UID/MBLOGID`) are known, changed or gone. */
  readonly onTold: (keys: readonly string[]) => void;
  readonly signal: AbortSignal;
}

/** Badges of posts as the worker judges them; one question for many posts, none for what is known. */
export interface BadgeSource {
  /** Undefined = none, or not known yet. */
  get(key: string): PostBadge | undefined;
  /** A post as the page shows it. Asks only when it differs from what was asked before. */
  see(sighting: PostSighting): void;
  /** Asks again about a post that was known before approvals changed. False when nothing was ever seen of it. */
  want(key: string): boolean;
  /** Approvals changed: these posts are asked again now, the others when wanted. Old answers stay until then. */
  refresh(shown: Iterable<string>): void;
}

interface Entry {
  readonly sighting: PostSighting;
  readonly badge?: PostBadge;
  /** Approvals have changed since the answer. */
  readonly isOld?: boolean;
}

const keyOf = ({ uid, mblogid }: { readonly uid: string; readonly mblogid: string }): string =>
  `${uid}/${mblogid}`;

/** Posts kept; a long session of scrolling stays bounded. */
const MOST = 1_000;
const BATCH = 200;
const BATCH_MS = 80;
/** Approvals change in steps of one action; one question follows them. */
const REFRESH_MS = 120;
/** Pauses before the worker is asked again after no answer, ms. */
const RETRY_MS = [1_000, 5_000, 20_000] as const;

const isEqual = (a: PostSighting, b: PostSighting): boolean =>
  a.text === b.text &&
  a.createdAt === b.createdAt &&
  a.editCount === b.editCount &&
  a.visibility === b.visibility &&
  a.isDeleted === b.isDeleted;

/** A later look adds to an earlier one; what it does not tell (a text shown cut) is not forgotten. */
function join(before: PostSighting, now: PostSighting): PostSighting {
  const isOtherEdit = (now.editCount ?? before.editCount) !== before.editCount;
  return {
    ...before,
    ...now,
    text: now.text ?? (isOtherEdit ? undefined : before.text),
    createdAt: now.createdAt ?? before.createdAt,
    editCount: now.editCount ?? before.editCount,
    visibility: now.visibility ?? before.visibility,
    isDeleted: now.isDeleted ?? before.isDeleted,
  };
}

export function createBadgeSource({ observe, onTold, signal }: BadgeSourceDeps): BadgeSource {
  const entries = new Map<string, Entry>();
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let misses = 0;

  const schedule = (ms: number): void => {
    if (timer === undefined && !signal.aborted) timer = setTimeout(ask, ms);
  };
  const settle = (asked: readonly Entry[], told: ReadonlyMap<string, PostBadge> | undefined): void => {
    for (const { sighting } of asked) {
      const key = keyOf(sighting);
      const badge = told
        ? told.get(key)
        : (entries.get(key)?.badge ?? { uid: sighting.uid, mblogid: sighting.mblogid, state: 'unknown' });
      entries.set(key, { sighting: entries.get(key)?.sighting ?? sighting, badge });
    }
    onTold(asked.map(({ sighting }) => keyOf(sighting)));
  };
  const ask = async (): Promise<void> => {
    timer = undefined;
    const keys = [...waiting].slice(0, BATCH);
    for (const key of keys) waiting.delete(key);
    const asked = keys.flatMap((key) => entries.get(key) ?? []);
    if (asked.length === 0 || signal.aborted) return;
    try {
      const badges = await observe(asked.map(({ sighting }) => sighting));
      misses = 0;
      if (!signal.aborted) settle(asked, new Map(badges.map((badge) => [keyOf(badge), badge])));
      if (waiting.size > 0) schedule(0);
    } catch {
      // shown as 查不到 where nothing was known, and asked again: a worker may be starting, or be gone for good
      if (signal.aborted) return;
      const pause = RETRY_MS[misses];
      misses += 1;
      settle(asked, undefined);
      for (const key of keys) waiting.add(key);
      if (pause !== undefined) schedule(pause);
    }
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    waiting.clear();
    entries.clear();
  });

  return {
    get: (key) => entries.get(key)?.badge,
    see(sighting) {
      const key = keyOf(sighting);
      const before = entries.get(key);
      const now = before ? join(before.sighting, sighting) : sighting;
      if (before && isEqual(before.sighting, now)) return;
      entries.delete(key);
      entries.set(key, { sighting: now, badge: before?.badge });
      for (const oldest of entries.keys()) {
        if (entries.size <= MOST) break;
        entries.delete(oldest);
        waiting.delete(oldest);
      }
      waiting.add(key);
      misses = 0;
      schedule(BATCH_MS);
    },
    want(key) {
      const entry = entries.get(key);
      if (entry?.isOld) {
        waiting.add(key);
        schedule(BATCH_MS);
      }
      return entry !== undefined;
    },
    refresh(shown) {
      for (const [key, entry] of entries) entries.set(key, { ...entry, isOld: true });
      for (const key of shown) if (entries.has(key)) waiting.add(key);
      misses = 0;
      schedule(REFRESH_MS);
    },
  };
}

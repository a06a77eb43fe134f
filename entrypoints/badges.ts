import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createBadgeLayer } from '@/components/badge/badge-layer';
import { joinTrails, trailOf } from '@/utils/domain/approval/trail';
import { startBadges } from '@/utils/feed/start-badges';
import { findHost } from '@/utils/guard/services';
import type { PostBadge } from '@/utils/model/approval-view';
import { call } from '@/utils/rpc/client';
import { sightingOfFact } from '@/utils/weibo/feed/shown-facts';
import { toMid } from '@/utils/weibo/parse/ids';
import { watchTheme } from '@/utils/weibo/theme';

/** The page for which this part has been started; a second injection changes nothing. */
const STARTED = Symbol.for('weiheng.badges');

/** Opens a page of ours about the post of a badge. */
const openPost =
  (page: 'evidence' | 'recheck') =>
  ({ mblogid }: PostBadge): void => {
    const mid = toMid(mblogid);
    if (mid) void call('badges.open', { page, mid });
  };

/** Comes into the page when somebody works here who may see badges: feed, profile and detail pages. */
export default defineUnlistedScript(() => {
  const host = findHost();
  const world = globalThis as unknown as Record<symbol, AbortSignal | undefined>;
  if (!host || world[STARTED] === host.services.signal) return;
  const { services } = host;
  const { signal, policy, page, approval } = services;
  world[STARTED] = signal;

  const layer = createBadgeLayer(
    {
      async load(draftIds) {
        const drafts = await Promise.all(draftIds.map((draftId) => call('drafts.get', { draftId })));
        const names = new Map(approval.get()?.people.map(({ id, name }) => [id, name]));
        const trails = drafts
          .flatMap((draft) => draft ?? [])
          .map((draft) => trailOf(draft, (id) => names.get(id) ?? id));
        return trails.length === 0 ? undefined : joinTrails(trails);
      },
      textOf({ uid, mblogid }) {
        const fact = page.post(mblogid);
        return fact && sightingOfFact(fact, uid)?.text;
      },
      openDraft: (draftId) => void call('badges.open', { page: 'draft', draftId }),
      recheck: openPost('recheck'),
      exportEvidence: openPost('evidence'),
      now: Date.now,
    },
    signal,
  );
  const badges = startBadges({
    root: document,
    layer,
    page,
    accounts: () => policy.get()?.accounts ?? [],
    observe: (sightings) => call('posts.observe', { sightings: [...sightings] }),
    approval,
    now: Date.now,
    signal,
  });
  void approval.want();
  const stop = policy.subscribe(badges.accountsChanged);
  signal.addEventListener('abort', stop);
  watchTheme(document.body, layer.setTheme, signal);
});

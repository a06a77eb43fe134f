import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createBadgeLayer } from '@/components/badge/badge-layer';
import { trailOf } from '@/utils/domain/approval/trail';
import { startBadges } from '@/utils/feed/start-badges';
import { findHost } from '@/utils/guard/services';
import { call } from '@/utils/rpc/client';
import { sightingOfFact } from '@/utils/weibo/feed/shown-facts';
import { toMid } from '@/utils/weibo/parse/ids';
import { watchTheme } from '@/utils/weibo/theme';

/** The page for which this part has been started; a second injection changes nothing. */
const STARTED = Symbol.for('weiheng.badges');

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
      async load(draftId) {
        const draft = await call('drafts.get', { draftId });
        const names = new Map(approval.get()?.people.map(({ id, name }) => [id, name]));
        return draft && trailOf(draft, (id) => names.get(id) ?? id);
      },
      textOf({ uid, mblogid }) {
        const fact = page.post(mblogid);
        return fact && sightingOfFact(fact, uid)?.text;
      },
      openDraft: (draftId) => void call('badges.open', { page: 'draft', draftId }),
      exportEvidence({ mblogid }) {
        const mid = toMid(mblogid);
        if (mid) void call('badges.open', { page: 'evidence', mid });
      },
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

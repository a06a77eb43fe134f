import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findHost } from '@/utils/guard/services';
import { postInFront } from '@/utils/weibo/feed/post-in-front';
import { sightingOfCard, sightingOfFact } from '@/utils/weibo/feed/shown-facts';

/**
 * Put into a page when a person wants a picture of the post in front: says which post that is and how large the view is.
 * Its answer is what the worker gets from the injection.
 */
export default defineUnlistedScript(() => {
  const host = findHost();
  if (!host) return { why: 'no-page' };
  const { policy, page } = host.services;
  const uids = new Set(policy.get()?.accounts.map(({ uid }) => uid));
  const front = postInFront(document, (uid) => uids.has(uid));
  if (!front) return { why: 'no-post' };
  const { card, place } = front;
  if (!uids.has(card.uid)) return { why: 'foreign' };
  const fact = page.post(card.mblogid);
  const sighting = (fact && sightingOfFact(fact, card.uid)) ?? sightingOfCard(card, Date.now());
  if (!sighting) return { why: 'no-post' };
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return { sighting, place, viewport: { width, height }, url: `${location.origin}${location.pathname}` };
});

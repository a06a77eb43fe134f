import type { Draft, DraftContent, Media, SendKind } from '@/utils/model/draft';
import type { Surface } from '@/utils/model/surface';
import type { ComposerView } from '@/utils/weibo/composer';
import { toMid } from '@/utils/weibo/parse/ids';
import { asMid } from '@/utils/weibo/sent-content';
import type { PageKnowledge } from './page-knowledge';

const KINDS: Readonly<Record<Surface, SendKind>> = {
  post: 'post',
  popup: 'post',
  edit: 'edit',
  schedule: 'schedule',
  repost: 'repost',
  comment: 'comment',
  reply: 'reply',
};

export const kindOfBox = (surface: Surface): SendKind => KINDS[surface];

/**
 * What a box would send, as far as it can be read. The row of the timer and the statement cannot: `assumed` (the draft
 * it belongs to) lends them, and the request decides.
 */
export function contentOfBox(
  view: ComposerView,
  text: string,
  uid: string,
  media: readonly Media[],
  page: PageKnowledge,
  assumed?: DraftContent,
): DraftContent {
  const kind = kindOfBox(view.kind);
  const link = kind === 'post' || kind === 'schedule' ? undefined : view.context().permalink?.mblogid;
  const known = link === undefined ? undefined : (page.post(link)?.mid ?? toMid(link));
  return {
    accountUid: uid,
    kind,
    text,
    media,
    visibility: view.visibilityCode() ?? 0,
    scheduleAt: kind === 'schedule' ? assumed?.scheduleAt : undefined,
    statement: assumed?.statement,
    topic: assumed?.topic,
    originalMid: asMid(known),
  };
}

/** The version a reviewer has, or had, before their eyes. */
export const latestContent = (draft: Draft | undefined): DraftContent | undefined =>
  draft?.versions[draft.versions.length - 1]?.content;

import type { GuardSurface } from '@/utils/model/guard-report';
import type { Surface } from '@/utils/model/surface';
import type { SendAction } from '@/utils/weibo/requests';

const SURFACES: Readonly<Record<SendAction, GuardSurface>> = {
  post: 'post',
  edit: 'edit',
  schedule: 'schedule',
  'schedule-edit': 'schedule',
  repost: 'repost',
  'fast-repost': 'fast-repost',
  comment: 'comment',
  reply: 'reply',
  rss: 'request',
};

/** Name of what a write request does, for counting and records. */
export const surfaceOf = (action: SendAction): GuardSurface => SURFACES[action];

/** The kind of text a request carries, for the rules; a fast repost is a repost, a feed tool's post a post. */
export function textSurfaceOf(action: SendAction): Surface {
  const surface = SURFACES[action];
  if (surface === 'fast-repost') return 'repost';
  return surface === 'request' ? 'post' : surface;
}

import { stateOfPost } from '@/utils/domain/approval/badge';
import type { DraftCommand, Refusal } from '@/utils/domain/approval/commands';
import type { PublishedPost } from '@/utils/model/approval-view';
import { readDraft } from '@/utils/store/repos/drafts';
import type { Database } from '@/utils/store/schema';
import { type Worked, workOut } from './command';
import type { World } from './world';

export interface RecheckWish {
  readonly mid: string;
  readonly draftId: string;
  readonly commandId: string;
  readonly reason: string;
}

type Planned = { readonly worked: Worked; readonly post?: PublishedPost };

const refused = (refusal: Refusal): Planned => ({ worked: { ok: false, refusal } });

/** Works out a 复审 of a remembered post; `post` = what to remember of it then. Writes nothing. */
export async function planRecheck(
  db: Database,
  { mid, draftId, commandId, reason }: RecheckWish,
  world: World,
  now: number,
): Promise<Planned> {
  if (!world.me) return refused('no-permission');
  const post = await db.get('posts', mid);
  if (!post || post.outcomes.length === 0) return refused('unknown-post');
  const read = async (id: string | undefined) => (id === undefined ? undefined : readDraft(db, id));
  const [draft, original, before] = await Promise.all([draftId, post.draftId, post.recheck].map(read));
  const subject = { post, state: stateOfPost(post, original), original, before };
  const command: DraftCommand = { type: 'recheck', commandId, draftId, reason, subject };
  const worked = await workOut(draft, command, world, world.me.id, now);
  return { worked, post: { ...post, recheck: draftId } };
}

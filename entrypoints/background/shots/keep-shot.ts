import type { PostShot, PostSighting, PublishedPost } from '@/utils/model/approval-view';
import { mutate } from '@/utils/store/mutate';
import { withSighting } from '../approval/follow';
import { firstSeen } from '../approval/observe';

/** Pictures kept of one post; more say nothing more, and none is dropped for a newer one. */
export const MOST_SHOTS = 12;

export interface NewShot {
  readonly commandId: string;
  readonly sighting: PostSighting;
  readonly shot: PostShot;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A post as it is remembered with one picture more. A post seen for the first time is kept for its picture only. */
function withShot(known: PublishedPost | undefined, { sighting, shot }: NewShot): PublishedPost {
  const post = known ?? withSighting(firstSeen(sighting, shot.at), sighting, shot.at, shot.by);
  return { ...post, shots: [...(post.shots ?? []), shot] };
}

/** Keeps a picture with its post: picture, post and entry of the record in one transaction. */
export const keepShot = (fresh: NewShot) => {
  const { commandId, sighting, shot, bytes } = fresh;
  const { digest, type, at, by, url, viewport, size } = shot;
  return mutate(
    { stores: ['posts', 'media'], actor: 'page', action: 'shots.take', at, commandId },
    async (db) => {
      const post = withShot(await db.get('posts', sighting.mid), fresh);
      return {
        subject: `post:${sighting.mid}`,
        detail: {
          by,
          account: sighting.uid,
          post: sighting.mid,
          shot: digest,
          bytes: shot.bytes,
          url,
          viewport,
          size,
        },
        value: digest,
        async write(tx) {
          await tx.objectStore('media').put({ digest, type, bytes: bytes.buffer, at });
          await tx.objectStore('posts').put(post);
        },
      };
    },
  );
};

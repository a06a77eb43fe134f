import type { PublishedPost } from '@/utils/model/approval-view';
import { publishedPost } from '@/utils/model/schema/draft-record';
import type { Reader } from '../reader';
import { keepValid } from './keep-valid';

/** Posts of one governed account that are remembered, newest first. */
export const readPosts = async (
  db: Pick<Reader, 'getAllFromIndex'>,
  uid: string,
): Promise<readonly PublishedPost[]> =>
  [...keepValid(publishedPost, await db.getAllFromIndex('posts', 'uid', uid))].sort(
    (a, b) => b.createdAt - a.createdAt,
  );

/** Of one account, made from `from` to before `until` (epoch ms); the others are not even held against the schema. */
export const readPostsBetween = async (
  db: Pick<Reader, 'getAllFromIndex'>,
  uid: string,
  from: number,
  until: number,
): Promise<readonly PublishedPost[]> =>
  keepValid(
    publishedPost,
    (await db.getAllFromIndex('posts', 'uid', uid)).filter(
      ({ createdAt }) => createdAt >= from && createdAt < until,
    ),
  );

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

import { readDraft } from '@/utils/store/repos/drafts';
import { reader } from '../../data';
import type { EvidenceSubject } from './collect-evidence';

/**
 * What an address means: a draft by its own id, or a published post by its number, by the draft it came from where there
 * is one. Undefined = neither.
 */
export async function findSubject(given: string): Promise<EvidenceSubject | undefined> {
  const db = await reader();
  if (await readDraft(db, given)) return { draftId: given };
  const post = await db.get('posts', given);
  if (!post) return undefined;
  const { draftId } = post;
  return draftId !== undefined && (await readDraft(db, draftId)) ? { draftId } : { mid: given };
}

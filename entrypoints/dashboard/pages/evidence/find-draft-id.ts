import { readDraft } from '@/utils/store/repos/drafts';
import { reader } from '../../data';

/** Draft that an address means: its own id, or the number of a published post that has one. Undefined = none. */
export async function findDraftId(given: string): Promise<string | undefined> {
  const db = await reader();
  if (await readDraft(db, given)) return given;
  const draftId = (await db.get('posts', given))?.draftId;
  return draftId !== undefined && (await readDraft(db, draftId)) ? draftId : undefined;
}

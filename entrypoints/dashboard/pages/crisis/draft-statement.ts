import { refusalText } from '@/components/approval/refusal-text';
import type { Incident } from '@/utils/model/incident';
import { call, newCommandId } from '@/utils/rpc/client';

const TITLE = 60;

/**
 * A statement of the first account of an incident as a draft in review: it goes out like any post, once it is approved.
 * What stopped it in words; undefined = it is in review.
 */
export async function draftStatement(
  incident: Incident,
  draftId: string,
  text: string,
): Promise<string | undefined> {
  const [accountUid = ''] = incident.accounts;
  const content = { accountUid, kind: 'post' as const, text, media: [], visibility: 0 };
  const meta = { title: incident.title.slice(0, TITLE), tags: [] };
  const create = { commandId: newCommandId(), type: 'create' as const, draftId, content, meta };
  const created = await call('drafts.write', { draftId, command: create });
  if (!created.ok) return refusalText(created.refusal);
  const submitted = await call('drafts.write', {
    draftId,
    command: { commandId: newCommandId(), type: 'submit' },
  });
  return submitted.ok ? undefined : refusalText(submitted.refusal);
}

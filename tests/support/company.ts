import type { DraftContent, DraftMeta } from '@/utils/model/draft';
import { freshId, fromContent, fromPage } from './worker';

export const UID = '1000000001';

/** A small company as its workspace file describes it: 林 writes and sends, 周 and 吴 review, 陈 manages, 何 checks. */
export const companyFile = {
  format: 'weiheng-workspace',
  version: 1,
  name: '云杉茶饮',
  people: [
    { id: 'lin', name: '林夏', roles: ['editor', 'operator'], departmentId: 'brand' },
    { id: 'zhou', name: '周岚', roles: ['reviewer'] },
    { id: 'wu', name: '吴越', roles: ['reviewer', 'editor'] },
    { id: 'chen', name: '陈默', roles: ['manager'] },
    { id: 'he', name: '何律', roles: ['compliance'] },
    { id: 'guest', name: '访客', roles: ['staff'] },
  ],
  departments: [{ id: 'brand', name: '品牌部', headId: 'chen' }],
  accounts: [
    {
      uid: UID,
      name: '云杉茶饮',
      kind: 'official',
      mode: 'enforce',
      industry: 'food',
      departmentId: 'brand',
      ownerId: 'lin',
    },
  ],
  flows: [
    {
      id: 'one',
      name: '一步',
      steps: [
        {
          id: 's1',
          name: '审核',
          lanes: [{ id: 'review', name: '审核员', who: { roles: ['reviewer'] }, need: 'any' }],
        },
      ],
    },
  ],
  me: 'lin',
} as const;

export const importCompany = (over: object = {}) =>
  fromPage('workspace.import', { commandId: freshId(), text: JSON.stringify({ ...companyFile, ...over }) });

export const be = (personId: string | null) => fromPage('me.set', { commandId: freshId(), personId });

export const content = (over: Partial<DraftContent> = {}): DraftContent => ({
  accountUid: UID,
  kind: 'post',
  text: '冬至暖饮季来啦',
  media: [],
  visibility: 0,
  ...over,
});
export const meta: DraftMeta = { title: '冬至', tags: [] };

let serial = 0;
export const freshDraft = (): string => `draft-${String(++serial).padStart(6, '0')}`;

export const create = (draftId: string, over: Partial<DraftContent> = {}, commandId = freshId()) =>
  fromContent('drafts.write', {
    draftId,
    command: { commandId, type: 'create', draftId, content: content(over), meta },
  });

export const submit = (draftId: string, commandId = freshId()) =>
  fromContent('drafts.write', { draftId, command: { commandId, type: 'submit' } });

export async function decideAs(person: string, draftId: string, verdict: 'approve' | 'changes' = 'approve') {
  const draft = await fromPage('drafts.get', { draftId });
  const seen = draft?.versions.at(-1)?.fingerprint ?? '';
  await be(person);
  const command = {
    commandId: freshId(),
    type: 'decide',
    verdict,
    lane: 'review',
    note: '看过了',
    seen,
  } as const;
  return fromPage('drafts.decide', { draftId, command });
}

/** A draft by 林 that 周 has approved; 林 is in use afterwards. */
export async function approvedDraft(over: Partial<DraftContent> = {}): Promise<string> {
  const draftId = freshDraft();
  await be('lin');
  await create(draftId, over);
  await submit(draftId);
  await decideAs('zhou', draftId);
  await be('lin');
  return draftId;
}

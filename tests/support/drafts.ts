import { fingerprint } from '@/utils/domain/approval/fingerprint';
import type { ApprovalSnapshot } from '@/utils/model/approval-view';
import type { Draft, DraftContent } from '@/utils/model/draft';
import { DEFAULT_APPROVAL_KINDS } from '@/utils/model/workspace';
import { anAccount } from './policy';

export const UID = anAccount().uid;

/** A plain text post of the usual account. */
export const aContent = (changes: Partial<DraftContent> = {}): DraftContent => ({
  accountUid: UID,
  kind: 'post',
  text: '周末门店见，新茶上市，欢迎来坐坐',
  media: [],
  visibility: 0,
  ...changes,
});

/** A draft as the snapshot gives it; approved ones are good until `until`. */
export function aDraft(
  content: DraftContent,
  phase: Draft['phase'] = 'approved',
  changes: Partial<Draft> & { readonly until?: number; readonly notBefore?: number } = {},
): Draft {
  const { until = 1_000_000, notBefore, ...rest } = changes;
  const print = fingerprint(content) ?? '';
  const isApproved = phase === 'approved' || phase === 'queued';
  return {
    id: `draft-${content.text.slice(0, 4)}-${content.accountUid}`,
    rev: 1,
    phase,
    author: 'lin',
    lastEditor: 'lin',
    meta: { title: '', tags: [] },
    versions: [{ n: 1, content, by: 'lin', at: 1, fingerprint: print }],
    rounds: [],
    comments: [],
    done: [],
    ...(isApproved && {
      approval: { fingerprint: print, version: 1, at: 1, until, notBefore, by: ['zhou'] },
    }),
    ...rest,
  };
}

/** People work here and the usual account wants approval; the writer's profile is in use. */
export const aSnapshot = (changes: Partial<ApprovalSnapshot> = {}): ApprovalSnapshot => ({
  rev: 1,
  me: { id: 'lin', name: '林洁', may: ['draft.write', 'draft.submit', 'draft.publish'] },
  people: [
    { id: 'lin', name: '林洁' },
    { id: 'zhou', name: '周岚' },
  ],
  required: { [UID]: DEFAULT_APPROVAL_KINDS },
  freezes: [],
  drafts: [],
  ...changes,
});

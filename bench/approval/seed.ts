import type { Register } from '@/utils/domain/accounts/permissions';
import type { DraftCommand } from '@/utils/domain/approval/commands';
import { decide } from '@/utils/domain/approval/decide';
import type { DraftEvent } from '@/utils/domain/approval/events';
import { evolve } from '@/utils/domain/approval/evolve';
import type { PublishedPost } from '@/utils/model/approval-view';
import type { Draft } from '@/utils/model/draft';
import type { Flow } from '@/utils/model/flow';

export const ACCOUNT = { uid: '7100000001', name: '云杉茶饮' } as const;
const HOUR = 3_600_000;

export const FLOW: Flow = {
  id: 'usual',
  name: '日常',
  when: {},
  steps: [
    {
      id: 's1',
      name: '审核',
      lanes: [{ id: 'review', name: '审核员', who: { roles: ['reviewer'] }, need: 'any' }],
      slaMinutes: 120,
    },
  ],
};

export const WORKSPACE_FILE = {
  format: 'weiheng-workspace',
  version: 1,
  name: '云杉茶饮',
  people: [
    { id: 'lin', name: '林夏', roles: ['editor', 'operator'] },
    { id: 'zhou', name: '周岚', roles: ['reviewer'] },
  ],
  accounts: [{ ...ACCOUNT, kind: 'official', mode: 'enforce', industry: 'food' }],
  flows: [FLOW],
  me: 'zhou',
} as const;

const register: Register = {
  people: WORKSPACE_FILE.people.map((one) => ({ ...one, active: true })),
  departments: [],
  accounts: [{ ...ACCOUNT, kind: 'official', mode: 'enforce', industry: 'food', registeredAt: 0, rev: 1 }],
  grants: [],
  delegations: [],
};

/** One draft with its log, as a person would have made it; `approve` takes it on to 已批准. */
export function makeDraft(id: string, text: string, at: number, approve: boolean) {
  const events: DraftEvent[] = [];
  let draft: Draft | undefined;
  const run = (actor: string, command: DraftCommand): void => {
    const context = { actor, now: at, register, flows: [FLOW], freezes: [], crisisLevel: 0 };
    const ruling = decide(draft, command, { ...context, newId: (n: number) => `${id}-${n}` });
    if (!ruling.ok) throw new Error(ruling.refusal);
    for (const event of ruling.events) {
      draft = evolve(draft, event);
      events.push(event);
    }
  };
  const content = { accountUid: ACCOUNT.uid, kind: 'post', text, media: [], visibility: 0 } as const;
  const meta = { title: text.slice(0, 12), tags: [], intendedAt: at + 24 * HOUR };
  run('lin', { commandId: `${id}-create`, type: 'create', draftId: id, content, meta });
  run('lin', { commandId: `${id}-submit`, type: 'submit' });
  const seen = (draft as Draft | undefined)?.versions[0]?.fingerprint ?? '';
  const verdict = { type: 'decide', verdict: 'approve', lane: 'review', note: '', seen } as const;
  if (approve) run('zhou', { commandId: `${id}-approve`, ...verdict });
  if (!draft) throw new Error('no draft');
  return { draft: draft as Draft, events };
}

/** A post that went out as approved and has been seen. */
export function makePost(i: number, draftId: string, text: string, print: string, at: number): PublishedPost {
  return {
    mid: `${6_000_000_000_000_000 + i}`,
    mblogid: `Q${i.toString(36).padStart(6, '0')}`,
    uid: ACCOUNT.uid,
    draftId,
    sentFingerprint: print,
    createdAt: at,
    seenAt: at,
    text,
    editCount: 0,
    visibility: 0,
    outcomes: ['as-approved'],
  };
}

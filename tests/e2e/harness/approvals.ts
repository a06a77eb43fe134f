import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { asExpression, type Call, callFrom } from './call-worker';
import { findWorker } from './worker';

export type { Call } from './call-worker';

/** Messages as an extension page sends them. */
export async function callAsPage(context: BrowserContext): Promise<Call> {
  const worker = await findWorker(context);
  const control = await context.newPage();
  await control.goto(`chrome-extension://${new URL(worker.url()).host}/managed-schema.json`);
  return callFrom(control);
}

/** Messages as our script inside a page of weibo.com sends them: evaluated in its own world of that page. */
export async function callAsContent(page: Page): Promise<Call> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (method, params) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: asExpression(method, params),
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

export const WRITER = { id: 'lin', name: '林洁' } as const;
export const REVIEWER = { id: 'zhou', name: '周岚' } as const;
export const MANAGER = { id: 'chen', name: '陈默' } as const;
/** Works here, may see nothing of approvals. */
export const SUPPORT = { id: 'xu', name: '徐宁' } as const;

const ACCOUNTS = [
  { uid: '7100000001', name: '云杉茶饮' },
  { uid: '7100000002', name: '云杉茶饮客服' },
] as const;

/** Two company accounts under approval, four people, one step of review; the writer's profile is in use. */
export async function importWorkspace(call: Call, mode: 'advise' | 'enforce' = 'enforce'): Promise<void> {
  const file = {
    format: 'weiheng-workspace',
    version: 1,
    name: '云杉茶饮',
    people: [
      { ...WRITER, roles: ['editor', 'operator'] },
      { ...REVIEWER, roles: ['reviewer'] },
      { ...MANAGER, roles: ['manager'] },
      { ...SUPPORT, roles: ['support'] },
    ],
    accounts: ACCOUNTS.map((one) => ({ ...one, kind: 'official', industry: 'general', mode })),
    flows: [
      {
        id: 'usual',
        name: '日常',
        steps: [
          {
            id: 'review',
            name: '审核',
            lanes: [{ id: 'content', name: '内容', who: { roles: ['reviewer'] }, need: 'any' }],
          },
        ],
      },
    ],
    me: WRITER.id,
  };
  await call('workspace.import', { commandId: randomUUID(), text: JSON.stringify(file) });
}

/** More people in the workspace, added by the manager; the profile that was in use stays in use. */
export async function addPeople(
  call: Call,
  people: readonly { readonly id: string; readonly name: string; readonly roles: readonly string[] }[],
): Promise<void> {
  const { workspace, me } = await call<{
    workspace: { people: readonly object[]; rev: number };
    me?: string;
  }>('workspace.read');
  await setProfile(call, MANAGER.id);
  await call('workspace.update', {
    commandId: randomUUID(),
    baseRev: workspace.rev,
    patch: { people: [...workspace.people, ...people.map((one) => ({ ...one, active: true }))] },
  });
  await setProfile(call, me ?? null);
}

export const setProfile = (call: Call, personId: string | null): Promise<unknown> =>
  call('me.set', { commandId: randomUUID(), personId });

interface DraftLike {
  readonly id: string;
  readonly versions: readonly { readonly fingerprint: string }[];
}

/** What a draft of a plain text post holds. */
export const contentOf = (accountUid: string, text: string, visibility = 0) => ({
  accountUid,
  kind: 'post',
  text,
  media: [],
  visibility,
});

export interface ApprovalWish {
  readonly accountUid: string;
  readonly text: string;
  readonly notBefore?: number;
  readonly until?: number;
}

/** Writes, submits and approves drafts, as the two people whose work that is; the writer's profile stays in use. */
export async function approveDrafts(call: Call, wishes: readonly ApprovalWish[]): Promise<readonly string[]> {
  const write = async (draftId: string, command: Record<string, unknown>): Promise<DraftLike> => {
    const answer = await call<{ ok: boolean; draft: DraftLike }>('drafts.write', {
      draftId,
      command: { commandId: randomUUID(), ...command },
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.draft;
  };
  await setProfile(call, WRITER.id);
  const drafts: DraftLike[] = [];
  for (const { accountUid, text } of wishes) {
    const draftId = randomUUID();
    const meta = { title: '', tags: [] };
    await write(draftId, { type: 'create', draftId, content: contentOf(accountUid, text), meta });
    drafts.push(await write(draftId, { type: 'submit' }));
  }
  await setProfile(call, REVIEWER.id);
  for (const [i, draft] of drafts.entries()) {
    const { notBefore, until } = wishes[i] ?? {};
    const answer = await call<{ ok: boolean }>('drafts.decide', {
      draftId: draft.id,
      command: {
        commandId: randomUUID(),
        type: 'decide',
        verdict: 'approve',
        lane: 'content',
        note: '',
        seen: draft.versions.at(-1)?.fingerprint,
        ...(notBefore === undefined ? {} : { notBefore }),
        ...(until === undefined ? {} : { until }),
      },
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }
  await setProfile(call, WRITER.id);
  return drafts.map(({ id }) => id);
}

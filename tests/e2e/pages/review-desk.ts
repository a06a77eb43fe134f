import type { BrowserContext, Page } from '@playwright/test';
import { callFrom } from '../harness/call-worker';

export const ACCOUNT = { uid: '1000000001', name: '云杉茶饮' } as const;
export const SECOND = { uid: '1000000002', name: '云杉茶饮客服' } as const;

const person = (id: string, name: string, ...roles: string[]) => ({ id, name, roles, active: true });

/** 林洁 writes, 周岚 and 陈默 review. */
export const PEOPLE = [
  person('lin', '林洁', 'editor', 'operator'),
  person('zhou', '周岚', 'reviewer'),
  person('chen', '陈默', 'reviewer'),
];

export const ONE_STEP = {
  id: 'one',
  name: '日常内容',
  when: {},
  steps: [
    {
      id: 's1',
      name: '审核',
      lanes: [{ id: 'review', name: '审核员', who: { roles: ['reviewer'] }, need: 'any' }],
      slaMinutes: 30,
    },
  ],
  validMinutes: 1440,
};

export interface Content {
  readonly text: string;
  readonly accountUid?: string;
  readonly media?: readonly { readonly digest: string; readonly type: string; readonly preview?: string }[];
  readonly scheduleAt?: number;
  readonly visibility?: number;
}

/** The panel as a page, and the messages by which a test prepares what it shows. */
export class ReviewDesk {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** A quiet page of the extension that only sends messages. */
  readonly control: Page;

  private constructor(context: BrowserContext, extensionId: string, control: Page) {
    this.context = context;
    this.extensionId = extensionId;
    this.control = control;
  }

  static async create(context: BrowserContext, extensionId: string): Promise<ReviewDesk> {
    const control = await context.newPage();
    await control.goto(`chrome-extension://${extensionId}/managed-schema.json`);
    return new ReviewDesk(context, extensionId, control);
  }

  call(method: string, params?: Record<string, unknown>): Promise<unknown> {
    return callFrom(this.control)(method, params);
  }

  async setUp(flows: readonly unknown[] = [ONE_STEP]): Promise<void> {
    for (const { uid, name } of [ACCOUNT, SECOND]) {
      await this.call('accounts.register', { commandId: crypto.randomUUID(), uid, name });
    }
    const patch = { name: '云杉茶饮', people: PEOPLE, flows };
    await this.call('workspace.update', { commandId: crypto.randomUUID(), baseRev: 0, patch });
  }

  async signIn(personId: string): Promise<void> {
    await this.call('me.set', { commandId: crypto.randomUUID(), personId });
  }

  /** A command of the profile in use on a draft. Throws when it is refused. */
  async write(draftId: string, command: Record<string, unknown>): Promise<unknown> {
    const whole = { commandId: crypto.randomUUID(), ...command };
    const answer = (await this.call('drafts.write', { draftId, command: whole })) as { ok: boolean };
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
    return answer;
  }

  content({ text, accountUid = ACCOUNT.uid, media = [], visibility = 0, scheduleAt }: Content) {
    return { accountUid, kind: 'post', text, media, visibility, ...(scheduleAt ? { scheduleAt } : {}) };
  }

  /** 林洁 writes and submits; afterwards nobody is signed in as somebody else. */
  async submit(title: string, content: Content, meta: Record<string, unknown> = {}): Promise<string> {
    const draftId = crypto.randomUUID();
    await this.signIn('lin');
    await this.write(draftId, {
      type: 'create',
      draftId,
      content: this.content(content),
      meta: { title, tags: [], ...meta },
    });
    await this.write(draftId, { type: 'submit' });
    return draftId;
  }

  async edit(draftId: string, content: Content, meta?: Record<string, unknown>): Promise<void> {
    await this.signIn('lin');
    const given = meta && { meta: { title: '', tags: [], ...meta } };
    await this.write(draftId, { type: 'edit', content: this.content(content), ...given });
  }

  async draft(
    draftId: string,
  ): Promise<{ phase: string; rounds: { decisions: Record<string, unknown>[] }[] }> {
    return (await this.call('drafts.get', { draftId })) as never;
  }

  async open(hash = ''): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.extensionId}/review.html${hash}`);
    return page;
  }
}

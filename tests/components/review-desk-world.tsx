import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Desk } from '@/components/review/Desk';
import {
  type DeskData,
  PortsProvider,
  type ReviewerCommand,
  type ReviewPorts,
} from '@/components/review/ports';
import type { DraftCommand } from '@/utils/domain/approval/commands';
import { decide } from '@/utils/domain/approval/decide';
import { evolve } from '@/utils/domain/approval/evolve';
import type { FeedChange } from '@/utils/live/feed';
import { createQuery, type Query } from '@/utils/live/query';
import type { Draft, DraftContent, DraftMeta, DraftVersion } from '@/utils/model/draft';
import type { Finding } from '@/utils/model/finding';
import type { Freeze } from '@/utils/model/freeze';
import { EMPTY_WORKSPACE } from '@/utils/model/workspace';
import type { DraftAnswer } from '@/utils/rpc/contract-approval';
import { aContent, aContext, aMeta, aRegister, twoSteps } from '../support/approval-world';

type Bare<T> = T extends DraftCommand ? Omit<T, 'commandId'> : never;

/** The panel over drafts that the real engine carries along; no database, no worker, no network. */
export class DeskWorld {
  readonly drafts = new Map<string, Draft>();
  readonly sent: ReviewerCommand[] = [];
  findings: readonly Finding[] = [];
  freezes: readonly Freeze[] = [];
  people = aRegister().people;
  me: string | undefined = 'zhou';
  opened: string[] = [];
  /** Answers of the linter wait for it. */
  gate: Promise<unknown> = Promise.resolve();
  #serial = 0;
  #listeners = new Set<(change: FeedChange) => void>();
  #root: Root | undefined;

  run(draftId: string, actor: string, command: Bare<DraftCommand>): DraftAnswer {
    const draft = this.drafts.get(draftId);
    this.#serial += 1;
    const context = aContext(actor, { now: Date.now(), freezes: this.freezes });
    const ruling = decide(
      draft,
      { commandId: `command-${this.#serial}`, ...command } as DraftCommand,
      context,
    );
    if (!ruling.ok) return { ok: false, refusal: ruling.refusal };
    const next = ruling.events.reduce<Draft | undefined>(evolve, draft) as Draft;
    this.drafts.set(draftId, next);
    return { ok: true, rev: this.#serial, draft: next };
  }

  /** Written and submitted by lin. */
  submit(draftId: string, over: Partial<DraftContent> = {}, meta: Partial<DraftMeta> = {}): void {
    this.run(draftId, 'lin', {
      type: 'create',
      draftId,
      content: aContent(over),
      meta: aMeta({ title: draftId, ...meta }),
    });
    const answer = this.run(draftId, 'lin', { type: 'submit' });
    if (!answer.ok) throw new Error(answer.refusal);
  }

  version(draftId: string): DraftVersion {
    const version = this.drafts.get(draftId)?.versions[0];
    if (!version) throw new Error(`no ${draftId}`);
    return version;
  }

  data(): DeskData {
    const register = aRegister({ people: this.people });
    const workspace = { ...EMPTY_WORKSPACE, ...register, flows: [twoSteps] };
    const drafts = [...this.drafts.values()].filter((draft) => draft.phase === 'in-review');
    const { accounts } = register;
    return {
      workspace,
      accounts,
      freezes: this.freezes,
      undoSeconds: 10,
      drafts,
      ...(this.me ? { me: this.me } : {}),
    };
  }

  readonly ports: ReviewPorts = {
    watchDraft: (id): Query<Draft | undefined> =>
      createQuery(
        ['drafts'],
        async () => this.drafts.get(id),
        (listener) => void this.#listeners.add(listener),
      ),
    decide: async (draftId, command) => {
      this.sent.push(command);
      return this.run(draftId, this.me ?? '', command as Bare<DraftCommand>);
    },
    lint: async () => {
      await this.gate;
      return { findings: this.findings, exemptions: [], crashed: [] };
    },
    setMe: async (id) => {
      this.me = id ?? undefined;
      await this.draw();
    },
    postUrl: (uid, mblogid) => `https://example.com/${uid}/${mblogid}`,
    open: (page) => void this.opened.push(page),
  };

  /** Draws the panel as it stands now, as a change of the database would. */
  async draw(first?: string): Promise<void> {
    const data = this.data();
    await act(async () => {
      this.#root ??= createRoot(document.body.appendChild(document.createElement('div')));
      this.#root.render(
        <PortsProvider value={this.ports}>
          <Desk data={data} first={first} />
        </PortsProvider>,
      );
    });
    await act(async () => {
      for (const listener of this.#listeners)
        listener({ rev: 1, policyRev: 1, approvalRev: 1, stores: ['drafts'] });
    });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await act(async () => {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
    }
  }

  async click(element: Element | null | undefined): Promise<void> {
    if (!element) throw new Error('nothing to click');
    await act(async () => (element as HTMLElement).click());
  }

  close(): void {
    act(() => this.#root?.unmount());
    document.body.replaceChildren();
  }
}

export const one = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
export const all = (selector: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(selector),
];
export const textOf = (selector: string): string => one(selector).textContent ?? '';

export const aFinding = (over: Partial<Finding>): Finding => ({
  rule: 'cn.ad.first',
  category: 'absolute-claim',
  severity: 'evidence',
  start: 0,
  end: 4,
  quote: '销量第一',
  message: '要有出处',
  reading: 'plain',
  fixes: [],
  citations: [],
  ...over,
});

import { describe, expect, it } from 'vitest';
import { createLintClient } from '@/utils/lint-thread/client';
import type { LintAnswer, LintOrder } from '@/utils/lint-thread/messages';
import type { LintContext, PolicySnapshot } from '@/utils/model/policy';
import { DEFAULT_SETTINGS } from '@/utils/model/policy-document';

const policy = (rev: number): PolicySnapshot => ({ ...DEFAULT_SETTINGS, rev, accounts: [], lexiconRev: 0 });
const context: LintContext = {
  industry: 'general',
  commercial: true,
  hasPurchaseLink: false,
  surface: 'post',
  now: 0,
};
const nothing = { findings: [], exemptions: [], crashed: [] };

/** A thread that keeps its orders and answers when told to. */
function setUp() {
  const orders: LintOrder[] = [];
  const thread = {
    postMessage: (order: LintOrder) => orders.push(order),
    onmessage: null as ((event: MessageEvent<LintAnswer>) => void) | null,
  };
  let rev = 1;
  let sent = 0;
  const client = createLintClient(thread as never, (set) => {
    const catchUp = () => {
      if (sent === rev) return;
      sent = rev;
      set(policy(rev), []);
    };
    catchUp();
    return catchUp;
  });
  const answer = (data: LintAnswer) => thread.onmessage?.({ data } as MessageEvent<LintAnswer>);
  const change = () => {
    rev += 1;
  };
  return { client, orders, answer, change };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('lint thread', () => {
  it('gets the rules before the first text, and answers go to whom they belong', async () => {
    const { client, orders, answer } = setUp();
    const first = client.lint('一', context);
    const second = client.lint('二', context);
    await settle();
    expect(orders.map((order) => order.kind)).toEqual(['set']);
    answer({ kind: 'set' });
    await settle();
    expect(orders.slice(1)).toMatchObject([
      { kind: 'lint', id: 1, text: '一' },
      { kind: 'lint', id: 2, text: '二' },
    ]);
    answer({ kind: 'lint', id: 2, result: nothing, ms: 2 });
    answer({ kind: 'lint', id: 1, result: nothing, ms: 1 });
    expect([(await first).ms, (await second).ms]).toEqual([1, 2]);
  });

  it('is given changed rules before the next text', async () => {
    const { client, orders, answer, change } = setUp();
    answer({ kind: 'set' });
    change();
    void client.lint('一', context);
    await settle();
    expect(orders).toMatchObject([
      { policy: { rev: 1 } },
      { kind: 'set', policy: { rev: 2 } },
      { kind: 'lint' },
    ]);
  });

  it('says when the rules cannot be built, and when a text fails', async () => {
    const broken = setUp();
    broken.answer({ kind: 'set', error: 'bad pack' });
    await expect(broken.client.lint('一', context)).rejects.toThrow('bad pack');
    const { client, answer } = setUp();
    answer({ kind: 'set' });
    const failing = client.lint('一', context);
    await settle();
    answer({ kind: 'failed', id: 1, error: 'crash' });
    await expect(failing).rejects.toThrow('crash');
  });
});

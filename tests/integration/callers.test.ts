import { beforeEach, describe, expect, it } from 'vitest';
import { handlers } from '@/entrypoints/background/handlers';
import { contract, type Method } from '@/utils/rpc/contract';
import { answer } from '@/utils/rpc/server';
import { contentSender, freshWorker, pageSender } from '../support/worker';

const own = { id: 'weiheng-test', origin: 'chrome-extension://weiheng-test' };
const methods = Object.keys(contract) as Method[];
const CONTENT: readonly Method[] = [
  'policy.snapshot',
  'lexicon.state',
  'lexicon.words',
  'lexicon.compiled',
  'rules.builtin',
  'composer.load',
  'accounts.register',
  'guard.record',
  'health.report',
  'health.page',
  'policy.ignore',
  'approval.snapshot',
  'approval.load',
  'drafts.write',
  'drafts.get',
  'media.put',
  'media.get',
  'posts.sent',
  'posts.observe',
  'parts.load',
  'metrics.snapshot',
  'metrics.observe',
  'metrics.strips',
  'metrics.show',
  'badges.open',
  'desk.observe',
  'desk.states',
  'desk.replied',
  'desk.gone',
  'desk.show',
  'desk.snapshot',
  'desk.write',
  'desk.open',
  'desk.get',
  'templates.fill',
  'desk.answers',
  'desk.sensitive',
  'desk.propose',
  'desk.prepared',
  'moderation.open',
  'moderation.close',
  'plan.rhythm',
  'plan.showDay',
  'plan.wanted',
];
const send = (method: string, sender = contentSender, params?: unknown) =>
  answer(handlers, { weiheng: 1, method, params }, sender, own);

describe('who may ask what', () => {
  beforeEach(freshWorker);

  it.each(methods.filter((method) => !CONTENT.includes(method)))(
    'refuses %s to a content script',
    async (method) => {
      expect(await send(method)).toMatchObject({ ok: false, code: 'forbidden' });
    },
  );

  it.each(CONTENT)('lets a content script ask %s', async (method) => {
    const reply = await send(method, contentSender, { nonsense: true });
    expect(reply).not.toMatchObject({ code: 'forbidden' });
  });

  it.each([
    ['another extension', { ...pageSender, id: 'other' }],
    ['another site', { ...contentSender, url: 'https://weibo.com.evil.example/' }],
    ['an address with the name in it', { ...contentSender, url: 'https://evil.example/?https://weibo.com/' }],
    ['plain http', { ...contentSender, url: 'http://weibo.com/' }],
    ['a content script without a tab', { ...contentSender, tab: undefined }],
    ['a sender without an address', { id: own.id }],
  ])('refuses %s', async (_name, sender) => {
    expect(await send('policy.snapshot', sender as never)).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('does not take a page address of ours inside a site for a page', async () => {
    const sender = { ...contentSender, url: `https://weibo.com/#${own.origin}/` };
    expect(await send('policy.export', sender)).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it.each(methods.filter((method) => !contract[method].params.safeParse(undefined).success))(
    'refuses %s with params that do not fit, naming the field, before anything runs',
    async (method) => {
      const sender = contract[method].callers.includes('page') ? pageSender : contentSender;
      const reply = await send(method, sender, { commandId: '!', days: 'x', uid: 5 });
      expect(reply).toMatchObject({ ok: false, code: 'invalid' });
    },
  );

  it.each(['nothing.here', 'toString', '__proto__', 'constructor'])(
    'refuses the unknown method %s',
    async (method) => {
      expect(await send(method, pageSender)).toMatchObject({ ok: false, code: 'invalid' });
    },
  );
});

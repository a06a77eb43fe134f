// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createComposerPart } from '@/utils/guard/part';
import type { ComposerSession } from '@/utils/guard/session';
import type { DraftDesk } from '@/utils/guard/submission';
import { CallError } from '@/utils/rpc/call-error';
import { createComposerView } from '@/utils/weibo/composer';
import { aContent, aDraft, aSnapshot, UID } from '../support/drafts';
import { fakeServices, wordLint } from '../support/guard';
import { anAccount, aPolicy } from '../support/policy';
import { query, showFixture } from '../unit/weibo/support';

vi.mock('#i18n', async () => (await import('../components/messages')).readMessages());

const TEXT = aContent().text;
const FORM = { title: '到店', note: '', tags: [] };
const OTHER = '1000000002';
const policy = aPolicy({ accounts: [anAccount(), anAccount({ uid: OTHER, name: '云杉茶饮客服' })] });
let end = new AbortController();

type Write = DraftDesk['write'];

/** A home page with its box, guarded, under an account that wants approval. */
function openHome(write: Write = async () => ({ ok: true, rev: 2, draft: aDraft(aContent(), 'in-review') })) {
  showFixture('home.html');
  const writes: Parameters<Write>[0][] = [];
  const fake = fakeServices({
    policy,
    drafts: {
      write: async (one) => {
        writes.push(one);
        return write(one);
      },
    },
  });
  fake.setApprovals(aSnapshot());
  fake.addApprovals(() => 1_000);
  const textarea = query<HTMLTextAreaElement>('textarea');
  const view = createComposerView(textarea, {
    key: 'page',
    now: () => 0,
    pressed: () => undefined,
    signal: end.signal,
  });
  let session: ComposerSession | undefined;
  const part = createComposerPart({
    services: fake.services,
    rules: { current: () => wordLint, isLexiconMissing: () => false, ready: Promise.resolve() },
    mount: (one) => {
      session = one;
    },
    showHeld: () => {},
    now: () => 1_000,
  });
  const box = part.open({ view, signal: end.signal });
  const type = async (text: string): Promise<void> => {
    textarea.value = text;
    textarea.dispatchEvent(new Event('input'));
    await vi.advanceTimersByTimeAsync(50);
  };
  const state = () => {
    if (!session) throw new Error('no session');
    return session.getState();
  };
  const ask = (fields: Record<string, string>, id = '1') =>
    part.judge({
      id,
      url: 'https://weibo.com/ajax/statuses/update',
      body: String(new URLSearchParams({ visible: '0', ...fields })),
      path: 'xhr',
      now: false,
      page: { uid: fake.services.who().uid },
    });
  const act = (): ComposerSession => session as ComposerSession;
  return { ...fake, part, box, writes, type, state, ask, act, textarea };
}

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('standing of a box', () => {
  it('follows the draft behind the text and stops what is not approved', async () => {
    const home = openHome();
    await home.type(TEXT);
    expect(home.state().approval).toMatchObject({ kind: 'none', isNeeded: true });
    expect(home.box.presend()).toBe('stop');
    expect(home.ask({ content: TEXT })).toMatchObject({ allow: false });

    home.setApprovals(aSnapshot({ drafts: [aDraft(aContent())] }));
    await vi.advanceTimersByTimeAsync(50);
    expect(home.state()).toMatchObject({
      verdict: 'allow',
      approval: { kind: 'approved', until: 1_000_000 },
    });
    expect(home.box.presend()).toBe('go');

    await home.type(`${TEXT}啦`);
    expect(home.state()).toMatchObject({
      verdict: 'block',
      reasons: ['approval-void'],
      approval: { kind: 'void', change: { changed: 1 } },
    });
    expect(home.ask({ content: `${TEXT}啦` })).toMatchObject({ allow: false });
    expect(home.ask({ content: TEXT, pic_id: '[{"pid":"unseen-picture"}]' })).toMatchObject({ allow: false });
  });

  it('judges the request: another visibility than the approved one is another post', async () => {
    const home = openHome();
    home.setApprovals(aSnapshot({ drafts: [aDraft(aContent())] }));
    await home.type(TEXT);
    expect(home.box.presend()).toBe('go');
    expect(home.ask({ content: TEXT, visible: '10' })).toMatchObject({ allow: false });
    expect(home.state().approval).toMatchObject({
      kind: 'void',
      change: { changed: 0, fields: [{ name: 'visibility', before: '0', after: '10' }] },
    });
    // the next press asks again
    expect(home.box.presend()).toBe('go');
    expect(home.ask({ content: TEXT })).toEqual({ allow: true });
  });

  it('covers one send: neither a second one on the way nor one after', async () => {
    const home = openHome();
    home.setApprovals(aSnapshot({ drafts: [aDraft(aContent())] }));
    await home.type(TEXT);
    expect(home.ask({ content: TEXT }, '1')).toEqual({ allow: true });
    expect(home.ask({ content: TEXT }, '2')).toMatchObject({ allow: false });
    // a captcha: the same request comes again
    home.part.answered('1', { ok: false, verify: true });
    expect(home.ask({ content: TEXT, geeTestParams: 'x' }, '3')).toEqual({ allow: true });
    home.part.answered('3', { ok: true, id: '5300000000000001', mblogid: 'QabcdefgH' });
    expect(home.sent).toMatchObject([
      { uid: UID, mid: '5300000000000001', mblogid: 'QabcdefgH', draftId: aDraft(aContent()).id },
    ]);
    expect(home.ask({ content: TEXT }, '4')).toMatchObject({ allow: false });
  });

  it('says nothing where nobody works, and does not know where nothing can be read', async () => {
    const home = openHome();
    home.setApprovals(aSnapshot({ people: [], required: {} }));
    await home.type(TEXT);
    expect(home.state().approval).toBeUndefined();
    expect(home.box.presend()).toBe('go');
    home.setApprovals(undefined);
    await vi.advanceTimersByTimeAsync(50);
    expect(home.state()).toMatchObject({ verdict: 'unknown', reasons: ['approval-unknown'] });
    expect(home.box.presend()).toBe('stop');
  });
});

describe('submitting', () => {
  it('saves and submits under ids of its own, and goes on with the same draft afterwards', async () => {
    const home = openHome();
    await home.type(TEXT);
    home.act().submitDraft(FORM);
    await vi.advanceTimersByTimeAsync(50);
    expect(home.writes.map(({ command }) => command.type)).toEqual(['create', 'submit']);
    const [{ draftId } = { draftId: '' }] = home.writes;
    home.setApprovals(aSnapshot({ drafts: [aDraft(aContent(), 'changes', { id: draftId })] }));
    await home.type(`${TEXT}，周六也开`);
    expect(home.state().approval?.kind).toBe('changes');
    home.act().submitDraft(FORM);
    await vi.advanceTimersByTimeAsync(50);
    expect(home.writes.slice(2)).toMatchObject([
      { draftId, command: { type: 'edit', content: { text: `${TEXT}，周六也开` } } },
      { draftId, command: { type: 'submit' } },
    ]);
  });

  it('keeps a submission the worker did not take, says so, and repeats it as it was', async () => {
    let isGone = true;
    const home = openHome(async () => {
      if (isGone) throw new CallError('failed', 'no answer');
      return { ok: true, rev: 2, draft: aDraft(aContent(), 'in-review') };
    });
    await home.type(TEXT);
    home.act().submitDraft(FORM);
    await vi.advanceTimersByTimeAsync(50);
    expect(home.state().approval?.kind).toBe('offline');
    isGone = false;
    await vi.advanceTimersByTimeAsync(1_500);
    const ids = home.writes.map(({ command }) => `${command.type} ${command.commandId}`);
    expect(ids[0]).toBe(ids[1]);
    expect(home.writes.map(({ command }) => command.type)).toEqual(['create', 'create', 'submit']);
    expect(home.state().approval?.job).toBeUndefined();
  });

  it('says what the worker refused and keeps everything in the box', async () => {
    const home = openHome(async () => ({ ok: false, refusal: 'no-permission' }));
    await home.type(TEXT);
    home.act().submitDraft(FORM);
    await vi.advanceTimersByTimeAsync(50);
    expect(home.state().approval?.job).toEqual({ kind: 'refused', why: 'no-permission' });
    expect(home.textarea.value).toBe(TEXT);
  });
});

describe('filling in and giving back', () => {
  it('puts an approved text in, ready to send, and restores it after a change', async () => {
    const home = openHome();
    const draft = aDraft(aContent());
    home.setApprovals(aSnapshot({ drafts: [draft] }));
    await vi.advanceTimersByTimeAsync(50);
    expect(home.state().approval?.shelf).toMatchObject([{ id: draft.id, kind: 'approved' }]);
    home.act().fillDraft(draft.id);
    await vi.advanceTimersByTimeAsync(50);
    expect(home.textarea.value).toBe(TEXT);
    expect(home.state().approval?.kind).toBe('approved');
    await home.type('完全改成另外一件事');
    expect(home.state().approval?.kind).toBe('void');
    home.act().restoreDraft();
    await vi.advanceTimersByTimeAsync(50);
    expect(home.textarea.value).toBe(TEXT);
    await home.type('');
    expect(home.state().approval?.kind).toBe('none');
  });

  it('stops a draft of another account until the person takes it over', async () => {
    const home = openHome();
    home.setApprovals(
      aSnapshot({ drafts: [aDraft(aContent({ accountUid: OTHER }))], required: { [UID]: ['post'] } }),
    );
    await home.type(TEXT);
    expect(home.state()).toMatchObject({ approval: { owner: { uid: OTHER, name: '云杉茶饮客服' } } });
    expect(home.state().reasons).toContain('wrong-account');
    expect(home.ask({ content: TEXT })).toMatchObject({ allow: false });
    home.act().detachDraft();
    expect(home.state().reasons).toEqual(['approval-missing']);
  });

  it('asks after personal words once per text', async () => {
    const home = openHome();
    home.setApprovals(aSnapshot({ required: {} }));
    await home.type('我老公说这家好喝');
    expect(home.state().reasons).toContain('personal-words');
    expect(home.box.presend()).toBe('stop');
    expect(home.ask({ content: '我老公说这家好喝' })).toMatchObject({ allow: false });
    home.act().answerForWords();
    expect(home.box.presend()).toBe('go');
    expect(home.ask({ content: '我老公说这家好喝' })).toEqual({ allow: true });
  });
});

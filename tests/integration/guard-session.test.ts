// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createComposerSession } from '@/utils/guard/composer-session';
import { findingKey } from '@/utils/model/finding';
import { createComposerView } from '@/utils/weibo/composer';
import { fakeServices, UID, wordLint } from '../support/guard';
import { anAccount, aPolicy } from '../support/policy';
import { query, showFixture } from '../unit/weibo/support';

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

function openBox(start: Parameters<typeof fakeServices>[0] = {}, fixture = 'home.html') {
  showFixture(fixture);
  const fake = fakeServices(start);
  const end = new AbortController();
  const textarea = query<HTMLTextAreaElement>('textarea');
  const view = createComposerView(textarea, {
    key: 'page',
    now: () => 0,
    pressed: () => undefined,
    signal: end.signal,
  });
  let hasRules = true;
  const session = createComposerSession({
    view,
    signal: end.signal,
    services: fake.services,
    lint: () => (hasRules ? wordLint : undefined),
    isLexiconMissing: () => false,
    now: () => 1_000,
  });
  const type = async (text: string): Promise<void> => {
    textarea.value = text;
    textarea.dispatchEvent(new Event('input'));
    await nextFrame();
  };
  return { ...fake, session, textarea, type, end, setRules: (on: boolean) => (hasRules = on) };
}

const unregistered = { policy: aPolicy() };
const keyOf = (box: ReturnType<typeof openBox>, n = 0): string => {
  const finding = box.session.getState().findings[n];
  if (!finding) throw new Error('no such finding');
  return findingKey(finding);
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('typing', () => {
  it('counts a revision per text and keeps verdict, mode and account in step', async () => {
    const box = openBox();
    const { revision } = box.session.getState();
    await box.type('本店是国家级品牌');
    expect(box.session.getState()).toMatchObject({
      revision: revision + 1,
      mode: 'enforce',
      verdict: 'block',
      reasons: ['block-finding'],
      who: { uid: UID, account: { name: '云杉茶饮' } },
      length: { used: 8, limit: 5000 },
    });
    await box.type('本店是自家品牌');
    expect(box.session.getState()).toMatchObject({ revision: revision + 2, verdict: 'allow', findings: [] });
  });

  it('leaves the text alone while an input method composes', async () => {
    const box = openBox();
    await box.type('本店');
    box.textarea.dispatchEvent(new CompositionEvent('compositionstart'));
    box.textarea.value = '本店guo jia ji';
    box.textarea.dispatchEvent(new Event('input'));
    await nextFrame();
    expect(box.session.getState()).toMatchObject({ text: '本店', composing: true });
    box.textarea.value = '本店国家级';
    box.textarea.dispatchEvent(new CompositionEvent('compositionend'));
    await nextFrame();
    expect(box.session.getState()).toMatchObject({ text: '本店国家级', composing: false, verdict: 'block' });
  });

  it('sees text that came without an input event when the box is pressed', () => {
    const box = openBox();
    box.textarea.value = '草稿里有国家级';
    expect(box.session.presend()).toBe('stop');
    expect(box.session.getState().banner).toEqual({
      kind: 'not-sent',
      by: 'box',
      reasons: ['block-finding'],
    });
  });

  it('tells nobody when nothing changed, and stops telling when the box ends', async () => {
    const box = openBox();
    await box.type('你好');
    let told = 0;
    box.session.subscribe(() => told++);
    box.services.changed();
    await nextFrame();
    expect(told).toBe(0);
    box.end.abort();
    await box.type('再见');
    expect(told).toBe(0);
  });
});

describe('enforce', () => {
  it('stops, then says that it is clean, and records both without the text', async () => {
    const box = openBox();
    await box.type('国家级');
    expect(box.session.presend()).toBe('stop');
    expect(box.recorded).toMatchObject([
      { action: 'held', uid: UID, surface: 'post', rules: ['test.block'] },
    ]);
    await box.type('自家');
    expect(box.session.getState().banner).toEqual({ kind: 'now-clean' });
    expect(box.session.presend()).toBe('go');
  });

  it('wants a source for evidence findings', async () => {
    const box = openBox();
    await box.type('销量领先');
    expect(box.session.getState().reasons).toEqual(['evidence-missing']);
    expect(box.session.presend()).toBe('stop');
    box.session.giveEvidence(keyOf(box), ' ');
    expect(box.session.presend()).toBe('stop');
    box.session.giveEvidence(keyOf(box), '尼尔森 2026 年 9 月');
    expect(box.session.presend()).toBe('go');
    box.session.published();
    expect(box.session.presend()).toBe('stop');
  });

  it('lets no reason through, and broken glass only for the role', async () => {
    const box = openBox();
    await box.type('国家级');
    box.session.confirm('老板同意了');
    box.session.breakGlass('老板同意了');
    expect(box.session.presend()).toBe('stop');
    box.setPolicy(aPolicy({ accounts: [anAccount()], mayBreakGlass: true }));
    await nextFrame();
    box.session.breakGlass('急');
    expect(box.session.presend()).toBe('stop');
    box.session.breakGlass('应急通报必须现在发');
    expect(box.session.presend()).toBe('go');
    await box.type('国家级！');
    expect(box.session.presend()).toBe('stop');
  });

  it('does not let a block finding be ignored away', async () => {
    const box = openBox();
    await box.type('国家级，震惊');
    box.session.ignore(keyOf(box, 0), 'occurrence', '没关系的');
    expect(box.session.getState().findings).toHaveLength(2);
    box.session.ignore(keyOf(box, 1), 'word', '节目名');
    expect(box.session.getState().findings.map((f) => f.quote)).toEqual(['国家级']);
    expect(box.ignored).toEqual([{ scope: 'word', rule: 'test.warn', word: '震惊', reason: '节目名' }]);
  });
});

describe('confirm, for an account nobody registered', () => {
  it('asks once for a reason and records nothing', async () => {
    const box = openBox(unregistered);
    await box.type('国家级');
    expect(box.session.getState()).toMatchObject({ mode: 'confirm', verdict: 'block' });
    expect(box.session.presend()).toBe('stop');
    expect(box.session.getState().banner).toEqual({
      kind: 'confirm',
      reasons: ['block-finding', 'confirm-needed'],
    });
    box.session.confirm('好');
    expect(box.session.presend()).toBe('stop');
    box.session.confirm('转述原文标题');
    expect(box.session.getState()).toMatchObject({ verdict: 'warn', banner: { kind: 'now-clean' } });
    expect(box.session.presend()).toBe('go');
    await box.type('国家级 2');
    expect(box.session.presend()).toBe('stop');
    expect(box.recorded).toEqual([]);
  });
});

describe('when something is missing', () => {
  it('is pending until rules are there; policy decides', async () => {
    const box = openBox();
    box.setRules(false);
    await box.type('国家级');
    expect(box.session.getState()).toMatchObject({ verdict: 'pending', reasons: ['checking'] });
    expect(box.session.presend()).toBe('stop');
    const open = openBox(unregistered);
    open.setRules(false);
    await open.type('国家级');
    expect(open.session.presend()).toBe('go');
  });

  it('says that the extension is gone, and goes by the mode', async () => {
    const box = openBox();
    await box.type('门店见');
    box.die();
    await nextFrame();
    expect(box.session.getState()).toMatchObject({
      verdict: 'unknown',
      reasons: ['context-gone'],
      banner: { kind: 'degraded', what: 'context' },
    });
    expect(box.session.presend()).toBe('stop');
    const open = openBox(unregistered);
    await open.type('门店见');
    open.die();
    expect(open.session.presend()).toBe('go');
  });

  it('does not know the box without its button', async () => {
    showFixture('home.html');
    const box = openBox();
    for (const button of document.querySelectorAll('button')) button.remove();
    await box.type('你好');
    expect(box.session.getState()).toMatchObject({
      verdict: 'unknown',
      reasons: ['box-unrecognised'],
      banner: { kind: 'degraded', what: 'box' },
    });
  });
});

describe('account switch', () => {
  it('stops once when a company account is involved, then goes by the new one', async () => {
    const box = openBox();
    await box.type('门店见');
    box.logIn('2000000002');
    await nextFrame();
    expect(box.session.getState().reasons).toContain('account-changed');
    expect(box.session.presend()).toBe('stop');
    expect(box.session.presend()).toBe('go');
  });

  it('does not bother people who switch between accounts of their own', async () => {
    const box = openBox(unregistered);
    await box.type('门店见');
    box.logIn('2000000002');
    expect(box.session.presend()).toBe('go');
  });
});

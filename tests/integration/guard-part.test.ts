// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', () => ({
  i18n: { t: (key: string, args?: string[]) => `${key}(${args?.join(',') ?? ''})` },
}));

import { createComposerPart, type HeldNotice } from '@/utils/guard/part';
import type { Ask, PageFacts } from '@/utils/weibo/bridge';
import { createComposerView } from '@/utils/weibo/composer';
import { fakeServices, UID, wordLint } from '../support/guard';
import { aPolicy } from '../support/policy';
import { query, showFixture } from '../unit/weibo/support';

let count = 0;
const ask = (url: string, fields: Record<string, string>, page: PageFacts = { uid: UID }): Ask => ({
  id: `${++count}`,
  url: `https://weibo.com${url}`,
  body: new URLSearchParams(fields).toString(),
  path: 'xhr',
  now: false,
  page,
});
const post = (content: string, page?: PageFacts) =>
  ask('/ajax/statuses/update', { content, visible: '0' }, page);

function start(options: Parameters<typeof fakeServices>[0] = {}, fixture = 'home.html') {
  showFixture(fixture);
  const fake = fakeServices(options);
  const notices: HeldNotice[] = [];
  const part = createComposerPart({
    services: fake.services,
    rules: { current: () => wordLint, isLexiconMissing: () => false, ready: Promise.resolve() },
    mount: () => {},
    showHeld: (notice) => void notices.push(notice),
    now: () => 1_000,
  });
  const end = new AbortController();
  const textarea = query<HTMLTextAreaElement>('textarea');
  const view = createComposerView(textarea, {
    key: 'page',
    now: () => 0,
    pressed: () => undefined,
    signal: end.signal,
  });
  const box = part.open({ view, signal: end.signal });
  const write = (text: string): void => {
    textarea.value = text;
  };
  return { ...fake, part, box, notices, write };
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('a held request', () => {
  it('passes when it carries what the box shows and that is clean', () => {
    const guard = start();
    guard.write('门店见');
    expect(guard.box.presend()).toBe('go');
    const request = post('门店见');
    expect(guard.part.judge(request)).toEqual({ allow: true });
    guard.part.answered(request.id, { ok: true, id: '5300' });
    expect(guard.recorded).toMatchObject([{ action: 'sent', reasons: [], postId: '5300', text: '门店见' }]);
  });

  it('is judged by its own text when that is not the box’s', () => {
    const guard = start();
    guard.write('门店见');
    guard.box.presend();
    expect(guard.part.judge(post('门店见，全网最低价'))).toMatchObject({ allow: false });
    expect(guard.recorded.at(-1)).toMatchObject({ action: 'denied' });
    const clean = post('门店再见');
    expect(guard.part.judge(clean)).toEqual({ allow: true });
    guard.part.answered(clean.id, { ok: true });
    expect(guard.recorded.at(-1)).toMatchObject({ action: 'sent', reasons: ['text-differs'] });
  });

  it('is judged without a box, and told near the press', () => {
    const guard = start();
    expect(guard.part.judge(ask('/ajax/comments/create', { id: '1', comment: '国家级' }))).toMatchObject({
      allow: false,
    });
    expect(guard.notices).toHaveLength(1);
    expect(guard.notices[0]?.judged.ruling.reasons).toEqual(['block-finding', 'unjudged']);
    expect(guard.notices[0]?.confirm).toBeUndefined();
  });

  it('cannot be read: policy decides', () => {
    const guard = start();
    const request = { ...post('x'), body: undefined };
    expect(guard.part.judge(request)).toMatchObject({ allow: false });
    guard.setPolicy(aPolicy());
    expect(guard.part.judge({ ...request, id: 'x' })).toEqual({ allow: true });
  });

  it('of another kind is none of our business', () => {
    expect(start().part.judge(ask('/ajax/statuses/setLike', { id: '1' }))).toEqual({ allow: true });
  });

  it('is judged under the account the page sends with', () => {
    const guard = start();
    guard.write('国家级');
    expect(guard.part.judge(post('国家级', { uid: '2000000002' }))).toMatchObject({ allow: false });
    expect(guard.recorded.map((event) => event.uid)).not.toContain('2000000002');
  });
});

describe('a confirmed text', () => {
  it('passes until it is published, a captcha’s second request included', () => {
    const guard = start({ policy: aPolicy() });
    guard.write('国家级');
    expect(guard.box.presend()).toBe('stop');
    (guard.box as unknown as { confirm(reason: string): void }).confirm('转述原文标题');
    expect(guard.box.presend()).toBe('go');
    const first = post('国家级');
    expect(guard.part.judge(first)).toEqual({ allow: true });
    guard.part.answered(first.id, { ok: false, verify: true });
    const again = post('国家级');
    expect(guard.part.judge(again)).toEqual({ allow: true });
    guard.part.answered(again.id, { ok: true });
    expect(guard.part.judge(post('国家级'))).toMatchObject({ allow: false });
    expect(guard.recorded).toEqual([]);
  });
});

describe('快转', () => {
  const fast = (mid: string) =>
    ask('/ajax/statuses/repost', { id: mid, status: '', is_comment: '0', is_fast: '1' });

  it('is judged by the post it carries on', () => {
    const guard = start();
    guard.services.page.learnPosts([
      { mid: '77', text: '国家级的茶', name: '甲' },
      { mid: '78', text: '今天的茶', name: '甲' },
    ]);
    expect(guard.part.judge(fast('77'))).toMatchObject({ allow: false });
    expect(guard.notices[0]?.judged).toMatchObject({ action: 'fast-repost', box: undefined });
    expect(guard.part.judge(fast('78'))).toEqual({ allow: true });
  });

  it('can be confirmed in the notice and pressed again', () => {
    const guard = start({ policy: aPolicy() });
    guard.services.page.learnPosts([{ mid: '77', text: '国家级的茶' }]);
    expect(guard.part.judge(fast('77'))).toMatchObject({ allow: false });
    guard.notices[0]?.confirm?.();
    expect(guard.part.judge(fast('77'))).toEqual({ allow: true });
    guard.services.page.learnPosts([{ mid: '79', text: '另一条国家级' }]);
    expect(guard.part.judge(fast('79'))).toMatchObject({ allow: false });
  });
});

import type { Page } from '@playwright/test';
import { expect, OWN, test } from './harness/shared';
import { Guard } from './pages/guard';
import { WeiboPage } from './pages/weibo-page';

const BAD = '这款茶采用国家级工艺';

interface Sent {
  readonly status: number;
  readonly body: { readonly ok?: number; readonly msg?: string };
}

/** A write request that no box announced, sent by the page itself. */
const sendFromPage = (
  page: Page,
  how: 'xhr' | 'json-xhr' | 'sync-xhr' | 'fetch' | 'request' | 'form-data',
  url: string,
  fields: Record<string, string>,
): Promise<Sent> =>
  page.evaluate(
    async ([way, address, pairs]) => {
      const form = new URLSearchParams(pairs);
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const headers = { 'x-xsrf-token': token, 'x-requested-with': 'XMLHttpRequest' };
      if (way === 'fetch') {
        const answer = await fetch(address, { method: 'POST', body: form, headers });
        return { status: answer.status, body: await answer.json() };
      }
      if (way === 'request') {
        const answer = await fetch(new Request(address, { method: 'POST', body: form, headers }));
        return { status: answer.status, body: await answer.json() };
      }
      const xhr = new XMLHttpRequest();
      xhr.open('POST', address, way !== 'sync-xhr');
      if (way !== 'form-data') xhr.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
      for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
      if (way === 'json-xhr') xhr.responseType = 'json';
      const data = new FormData();
      for (const [key, value] of Object.entries(pairs)) data.append(key, value);
      const done = new Promise((resolve) => {
        xhr.onloadend = resolve;
      });
      xhr.send(way === 'form-data' ? data : form.toString());
      if (way !== 'sync-xhr') await done;
      return { status: xhr.status, body: way === 'json-xhr' ? xhr.response : JSON.parse(xhr.responseText) };
    },
    [how, url, fields] as const,
  );

/** The checking part is in the page: the guard shows a verdict. */
async function openGuarded(home: WeiboPage): Promise<Guard> {
  const guard = new Guard(home.composer);
  await home.composer.type('好茶');
  await guard.expectVerdict('allow');
  return guard;
}

for (const how of ['xhr', 'json-xhr', 'fetch', 'request'] as const) {
  test(`a request by ${how} without a box is judged by its own fields`, async ({
    openPage,
    weibo,
    settings,
  }) => {
    await openPage();
    await settings.account(OWN, 'enforce');
    const page = await openPage();
    const denied = await sendFromPage(page, how, '/ajax/statuses/update', { content: BAD, visible: '0' });
    expect(denied).toMatchObject({ status: 200, body: { ok: 0, msg: expect.stringContaining('国家级') } });
    expect(weibo.writes()).toEqual([]);
    await expect(page.locator('weiheng-notice')).toHaveAttribute('data-reasons', 'block-finding unjudged');
    const sent = await sendFromPage(page, how, '/ajax/statuses/update', {
      content: `好茶${how}`,
      visible: '0',
    });
    expect(sent.body.ok).toBe(1);
    expect(weibo.writes().map((write) => write.fields)).toEqual([{ content: `好茶${how}`, visible: '0' }]);
  });
}

test('a synchronous request and a form cannot slip through once the guard is there', async ({
  openPage,
  weibo,
  settings,
}) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  await openGuarded(new WeiboPage(page));
  for (const how of ['sync-xhr', 'form-data'] as const) {
    const denied = await sendFromPage(page, how, '/ajax/comments/create', { id: '1', comment: BAD });
    expect(denied).toMatchObject({ status: 200, body: { ok: 0 } });
  }
  const beacon = await page.evaluate(
    (text) => navigator.sendBeacon('/ajax/statuses/update', new URLSearchParams({ content: text })),
    BAD,
  );
  expect(beacon).toBe(false);
  expect(weibo.writes()).toEqual([]);
});

test('the hook shows itself in nothing: names, errors, events, abort', async ({
  openPage,
  weibo,
  settings,
}) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const seen = await page.evaluate(async (bad) => {
    const proto = XMLHttpRequest.prototype;
    const xhr = new XMLHttpRequest();
    const events: string[] = [];
    for (const type of ['readystatechange', 'loadstart', 'load', 'loadend', 'abort', 'error'])
      xhr.addEventListener(type, () => events.push(`${type}${xhr.readyState}`));
    xhr.open('POST', '/ajax/statuses/update');
    xhr.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
    xhr.send(`content=${encodeURIComponent(bad)}`);
    await new Promise((resolve) => {
      xhr.onloadend = resolve;
    });
    const other = new XMLHttpRequest();
    const aborted: string[] = [];
    for (const type of ['load', 'loadend', 'abort']) other.addEventListener(type, () => aborted.push(type));
    other.open('POST', '/ajax/statuses/update');
    other.send('content=abc');
    other.abort();
    let error = '';
    try {
      proto.send.call({} as XMLHttpRequest);
    } catch (thrown) {
      error = (thrown as Error).name;
    }
    return {
      events,
      aborted,
      error,
      text: xhr.responseText,
      type: xhr.getResponseHeader('Content-Type'),
      own: [proto.send, proto.open, fetch].every((fn) => /\[native code\]/.test(String(fn))),
      // a second injection asks this and steps back
      isThere: !document.dispatchEvent(new CustomEvent('weiheng:present', { cancelable: true })),
      names: [proto.send.name, proto.open.length, fetch.name],
    };
  }, BAD);
  expect(seen.events).toEqual([
    'readystatechange1',
    'loadstart1',
    'readystatechange2',
    'readystatechange3',
    'readystatechange4',
    'load4',
    'loadend4',
  ]);
  expect(JSON.parse(seen.text)).toMatchObject({ ok: 0 });
  expect(seen).toMatchObject({
    aborted: ['abort', 'loadend'],
    error: 'TypeError',
    own: true,
    isThere: true,
    names: ['send', 2, 'fetch'],
  });
  expect(seen.type).toContain('application/json');
  // an allowed request that the page aborts may have left already, as without the hook
  expect(weibo.writes().filter((write) => write.fields.content !== 'abc')).toEqual([]);
});

test('a text that is not the one the box showed does not ride on its verdict', async ({
  openPage,
  weibo,
  settings,
}) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const home = new WeiboPage(page);
  const guard = await openGuarded(home);
  // the page swaps the text between the press and the request
  await page.evaluate((bad) => {
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function swap(this: XMLHttpRequest, body) {
      const text =
        typeof body === 'string' ? body.replace(/content=[^&]*/, `content=${encodeURIComponent(bad)}`) : body;
      return send.call(this, text);
    };
  }, BAD);
  await home.composer.send();
  await guard.expectNotSent();
  await home.composer.expectText('好茶');
  await expect(home.composer.sendButton).toBeEnabled();
  expect(weibo.writes()).toEqual([]);
});

test('快转 is judged by the post it carries on', async ({ openPage, weibo, settings }) => {
  const mid = weibo.state.timeline[0] ?? '';
  const status = weibo.state.statuses.get(mid);
  if (status === undefined) throw new Error('no post');
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const bad = { ...status, text_raw: BAD, text: BAD };
  weibo.state.statuses.set(mid, bad);
  for (const [key, other] of weibo.state.statuses)
    if (other.retweeted_status?.mid === mid)
      weibo.state.statuses.set(key, { ...other, retweeted_status: bad });
  await page.reload();
  const home = new WeiboPage(page);
  await home.itemWith(BAD).fastRepost();
  const notice = page.locator('weiheng-notice');
  await expect(notice).toHaveAttribute('data-reasons', /block-finding/);
  expect(weibo.writes()).toEqual([]);

  await home.item(1).fastRepost();
  await expect.poll(() => weibo.writes('/statuses/repost').length).toBe(1);
  expect(weibo.writes('/statuses/repost')[0]?.fields).toMatchObject({
    id: weibo.state.timeline[2],
    is_fast: '1',
  });
});

test('a captcha’s second request of the same content passes without asking again', async ({
  openPage,
  weibo,
}) => {
  const page = await openPage();
  const home = new WeiboPage(page);
  const guard = new Guard(home.composer);
  weibo.switches.captchaNext();
  await home.composer.type(BAD);
  await guard.expectVerdict('block', 'post');
  await guard.expectMode('confirm');
  await home.composer.send();
  await guard.expectNotSent();
  const reason = guard.host.last().locator('textarea, input').first();
  await reason.fill('转述展会原文标题');
  await guard.host
    .last()
    .getByRole('button', { name: /仍要发布|Send anyway|Post anyway/ })
    .click();
  await guard.expectVerdict('warn');
  expect(weibo.writes()).toEqual([]);
  await home.composer.send();
  await home.solveCaptcha();
  await expect.poll(() => weibo.writes().map((write) => write.outcome)).toEqual(['captcha', 'accepted']);
  // spent: the same text asks again
  await home.composer.type(BAD);
  await home.composer.send();
  await guard.expectNotSent();
  expect(weibo.writes().length).toBe(2);
});

test('advise never stops', { tag: '@once' }, async ({ openPage, weibo, settings }) => {
  const page = await openPage();
  await settings.account(OWN, 'advise');
  const home = new WeiboPage(page);
  const guard = new Guard(home.composer);
  await home.composer.type(BAD);
  await guard.expectVerdict('warn');
  await guard.expectMode('advise');
  await guard.expectReasons('block-finding');
  await home.composer.send();
  await expect.poll(() => weibo.writes().map((write) => write.fields.content)).toEqual([BAD]);
});

test('broken glass lets one text out, and the record has its reason', { tag: '@once' }, async ({
  openPage,
  weibo,
  settings,
}) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  await settings.policy({ mayBreakGlass: true });
  const home = new WeiboPage(page);
  const guard = new Guard(home.composer);
  await home.composer.type(BAD);
  await guard.expectVerdict('block');
  await home.composer.send();
  await guard.expectNotSent();
  const host = guard.host.last();
  await host
    .getByRole('button', { name: /紧急放行|Emergency release|release/i })
    .first()
    .click();
  await host.locator('textarea, input').first().fill('台风预警，必须马上发');
  await host
    .getByRole('button', { name: /放行这一次|Release once|once/i })
    .last()
    .click();
  await guard.expectVerdict('warn');
  await home.composer.send();
  await expect.poll(() => weibo.writes().length).toBe(1);
  await expect
    .poll(async () => {
      const { entries } = (await settings.call('audit.list', { limit: 20 })) as {
        entries: readonly { readonly action: string; readonly detail?: unknown }[];
      };
      return JSON.stringify(entries);
    })
    .toContain('break-glass');
});

test('a send that went out unjudged is counted and recorded as escaped', { tag: '@once' }, async ({
  openPage,
  weibo,
  settings,
}) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  await openGuarded(new WeiboPage(page));
  await page.evaluate(() => {
    // a page can always answer its own question: the guard then sees the send go by
    window.addEventListener(
      'weiheng:ask',
      (event) => {
        event.stopImmediatePropagation();
        const { id } = JSON.parse((event as CustomEvent<string>).detail);
        const detail = JSON.stringify({ id, allow: true });
        document.dispatchEvent(new CustomEvent('weiheng:answer', { detail }));
      },
      { capture: true },
    );
  });
  await sendFromPage(page, 'xhr', '/ajax/statuses/update', { content: '没人看过', visible: '0' });
  expect(weibo.writes()).toHaveLength(1);
  await expect
    .poll(async () => JSON.stringify(await settings.call('audit.list', { limit: 20 })))
    .toContain('escaped');
});

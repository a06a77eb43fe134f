import { type AppBundle, withSeed } from '../build/build-app';
import { asset, json, type PracticeRequest, type PracticeResponse } from './http';
import type { Ledger } from './ledger';
import { READS, type ServerContext } from './reads';
import { renderShell } from './shell';
import { serveStatic } from './statics';
import { makeTokens } from './tokens';
import { receiveUpload } from './uploads';
import { makeWriter } from './writer';

export interface RouterContext extends ServerContext {
  readonly ledger: Ledger;
  readonly bundle: AppBundle;
  isDark(): boolean;
}

const OWN_HOSTS = new Set(['weibo.com', 'www.weibo.com']);

/** One function from request to answer; anything outside the practice Weibo is refused and recorded. */
export function makeRouter(context: RouterContext): (request: PracticeRequest) => PracticeResponse {
  const tokens = makeTokens(context.world.seed);
  const write = makeWriter(context, tokens);
  const bundle = withSeed(context.bundle, context.world.seed);

  const stray = (url: string): PracticeResponse => {
    context.ledger.strays.push(url);
    return { ...json({ error: 'Forbidden' }, 403), broken: true };
  };

  const ajax = (request: PracticeRequest, url: URL): PracticeResponse => {
    if (request.method === 'POST') {
      if (url.pathname === '/ajax/log/rum') return json({ ok: 1 });
      return write(request, url) ?? stray(request.url);
    }
    const read = READS[url.pathname];
    if (read === undefined) return stray(request.url);
    context.ledger.reads.push(request.url);
    const open = url.pathname === '/ajax/feed/hottimeline' || url.pathname === '/ajax/statuses/config';
    if (context.world.account === null && !open)
      return json({ ok: -100, url: 'https://weibo.com/login.php?url=https%3A%2F%2Fweibo.com%2F' });
    return read(context, url.searchParams);
  };

  const site = (request: PracticeRequest, url: URL): PracticeResponse => {
    if (url.pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
    if (url.pathname === '/ajax/practice/switch' && request.method === 'POST') {
      const uid = new URLSearchParams(request.body?.toString('utf8') ?? '').get('uid');
      if (uid !== null && context.world.people.has(uid)) context.world.account = uid;
      return json({ ok: 1 });
    }
    if (url.pathname.startsWith('/ajax/')) return ajax(request, url);
    const { world, variant } = context;
    const shell = renderShell({ world, variant, dark: context.isDark(), now: context.now() });
    return asset(shell, 'text/html; charset=utf-8');
  };

  return (request) => {
    const url = new URL(request.url);
    if (OWN_HOSTS.has(url.host)) {
      const answer = site(request, url);
      answer.headers['set-cookie'] ??= `XSRF-TOKEN=${tokens.issue()}; Path=/; Secure`;
      return answer;
    }
    if (url.host === 'picupload.weibo.com') return receiveUpload(context.ledger, request, url);
    return serveStatic(url, bundle) ?? stray(request.url);
  };
}

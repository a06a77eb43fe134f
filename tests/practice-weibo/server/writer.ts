import { json, type PracticeRequest, type PracticeResponse } from './http';
import type { Ledger, WriteRecord } from './ledger';
import type { ServerContext } from './reads';
import type { Failure } from './switches';
import type { Tokens } from './tokens';
import { WRITES } from './writes';

function failed(failure: Failure): PracticeResponse {
  switch (failure.kind) {
    case 'msg':
      return json({ ok: 0, msg: failure.msg });
    case 'error':
      return json({ ok: 1, error: failure.error });
    case 'http400':
      return json({ ok: 0, message: failure.message }, 400);
    case 'blocked403':
      return json({ ok: 0, message: '前方有点拥堵，请登录后使用' }, 403);
    case 'login':
      return json({ ok: -100, url: 'https://weibo.com/login.php?url=https%3A%2F%2Fweibo.com%2F' });
    case 'rate':
      return json({ ok: 0, msg: '操作太频繁' }, failure.status);
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: '<!doctype html><title>Sina Visitor System</title>',
      };
    case 'network':
      return { ...json({}), broken: true };
  }
}

/** Writes that post something and may meet a captcha. */
const GUARDED = /\/(update|modify|upload|edit|normal_repost|repost|create|reply|rss_publish)$/;

/**
 * Receives write requests: records each, checks the XSRF header and account, applies the switches.
 * Returns null for a path that is no write of the site.
 */
export function makeWriter(
  context: ServerContext & { readonly ledger: Ledger },
  tokens: Tokens,
): (request: PracticeRequest, url: URL) => PracticeResponse | null {
  const challenge = (): PracticeResponse =>
    json({
      ok: context.variant.captchaOk,
      msg: '',
      data: { verify: { type: context.variant.captchaVendor, captchaId: 'practice' } },
    });

  const decide = (record: WriteRecord): [WriteRecord['outcome'], PracticeResponse] => {
    const { fields, headers, path, account } = record;
    const user = account === null ? undefined : context.world.people.get(account);
    const write = WRITES[path];
    if (write === undefined) return ['refused', json({ error: 'Forbidden' }, 404)];
    if (!tokens.accepts(headers['x-xsrf-token'])) return ['refused', json({ error: 'Forbidden' }, 403)];
    if (headers.origin === 'null') return ['refused', json({ error: 'Forbidden' }, 403)];
    if (user === undefined) return ['refused', failed({ kind: 'login' })];
    if (GUARDED.test(path)) {
      const failure = context.switches.takeFailure();
      if (failure !== null) return ['failed', failed(failure)];
      if (fields.geeTestParams === undefined && context.switches.takeCaptcha())
        return ['captcha', challenge()];
    }
    const answer = write(context, fields, user);
    const isFine = answer.status === 200 && String(answer.body).startsWith('{"ok":1');
    return [isFine ? 'accepted' : 'failed', answer];
  };

  return (request, url) => {
    if (WRITES[url.pathname] === undefined) return null;
    const body = request.body?.toString('utf8') ?? '';
    const pairs = [...new URLSearchParams(body)];
    const record: WriteRecord = {
      seq: context.ledger.writes.length + 1,
      method: request.method,
      url: request.url,
      path: url.pathname,
      fields: Object.fromEntries(pairs),
      order: pairs.map(([name]) => name),
      headers: request.headers,
      body,
      account: context.world.account,
      at: context.now(),
      outcome: 'refused',
    };
    context.ledger.writes.push(record);
    const [outcome, answer] = decide(record);
    record.outcome = outcome;
    return context.switches.delayMs === 0 ? answer : { ...answer, delayMs: context.switches.delayMs };
  };
}

import { isRecord, readEntries, readJson, readPids } from './request-body';

/** What a write request does. `fast-repost` (快转) has no text box; `rss` is Weibo's own feed tool. */
export type SendAction =
  | 'post'
  | 'edit'
  | 'schedule'
  | 'schedule-edit'
  | 'repost'
  | 'fast-repost'
  | 'comment'
  | 'reply'
  | 'rss';

/** Path → action and the field that carries the person's text (site fact, client 2026-09). All are POST. */
export const WRITE_ENDPOINTS: Readonly<
  Record<string, { readonly action: SendAction; readonly text: string }>
> = {
  '/ajax/statuses/update': { action: 'post', text: 'content' },
  '/ajax/statuses/modify': { action: 'edit', text: 'content' },
  '/ajax/statuses/schedule/upload': { action: 'schedule', text: 'content' },
  '/ajax/statuses/schedule/edit': { action: 'schedule-edit', text: 'content' },
  '/ajax/statuses/rss_publish': { action: 'rss', text: 'content' },
  '/ajax/statuses/normal_repost': { action: 'repost', text: 'comment' },
  '/ajax/statuses/repost': { action: 'fast-repost', text: 'status' },
  '/ajax/comments/create': { action: 'comment', text: 'comment' },
  '/ajax/comments/reply': { action: 'reply', text: 'comment' },
};

/** A write request read in full: what would go out if it were released. */
export interface SendIntent {
  readonly unreadable?: false;
  readonly action: SendAction;
  readonly text: string;
  /** Every form field as sent. */
  readonly fields: Readonly<Record<string, string>>;
  /** The post acted on: reposted, commented or edited. */
  readonly mid?: string;
  /** The comment that is answered. */
  readonly cid?: string;
  /** Visibility code: 0 public, 1 self, 5 group, 6 friends, 10 fans. */
  readonly visible?: string;
  readonly pids: readonly string[];
  /** epoch ms. */
  readonly scheduleAt?: number;
  /** Weibo's 内容声明. */
  readonly statement?: string;
  /** 同时转发 on a comment. */
  readonly alsoReposts: boolean;
  /** 同时评论 on a repost. */
  readonly alsoComments: boolean;
  /** The same request sent once more with a solved captcha: legitimate, not a second post. */
  readonly isCaptchaRetry: boolean;
}

/** A write request whose body could not be read; nothing may be assumed about it. */
export interface UnreadableSend {
  readonly unreadable: true;
  readonly action: SendAction;
}

/** The path of a request if it is one of the write endpoints; relative addresses count as weibo.com. */
export function readAction(url: string): SendAction | undefined {
  return WRITE_ENDPOINTS[readPath(url)]?.action;
}

/**
 * Reads what a request to weibo.com would publish. Undefined: not a write endpoint. Accepts a url-encoded or JSON
 * string, URLSearchParams, FormData or pairs; a body of any other shape, with files, without the text field
 * where one is needed, or with the text field twice is unreadable.
 */
export function readSendForm(url: string, body: unknown): SendIntent | UnreadableSend | undefined {
  const endpoint = WRITE_ENDPOINTS[readPath(url)];
  if (!endpoint) return undefined;
  const fields = readEntries(body, endpoint.text);
  if (!fields) return { unreadable: true, action: endpoint.action };
  const action = endpoint.action === 'fast-repost' && fields.is_fast !== '1' ? 'repost' : endpoint.action;
  const text = fields[endpoint.text] ?? (action === 'fast-repost' || action === 'repost' ? '' : undefined);
  if (text === undefined) return { unreadable: true, action };
  const at = Number(fields.schedule_timestamp);
  return {
    action,
    text,
    fields,
    mid: action === 'edit' ? fields.mid || undefined : fields.id || fields.mid || undefined,
    cid: fields.cid || undefined,
    visible: fields.visible || undefined,
    pids: readPids(fields.pic_id),
    scheduleAt: fields.schedule_timestamp && Number.isFinite(at) ? at : undefined,
    statement: fields.mblog_statement || undefined,
    alsoReposts: fields.is_repost === '1' && action !== 'repost',
    alsoComments: fields.is_comment === '1' && (action === 'repost' || action === 'fast-repost'),
    isCaptchaRetry: Boolean(fields.geeTestParams),
  };
}

/** Weibo's answer to a write request. */
export interface SendAnswer {
  readonly ok: boolean;
  /** A captcha is shown; the same request will come again. */
  readonly verify?: boolean;
  /** Numeric id of the new post or comment, as digits. */
  readonly id?: string;
  readonly mblogid?: string;
  readonly uid?: string;
  readonly text?: string;
  readonly message?: string;
}

/** Reads the answer (parsed JSON or its text) to a write request; anything unknown reads as not ok. */
export function readSendAnswer(url: string, answer: unknown): SendAnswer {
  const json = typeof answer === 'string' ? readJson(answer) : answer;
  if (!readAction(url) || !isRecord(json)) return { ok: false };
  const data = isRecord(json.data) ? json.data : {};
  const message = [json.msg, json.message, json.error].find((m) => typeof m === 'string') as
    | string
    | undefined;
  if (data.verify) return { ok: false, verify: true, message };
  const ok = Number(json.ok) > 0 && !json.error;
  const nested = [data.statuses, json.statuses, data.status, json.data].find(
    (item) => isRecord(item) || Array.isArray(item),
  );
  const item = Array.isArray(nested) ? nested[0] : nested;
  if (!ok || !isRecord(item)) return { ok, message };
  const user = isRecord(item.user) ? item.user : {};
  return {
    ok,
    id: readId(item.idstr) ?? readId(item.mid) ?? readId(item.id),
    mblogid: typeof item.mblogid === 'string' ? item.mblogid : undefined,
    uid: readId(user.idstr) ?? readId(user.id),
    text: typeof item.text_raw === 'string' ? item.text_raw : undefined,
    message,
  };
}

/** A refusal in the shape Weibo's box understands: it leaves its posting state and shows the message. */
export const writeRefusal = (message: string): string => JSON.stringify({ ok: 0, msg: message, message });

function readId(value: unknown): string | undefined {
  if (typeof value === 'string' && /^\d+$/.test(value)) return value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
}

function readPath(url: string): string {
  try {
    const { hostname, pathname } = new URL(url, 'https://weibo.com/');
    return /^(www\.)?weibo\.com$/.test(hostname) ? pathname.replace(/\/+$/, '') : '';
  } catch {
    return '';
  }
}

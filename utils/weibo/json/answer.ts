import { readComment, type WeiboComment } from './comment';
import { type Fields, isFields, readFields, readList, readString } from './read';
import { readStatus, type WeiboStatus } from './status';
import { readUser, type WeiboUser } from './user';

/** Why Weibo did not answer: not logged in, busy or walled, gone, refused, or something else. */
export type AnswerError = {
  readonly ok: false;
  readonly reason: 'login' | 'wall' | 'missing' | 'forbidden' | 'other' | 'unreadable';
  readonly message?: string;
};

export type Envelope = { readonly ok: true; readonly body: Fields } | AnswerError;

/** Opens the envelope of any /ajax answer (site fact: five error shapes of 2026-09). */
export function openEnvelope(json: unknown): Envelope {
  if (!isFields(json)) return { ok: false, reason: 'unreadable' };
  const message = readString(json.msg) ?? readString(json.message) ?? readString(json.error);
  if (json.ok === -100) return { ok: false, reason: 'login', message };
  if (json.errno === '20101') return { ok: false, reason: 'missing', message };
  if (json.error === 'Forbidden') return { ok: false, reason: 'forbidden', message };
  if (json.error || !(Number(json.ok) > 0)) {
    const isWall = message !== undefined && /登录|拥堵/.test(message);
    return { ok: false, reason: isWall ? 'wall' : 'other', message };
  }
  return { ok: true, body: json };
}

/** What an answer of a reading endpoint contains. `failed` counts list items that could not be read. */
export interface AnswerContent {
  readonly statuses: readonly WeiboStatus[];
  readonly comments: readonly WeiboComment[];
  readonly users: readonly WeiboUser[];
  readonly failed: number;
}

const EMPTY: AnswerContent = { statuses: [], comments: [], users: [], failed: 0 };

/** Reads the posts, comments or users out of the answer of `path`; other paths and error answers give nothing. */
export function readAnswerContent(path: string, json: unknown): AnswerContent {
  const envelope = openEnvelope(json);
  if (!envelope.ok) return EMPTY;
  const { body } = envelope;
  const data = readFields(body.data);
  const nameOf = path.replace(/^.*\/ajax\//, '').replace(/[?#].*$/, '');
  switch (nameOf) {
    case 'feed/friendstimeline':
    case 'feed/groupstimeline':
    case 'feed/hottimeline':
      return collect(body.statuses, readStatus, 'statuses');
    case 'statuses/mymblog':
    case 'statuses/searchProfile':
      return collect(data?.list, readStatus, 'statuses');
    case 'statuses/schedule/list':
      return collect(data?.statuses, readStatus, 'statuses');
    case 'statuses/repostTimeline':
      return collect(body.data, readStatus, 'statuses');
    case 'statuses/show':
      return collect([body], readStatus, 'statuses');
    case 'statuses/buildComments':
      return collect(body.data, readComment, 'comments');
    case 'profile/info':
      return collect([data?.user], readUser, 'users');
    default:
      return EMPTY;
  }
}

function collect<T>(
  list: unknown,
  read: (value: unknown) => T | undefined,
  key: 'statuses' | 'comments' | 'users',
): AnswerContent {
  const all = readList(list);
  const items = all.flatMap((item) => read(item) ?? []);
  return { ...EMPTY, [key]: items, failed: all.length - items.length };
}

/** Full text of a long post; undefined when the answer is empty, which means the text was complete already. */
export function readLongText(json: unknown): string | undefined {
  const envelope = openEnvelope(json);
  const data = envelope.ok ? readFields(envelope.body.data) : undefined;
  return readString(data?.longTextContent_raw) ?? readString(data?.longTextContent);
}

import { tokenize } from '@/utils/domain/text/tokenize';
import type { PostTraits, SeenCount } from '@/utils/model/metric';
import type { SeenFollowers, SeenPost } from '@/utils/model/metric-view';
import { isFields, readFields, readList } from '../json/read';
import { readStatus, type WeiboStatus } from '../json/status';
import { readUser } from '../json/user';
import { toMblogid } from '../parse/ids';
import { onCopies } from './on-copies';

/** Answers with posts and their exact counts, and a profile's (site facts §4.3, §5). Nothing else is listened to. */
const COUNTED = /^\/ajax\/(feed\/|statuses\/(show$|mymblog|searchProfile)|profile\/info)/;
const TITLE_LENGTH = 60;

export interface CountNews {
  readonly posts: readonly SeenPost[];
  readonly profile?: SeenFollowers;
}

export const onCountNews = (listener: (detail: string) => void, signal: AbortSignal): void =>
  onCopies(COUNTED, listener, signal);

const exact = (value: number): SeenCount => ({ value, step: 1 });

/** First words of a text without its topics, for lists. */
function titleOf(text: string): string {
  const plain = tokenize(text)
    .filter(({ kind }) => kind === 'text' || kind === 'mention')
    .map(({ raw }) => raw)
    .join('')
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
  return [...(plain || text.trim())].slice(0, TITLE_LENGTH).join('');
}

function traitsOf(status: WeiboStatus): PostTraits {
  const tokens = tokenize(status.text);
  const named = (kind: 'topic' | 'super-topic'): readonly string[] =>
    tokens.filter((token) => token.kind === kind).map(({ value }) => value.trim().slice(0, 60));
  return {
    type: status.original ? 'repost' : 'original',
    title: titleOf(status.text),
    topics: named('topic').slice(0, 20),
    superTopics: named('super-topic').slice(0, 20),
    pictures: status.pictures,
    hasVideo: status.hasVideo,
    hasLink: tokens.some(({ kind }) => kind === 'link'),
    ...(status.visible === undefined ? {} : { visibility: status.visible }),
  };
}

/** A 快转 carries the counts of what it forwards, or its own: nobody has seen which. It is not read. */
function seenOf(value: unknown, at: number): readonly SeenPost[] {
  const status = readStatus(value, 1);
  const counts = status?.counts;
  const uid = status?.user?.uid;
  if (!status || !counts || !uid || status.fastRepostOf) return [];
  const mblogid = status.mblogid ?? toMblogid(status.mid);
  if (!mblogid) return [];
  const { reposts, comments, likes, reads } = counts;
  return [
    {
      uid,
      mid: status.mid,
      mblogid,
      ...(status.at === undefined ? {} : { createdAt: status.at }),
      traits: traitsOf(status),
      reading: {
        at,
        source: 'json',
        reposts: exact(reposts),
        comments: exact(comments),
        likes: exact(likes),
        ...(reads === undefined ? {} : { reads: exact(reads) }),
      },
    },
  ];
}

/** Ids are strings beside their numbers, so that plain parsing loses none; a feed is large. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a copy of one of Weibo's answers: posts with exact counts (reposted originals too) and, of a profile, the
 * number of followers. Undefined when there is nothing of the kind in it.
 *
 * @param now epoch ms, for a copy that does not say when it arrived; what lies ahead is refused by the worker
 */
export function readCountNews(detail: string, now: number): CountNews | undefined {
  const told = parse(detail);
  if (!isFields(told)) return undefined;
  const at = typeof told.at === 'number' && told.at > 0 ? Math.floor(told.at) : now;
  const answer = typeof told.body === 'string' ? parse(told.body) : told.body;
  if (!isFields(answer)) return undefined;
  const data = readFields(answer.data);
  const user = readUser(data?.user);
  const profile =
    user?.followers === undefined
      ? undefined
      : { uid: user.uid, name: user.name, at, followers: exact(user.followers) };
  const lists = [answer.statuses, data?.list, data?.statuses].flatMap(readList);
  const alone = answer.mid === undefined ? [] : [answer];
  const posts = [...lists, ...alone].flatMap((value) => [
    ...seenOf(value, at),
    ...seenOf(readFields(value)?.retweeted_status, at),
  ]);
  return posts.length === 0 && !profile ? undefined : { posts, ...(profile ? { profile } : {}) };
}

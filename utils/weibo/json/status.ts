import { parseTime } from '../parse/time';
import { readHtmlText, trimStored } from './html-text';
import { type Fields, isFields, readFields, readId, readList, readNumber, readString } from './read';
import { readUser, type WeiboUser } from './user';

export interface WeiboLink {
  readonly short: string;
  readonly long?: string;
  readonly title?: string;
}

/** A post as JSON tells it: exact counts, ids as strings, times in epoch ms. */
export interface WeiboStatus {
  readonly mid: string;
  readonly mblogid?: string;
  /** Undefined for deleted originals. */
  readonly user?: WeiboUser;
  readonly at?: number;
  readonly text: string;
  /** Half-width units as the server counts them. */
  readonly textLength?: number;
  /** The text is cut; the rest has to be asked for. */
  readonly isLong: boolean;
  /** Undefined where the object does not carry counts. */
  readonly counts?: {
    readonly reposts: number;
    readonly comments: number;
    readonly likes: number;
    /** Own posts only. */
    readonly reads?: number;
  };
  readonly pids: readonly string[];
  /** Pictures the post has; more than `pids` when only some are listed. */
  readonly pictures: number;
  readonly hasVideo: boolean;
  readonly topics: readonly string[];
  readonly links: readonly WeiboLink[];
  readonly source?: string;
  readonly region?: string;
  /** 0 public, 1 self, 5 group, 6 friends, 10 fans. */
  readonly visible?: number;
  readonly edits: number;
  readonly isPinned: boolean;
  readonly original?: WeiboStatus;
  /** For a 快转 item: the post that was forwarded. */
  readonly fastRepostOf?: { readonly mid: string; readonly uid?: string };
  readonly scheduleAt?: number;
}

/** Reads a status object; undefined when it has no id. Unknown fields are left alone. */
export function readStatus(value: unknown, depth = 1): WeiboStatus | undefined {
  if (!isFields(value)) return undefined;
  // In a 快转 item `idstr` may be the original's: the write id comes first (site fact).
  const mid = readId(value.mid, value.id, value.idstr);
  if (!mid) return undefined;
  const pids = readList(value.pic_ids).filter((pid) => typeof pid === 'string');
  const raw = readString(value.text_raw) ?? readHtmlText(readString(value.text) ?? '');
  const originalMid = readId(value.ori_mid);
  return {
    mid,
    mblogid: readString(value.mblogid) ?? readString(value.bid),
    user: readUser(value.user),
    at: parseTime(readString(value.created_at) ?? '', 0)?.at,
    text: trimStored(raw),
    textLength: readNumber(value.textLength),
    isLong: value.isLongText === true,
    counts: readCounts(value),
    pids,
    pictures: readNumber(value.pic_num) ?? pids.length,
    hasVideo: readFields(value.page_info)?.object_type === 'video' || hasMixedVideo(value),
    topics: readList(value.topic_struct).flatMap((t) => readString(readFields(t)?.topic_title) ?? []),
    links: readList(value.url_struct).flatMap(readLink),
    source: trimStored(readHtmlText(readString(value.source) ?? '')).trim() || undefined,
    region: readString(value.region_name),
    visible: readNumber(readFields(value.visible)?.type),
    edits: readNumber(value.edit_count) ?? 0,
    isPinned: value.isTop === 1 || readFields(value.title)?.text === '置顶',
    original: depth > 0 ? readStatus(value.retweeted_status, depth - 1) : undefined,
    fastRepostOf: originalMid ? { mid: originalMid, uid: readId(value.ori_uid) } : undefined,
    scheduleAt: readNumber(value.schedule_timestamp),
  };
}

function readCounts(value: Fields): WeiboStatus['counts'] {
  const [reposts, comments, likes] = [value.reposts_count, value.comments_count, value.attitudes_count].map(
    (count) => (typeof count === 'number' ? count : undefined),
  );
  if (reposts === undefined || comments === undefined || likes === undefined) return undefined;
  return { reposts, comments, likes, reads: readNumber(value.reads_count) };
}

const hasMixedVideo = (value: Fields): boolean =>
  readList(readFields(value.mix_media_info)?.items).some((item) => readFields(item)?.type === 'video');

function readLink(value: unknown): WeiboLink[] {
  const fields = readFields(value);
  const short = readString(fields?.short_url);
  if (!fields || !short) return [];
  return [
    {
      short,
      long: readString(fields.long_url) ?? readString(fields.ori_url),
      title: readString(fields.url_title),
    },
  ];
}

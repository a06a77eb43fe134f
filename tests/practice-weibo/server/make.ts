import { toMblogid } from '../shared/ids';
import { halfUnits } from '../shared/length';
import type { Comment, PicInfo, Status, User } from '../shared/types';
import { toCreatedAt, toHtml } from './markup';

const PICTURE_HOST = 'https://wx1.sinaimg.cn';
/** Shown text is cut here, in half-width units (site fact: 264–288 seen). */
const CUT_UNITS = 280;

function toPicInfo(pid: string): PicInfo {
  const at = (size: string): { readonly url: string } => ({ url: `${PICTURE_HOST}/${size}/${pid}.jpg` });
  return {
    thumbnail: at('wap180'),
    bmiddle: at('bmiddle'),
    large: at('large'),
    original: at('orj1080'),
    largest: at('large'),
    type: 'pic',
  };
}

function cutText(raw: string): string {
  let units = 0;
  let end = 0;
  for (const char of raw) {
    units += halfUnits(char);
    if (units > CUT_UNITS) break;
    end += char.length;
  }
  return raw.slice(0, end);
}

/** Puts a text into a status: HTML, raw with the trailing zero-width space, length, long-text flag. */
export function setText(status: Status, raw: string): void {
  const units = halfUnits(raw);
  status.isLongText = units > CUT_UNITS;
  status.text = status.isLongText ? `${toHtml(cutText(raw))}…<span class="expand">展开</span>` : toHtml(raw);
  status.text_raw = `${status.isLongText ? cutText(raw) : raw}​`;
  status.textLength = units;
}

export interface StatusInput {
  readonly mid: string;
  readonly at: number;
  readonly user: User;
  readonly text: string;
  readonly counts?: readonly [number, number, number];
  readonly pids?: readonly string[];
  readonly source?: string;
  readonly visible?: number;
  readonly original?: Status;
}

export function makeStatus(input: StatusInput): Status {
  const [reposts, comments, likes] = input.counts ?? [0, 0, 0];
  const pids = input.pids ?? [];
  const status: Status = {
    id: Number(input.mid),
    idstr: input.mid,
    mid: input.mid,
    mblogid: toMblogid(input.mid),
    created_at: toCreatedAt(input.at),
    user: input.user,
    text: '',
    text_raw: '',
    textLength: 0,
    isLongText: false,
    source: input.source ?? '微博网页版',
    region_name: `发布于 ${input.user.location.slice(0, 2)}`,
    reposts_count: reposts,
    comments_count: comments,
    attitudes_count: likes,
    attitudes_status: 0,
    pic_ids: pids,
    pic_num: pids.length,
    pic_infos: Object.fromEntries(pids.map((pid) => [pid, toPicInfo(pid)])),
    visible: { type: input.visible ?? 0, list_id: 0 },
    edit_count: 0,
    can_edit: false,
    mblogtype: 0,
    mlevel: 0,
    share_repost_type: 0,
    comment_manage_info: { comment_permission_type: -1, approval_comment_type: 0, comment_sort_type: 0 },
    number_display_strategy: {
      apply_scenario_flag: 51,
      display_text_min_number: 1000000,
      display_text: '100万+',
    },
    ...(input.original === undefined ? {} : { retweeted_status: input.original }),
  };
  setText(status, input.text);
  return status;
}

export interface CommentInput {
  readonly id: string;
  readonly at: number;
  readonly user: User;
  readonly text: string;
  readonly source: string;
  readonly rootId?: string;
  readonly likes?: number;
  readonly to?: Comment;
  readonly floor?: number;
  readonly pids?: readonly string[];
  readonly isPending?: boolean;
}

export function makeComment(input: CommentInput): Comment {
  const root = input.rootId ?? input.id;
  const { to, pids = [] } = input;
  return {
    id: Number(input.id),
    idstr: input.id,
    mid: input.id,
    rootid: Number(root),
    rootidstr: root,
    created_at: toCreatedAt(input.at),
    text: toHtml(input.text),
    text_raw: input.text,
    source: input.source,
    user: input.user,
    like_counts: input.likes ?? 0,
    liked: false,
    comments: false,
    total_number: 0,
    max_id: 0,
    approval_comment_type: input.isPending === true ? 1 : 0,
    floor_number: input.floor ?? 1,
    disable_reply: 0,
    restrictOperate: 0,
    isLikedByMblogAuthor: false,
    readtimetype: 'comment',
    pic_num: pids.length,
    pic_ids: pids,
    pic_infos: Object.fromEntries(pids.map((pid) => [pid, toPicInfo(pid)])),
    ...(to === undefined ? {} : { reply_comment: { id: to.id, idstr: to.idstr, user: to.user } }),
  };
}

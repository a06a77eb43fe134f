import type { Comment, Status, User } from '../shared/types';
import { viewReply, viewRoot } from './comment-view';
import { draftComment, dropComment, findComment, putComment } from './comments';
import { json, type PracticeResponse } from './http';
import { makeStatus, setText } from './make';
import { type ServerContext, viewStatus } from './reads';
import { addStatus, findStatus } from './world';

type Fields = Readonly<Record<string, string>>;
type Write = (context: ServerContext, fields: Fields, user: User) => PracticeResponse;

const refuse = (msg: string): PracticeResponse => json({ ok: 0, msg });
const done = (data: unknown = {}): PracticeResponse => json({ ok: 1, data });

function pidsOf(value: string | undefined): string[] {
  if (value === undefined || value === '') return [];
  if (!value.startsWith('[')) return value.split(',');
  const items: unknown = JSON.parse(value);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'pid' in item ? [String(item.pid)] : [],
  );
}

function publish(
  context: ServerContext,
  user: User,
  fields: Fields,
  text: string,
  original?: Status,
): Status {
  const status = makeStatus({
    mid: context.world.nextMid(),
    at: context.now(),
    user,
    text,
    pids: pidsOf(fields.pic_id),
    visible: Number(fields.visible ?? 0),
    ...(original === undefined ? {} : { original }),
  });
  addStatus(context.world, status, text);
  user.statuses_count += 1;
  return status;
}

const update: Write = (context, fields, user) => {
  const text = fields.content ?? '';
  if (text.trim() === '' && pidsOf(fields.pic_id).length === 0) return refuse('内容不能为空');
  return done(viewStatus(context.world, publish(context, user, fields, text)));
};

const modify: Write = (context, fields, user) => {
  const status = findStatus(context.world, fields.mid);
  if (status?.user?.idstr !== user.idstr) return refuse('没有权限编辑这条微博');
  const text = fields.content ?? '';
  setText(status, text);
  context.world.fullTexts.set(status.mid, text);
  status.edit_count += 1;
  return done(viewStatus(context.world, status));
};

const schedule: Write = (context, fields, user) => {
  const at = Number(fields.schedule_timestamp);
  if (!Number.isFinite(at) || at - context.now() < 9 * 60_000) return refuse('只能发 10 分钟后的定时微博');
  const id =
    fields.schedule_id === undefined || fields.schedule_id === ''
      ? context.world.nextMid()
      : fields.schedule_id;
  const item = {
    schedule_id: id,
    schedule_at: new Date(at + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' '),
    schedule_timestamp: at,
    text_raw: fields.content ?? '',
    user,
    pic_ids: pidsOf(fields.pic_id),
    visible: Number(fields.visible ?? 0),
  };
  context.world.schedules.set(id, item);
  return done(item);
};

function chain(original: Status, comment: string): { text: string; root: Status } {
  return { text: comment === '' ? '转发微博' : comment, root: original.retweeted_status ?? original };
}

function repostTo(
  context: ServerContext,
  original: Status,
  comment: string,
  user: User,
  fields: Fields,
): Status {
  const { text, root } = chain(original, comment);
  const status = publish(context, user, { ...fields, pic_id: '' }, text, root);
  for (const target of new Set([original, root])) {
    target.reposts_count += 1;
    const list = context.world.reposts.get(target.mid) ?? [];
    context.world.reposts.set(target.mid, [status, ...list]);
  }
  return status;
}

function commentOn(context: ServerContext, status: Status, user: User, fields: Fields): Comment {
  const { world, variant } = context;
  const text = fields.comment ?? '';
  const comment = draftComment(world, { status, user, text, at: context.now(), pids: pidsOf(fields.pic_id) });
  putComment(world, status, comment);
  return viewRoot(world, variant, status.mid, comment);
}

const normalRepost: Write = (context, fields, user) => {
  const original = findStatus(context.world, fields.id);
  if (original === undefined) return refuse('该微博不存在');
  const status = repostTo(context, original, fields.comment ?? '', user, fields);
  if (fields.is_comment === '1')
    commentOn(context, original, user, { comment: fields.comment || '转发微博' });
  return done({ statuses: viewStatus(context.world, status) });
};

const fastRepost: Write = (context, fields, user) => {
  const original = findStatus(context.world, fields.id);
  if (original === undefined) return refuse('该微博不存在');
  const status = repostTo(context, original, '', user, fields);
  status.ori_mid = original.mid;
  if (original.user !== null) status.ori_uid = original.user.idstr;
  return json({ ok: 1, statuses: viewStatus(context.world, status) });
};

const createComment: Write = (context, fields, user) => {
  const original = findStatus(context.world, fields.id);
  if (original === undefined) return refuse('该微博不存在');
  const text = fields.comment ?? '';
  if (text.trim() === '' && pidsOf(fields.pic_id).length === 0) return refuse('评论内容不能为空');
  const comment = commentOn(context, original, user, fields);
  if (fields.is_repost === '1') repostTo(context, original, text, user, fields);
  return done(comment);
};

const reply: Write = (context, fields, user) => {
  const { world, variant } = context;
  const original = findStatus(world, fields.id);
  const to = findComment(world, fields.cid, original?.mid);
  if (original === undefined || to === undefined) return refuse('该评论不存在');
  const text = fields.comment ?? '';
  if (text.trim() === '' && pidsOf(fields.pic_id).length === 0) return refuse('评论内容不能为空');
  const pids = pidsOf(fields.pic_id);
  const comment = draftComment(world, { status: original, user, text, at: context.now(), pids, to });
  putComment(world, original, comment);
  if (fields.is_repost === '1') {
    const quoted = `回复@${to.comment.user.screen_name}:${text}`;
    repostTo(context, original, quoted, user, fields);
  }
  return done(viewReply(variant, comment));
};

/** Authors delete their own, the author of the post any below it; what else `filter` does is not known. */
const destroyComment: Write = ({ world }, fields, user) => {
  const found = findComment(world, fields.cid);
  if (found === undefined) return refuse('该评论不存在');
  const owners = [found.comment.user.idstr, world.statuses.get(found.mid)?.user?.idstr];
  if (!owners.includes(user.idstr)) return refuse('没有权限删除这条评论');
  dropComment(world, found);
  return done();
};

/** `cids` is "ID:1" to show a comment to everyone (site fact). */
const approveComments: Write = ({ world }, fields) => {
  for (const pair of (fields.cids ?? '').split(',')) {
    const [id, state] = pair.split(':');
    const found = findComment(world, id);
    if (found !== undefined) found.comment.approval_comment_type = state === '1' ? 0 : 1;
  }
  return done();
};

const destroy: Write = (context, fields, user) => {
  const status = findStatus(context.world, fields.id);
  if (status?.user?.idstr !== user.idstr) return refuse('没有权限删除这条微博');
  context.world.statuses.delete(status.mid);
  context.world.timeline.splice(context.world.timeline.indexOf(status.mid), 1);
  return done();
};

const modifyVisible: Write = (context, fields) => {
  const status = findStatus(context.world, fields.ids);
  if (status === undefined || status.edit_count > 1)
    return json({ ok: 0, message: '此条微博暂不支持变更可见范围。' }, 400);
  status.visible = { type: Number(fields.visible), list_id: 0 };
  return done();
};

function like(on: boolean): Write {
  return (context, fields) => {
    const status = findStatus(context.world, fields.id);
    if (status === undefined) return refuse('该微博不存在');
    status.attitudes_count += (on ? 1 : 0) - status.attitudes_status;
    status.attitudes_status = on ? 1 : 0;
    return done();
  };
}

function likeComment(on: boolean): Write {
  return (context, fields) => {
    const comment = findComment(context.world, fields.object_id)?.comment;
    if (comment === undefined) return refuse('该评论不存在');
    comment.like_counts += (on ? 1 : 0) - (comment.liked ? 1 : 0);
    comment.liked = on;
    return done();
  };
}

const drop: Write = (context, fields) =>
  context.world.schedules.delete(fields.schedule_id ?? '') ? done() : refuse('该定时微博不存在');

const uploadNow: Write = (context, fields, user) => {
  const item = context.world.schedules.get(fields.schedule_id ?? '');
  if (item === undefined) return refuse('该定时微博不存在');
  context.world.schedules.delete(item.schedule_id);
  return done(
    viewStatus(context.world, publish(context, user, { visible: String(item.visible) }, item.text_raw)),
  );
};

/** POST endpoints by path. */
export const WRITES: Readonly<Record<string, Write>> = {
  '/ajax/statuses/update': update,
  '/ajax/statuses/rss_publish': update,
  '/ajax/statuses/modify': modify,
  '/ajax/statuses/schedule/upload': schedule,
  '/ajax/statuses/schedule/edit': schedule,
  '/ajax/statuses/schedule/destory': drop,
  '/ajax/statuses/schedule/upload_immediately': uploadNow,
  '/ajax/statuses/normal_repost': normalRepost,
  '/ajax/statuses/repost': fastRepost,
  '/ajax/comments/create': createComment,
  '/ajax/comments/reply': reply,
  '/ajax/statuses/destroyComment': destroyComment,
  '/ajax/statuses/destroy': destroy,
  '/ajax/statuses/modifyVisible': modifyVisible,
  '/ajax/statuses/setLike': like(true),
  '/ajax/statuses/cancelLike': like(false),
  '/ajax/statuses/updateLike': likeComment(true),
  '/ajax/statuses/destroyLike': likeComment(false),
  '/ajax/statuses/createFavorites': () => done(),
  '/ajax/statuses/destoryFavorites': () => done(),
  '/ajax/friendships/create': () => done(),
  '/ajax/friendships/destory': () => done(),
  '/ajax/approval/update_status_state': () => done(),
  '/ajax/approval/update_comment_state': approveComments,
  '/ajax/statuses/generate': (_context, fields) =>
    done({
      text: `${fields.content ?? ''}\n冬天的第一口热茶，来自山里的姜与桂圆，全网最低价。#冬至第一杯热茶#`.trim(),
    }),
};

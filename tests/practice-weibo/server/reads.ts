import type { Status } from '../shared/types';
import type { Variant } from '../variant';
import { buildComments } from './comment-reads';
import { json, type PracticeResponse } from './http';
import type { SwitchState } from './switches';
import { findStatus, type World } from './world';

export interface ServerContext {
  readonly world: World;
  readonly variant: Variant;
  readonly switches: SwitchState;
  now(): number;
}

type Read = (context: ServerContext, query: URLSearchParams) => PracticeResponse;

const MISSING = { ok: 0, errno: '20101', msg: '该微博不存在' };

/** A status as this account sees it: editing rights and read counts on own posts only. */
export function viewStatus(world: World, status: Status): Status {
  const own = status.user !== null && status.user.idstr === world.account;
  return {
    ...status,
    can_edit: own,
    ...(own ? { reads_count: status.reads_count ?? status.attitudes_count * 37 + 128 } : {}),
  };
}

function page(
  context: ServerContext,
  mids: readonly string[],
  after: string | null,
  count: number,
): Status[] {
  const start = after === null || after === '' || after === '0' ? 0 : mids.indexOf(after) + 1;
  return mids.slice(start, start + count).flatMap((mid) => {
    const status = context.world.statuses.get(mid);
    return status === undefined ? [] : [viewStatus(context.world, status)];
  });
}

function visibleMids(world: World): string[] {
  return world.timeline.filter((mid) => {
    const status = world.statuses.get(mid);
    return status?.visible.type !== 1 || status.user?.idstr === world.account;
  });
}

function timeline(context: ServerContext, query: URLSearchParams): PracticeResponse {
  const after = query.get('since_id') ?? query.get('max_id');
  const statuses = page(context, visibleMids(context.world), after, Number(query.get('count') ?? 25));
  const last = statuses.at(-1)?.mid ?? '0';
  return json({
    ok: 1,
    statuses,
    since_id: last,
    max_id: last,
    total_number: context.world.timeline.length,
  });
}

function mymblog(context: ServerContext, query: URLSearchParams): PracticeResponse {
  const uid = query.get('uid');
  const mids = visibleMids(context.world).filter(
    (mid) => context.world.statuses.get(mid)?.user?.idstr === uid,
  );
  const at = (Number(query.get('page') ?? 1) - 1) * 20;
  const list = page(context, mids.slice(at, at + 20), null, 20);
  const next = mids.length > at + 20 ? (list.at(-1)?.mid ?? -1) : -1;
  return json({
    ok: 1,
    data: {
      list,
      since_id: next === -1 ? '' : next,
      next_cursor: next,
      total: mids.length,
      status_visible: 0,
      topicList: [],
    },
  });
}

const show: Read = (context, query) => {
  const status = findStatus(context.world, query.get('id'));
  return status === undefined ? json(MISSING) : json({ ok: 1, ...viewStatus(context.world, status) });
};

const longtext: Read = ({ world }, query) => {
  const status = findStatus(world, query.get('id'));
  if (status === undefined) return json(MISSING);
  const full = world.fullTexts.get(status.mid) ?? status.text_raw;
  return json({
    ok: 1,
    data: status.isLongText ? { longTextContent: full, longTextContent_raw: full, isMarkdown: false } : {},
  });
};

const repostTimeline: Read = ({ world }, query) => {
  const list = world.reposts.get(findStatus(world, query.get('id'))?.mid ?? '') ?? [];
  return json({
    ok: 1,
    data: list.slice(0, 20),
    total_number: list.length,
    max_page: Math.max(1, Math.ceil(list.length / 20)),
    next_cursor: 0,
  });
};

const profileInfo: Read = ({ world }, query) => {
  const name = query.get('screen_name');
  const user = [...world.people.values(), ...world.visitors.values()].find(
    (person) => person.idstr === query.get('uid') || person.screen_name === name,
  );
  if (user === undefined) return json({ ok: 0, msg: '该用户不存在' }, 400);
  const tabs = [
    { tabKey: 'home', title: '精选' },
    { tabKey: 'feed', title: '微博' },
    { tabKey: 'video', title: '视频' },
    { tabKey: 'album', title: '相册' },
  ];
  return json({ ok: 1, data: { user, tabList: tabs } });
};

const profileDetail: Read = ({ world }, query) => {
  const uid = query.get('uid') ?? '';
  const user = world.people.get(uid) ?? world.visitors.get(uid);
  if (user === undefined) return json({ ok: 0, msg: '该用户不存在' }, 400);
  return json({
    ok: 1,
    data: {
      birthday: '',
      created_at: '2015-03-12 10:20:30',
      gender: user.gender,
      description: user.description,
      desc_text: user.verified_reason,
      ip_location: `IP属地：${user.location.slice(0, 2)}`,
      sunshine_credit: { level: '信用极好' },
      label_desc: [{ name: '昨日发博3，阅读数100万+，互动数1.9万' }],
    },
  });
};

const config: Read = ({ world, variant, switches }) => {
  const user = world.account === null ? null : world.people.get(world.account);
  return json({
    ok: 1,
    data: {
      pc_repost_long: variant.repostLong,
      pc_comment_pics: variant.commentPictureLimit > 1,
      repost_input_limits: 1000,
      statement_required: switches.statementRequired,
      set: { placeholder: variant.placeholder },
      uid: user?.idstr ?? '',
      user: user ?? null,
    },
  });
};

const suggest: Read = ({ world }, query) => {
  const q = query.get('q') ?? '';
  const topics = ['冬至第一杯热茶', '城市慢生活', '日常记录', '冷空气'];
  const stocks = ['示例股份', '云杉控股'];
  const names = [...world.people.values()].map((user) => user.screen_name);
  const all = query.get('type') === 'at' ? names : query.get('type') === 'topic' ? topics : stocks;
  return json({ ok: 1, data: all.filter((item) => item.includes(q)).slice(0, 6) });
};

const scheduleList: Read = ({ world }, query) =>
  json({
    ok: 1,
    data: {
      statuses:
        query.get('type') === '1'
          ? []
          : [...world.schedules.values()].filter((item) => item.user.idstr === world.account),
      max_id: 0,
      transcoding_media: [],
    },
  });

const hotSearch: Read = () =>
  json({
    ok: 1,
    data: {
      realtime: [
        '冬至第一杯热茶',
        '冷空气今晚抵达',
        '河边集市',
        '姜茶的一百种做法',
        '下班路上的云',
        '手磨豆浆',
      ].map((word, n) => ({ word, note: word, num: 986_543 - n * 123_456, rank: n })),
    },
  });

/** GET endpoints by path. */
export const READS: Readonly<Record<string, Read>> = {
  '/ajax/feed/friendstimeline': timeline,
  '/ajax/feed/unreadfriendstimeline': timeline,
  '/ajax/feed/groupstimeline': timeline,
  '/ajax/feed/hottimeline': timeline,
  '/ajax/feed/allGroups': () => json({ ok: 1, groups: [] }),
  '/ajax/statuses/mymblog': mymblog,
  '/ajax/statuses/searchProfile': mymblog,
  '/ajax/statuses/show': show,
  '/ajax/statuses/longtext': longtext,
  '/ajax/statuses/buildComments': buildComments,
  '/ajax/statuses/repostTimeline': repostTimeline,
  '/ajax/statuses/likeShow': () => json({ ok: 1, data: [], total_number: 0 }),
  '/ajax/statuses/config': config,
  '/ajax/statuses/getPreUpdate': (_context, query) =>
    json({ ok: 1, data: { content: `预发内容 ${query.get('preupdate_id')}：新品上架，欢迎到店。` } }),
  '/ajax/shop/init': (_context, query) => json({ ok: 1, data: { content: query.get('content') ?? '' } }),
  '/ajax/statuses/schedule/list': scheduleList,
  '/ajax/statuses/schedule/show': ({ world }, query) => {
    const item = world.schedules.get(query.get('schedule_id') ?? '');
    return json(item === undefined ? MISSING : { ok: 1, data: item });
  },
  '/ajax/profile/info': profileInfo,
  '/ajax/profile/detail': profileDetail,
  '/ajax/friendships/friends': ({ world }) => json({ ok: 1, users: [...world.people.values()] }),
  '/ajax/side/hotSearch': hotSearch,
  '/ajax/side/suggest': suggest,
};

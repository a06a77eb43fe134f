import { onMounted, onUnmounted, type Ref, ref, watch } from 'vue';
import { useStore } from 'vuex';
import type { Comment, Status } from '../../shared/types';
import { getJson } from '../api/http';
import type { ComposerCallBack, RootState } from '../store';
import { bus } from './bus';

interface Answer {
  readonly data: Comment[];
  readonly max_id: number;
  readonly total_number: number;
  readonly filter_group?: readonly Filter[];
}

export interface Filter {
  readonly title: string;
  readonly param: Readonly<Record<string, number>>;
}

export interface CommentList {
  readonly items: Ref<Comment[]>;
  readonly total: Ref<number>;
  readonly filters: Ref<readonly Filter[]>;
  readonly isLoaded: Ref<boolean>;
  /** From the beginning. */
  load(): Promise<void>;
  /** The next page, when there is one. */
  more(): Promise<void>;
}

const COUNT = '20';
const has = (root: Comment, cid: string): boolean =>
  root.idstr === cid || (root.comments || []).some((reply) => reply.idstr === cid);

/** Comments of a post; `extra` holds what the chosen filter adds to the request. */
export const postParams = (
  status: Status,
  extra: Readonly<Record<string, string>>,
): Record<string, string> => ({
  is_reload: '1',
  id: status.mid,
  is_show_bulletin: '2',
  is_mix: '0',
  count: COUNT,
  type: 'feed',
  uid: status.user?.idstr ?? '',
  fetch_level: '0',
  locale: 'zh-CN',
  ...extra,
});

/** Replies of a comment: same address, id of the comment (site fact). */
export const replyParams = (comment: Comment): Record<string, string> => ({
  is_reload: '1',
  id: comment.idstr,
  is_show_bulletin: '2',
  is_mix: '1',
  count: COUNT,
  type: 'feed',
  uid: comment.user.idstr,
  fetch_level: '1',
  locale: 'zh-CN',
});

/**
 * A list of comments that reads pages by `max_id`, takes in what the composer sent and drops what was deleted.
 * @param params of the first request
 * @param mid the post they belong to
 * @param isReplies the list holds replies of one comment, so a new comment of the post is none of its business
 */
export function useCommentList(
  params: () => Record<string, string>,
  mid: () => string,
  isReplies: boolean,
): CommentList {
  const store = useStore<RootState>();
  const items = ref<Comment[]>([]);
  const total = ref(0);
  const filters = ref<readonly Filter[]>([]);
  const isLoaded = ref(false);
  let next = 0;
  let asked = 0;
  let isLoading = false;

  async function read(max: number): Promise<void> {
    asked += 1;
    const mine = asked;
    isLoading = true;
    const answer = await getJson<Answer>('/ajax/statuses/buildComments', {
      ...params(),
      max_id: String(max),
    });
    if (mine !== asked) return;
    isLoading = false;
    const known = max === 0 ? [] : items.value;
    items.value = [
      ...known,
      ...answer.data.filter((item) => !known.some(({ idstr }) => idstr === item.idstr)),
    ];
    total.value = answer.total_number;
    filters.value = answer.filter_group ?? [];
    next = answer.max_id;
    isLoaded.value = true;
  }

  const load = (): Promise<void> => read(0);
  const more = async (): Promise<void> => {
    if (!isLoading && next !== 0) await read(next);
  };

  function takeIn(callback: ComposerCallBack | null): void {
    if (callback === null || callback.composer_ori_idstr !== mid() || callback.action === 'repost') return;
    const comment = callback.data as Comment;
    if (isReplies) {
      if (callback.action !== 'reply' || params().id !== comment.rootidstr) return;
      items.value.push(comment);
    } else if (callback.action === 'create') items.value.unshift(comment);
    else {
      const root = items.value.find((item) => has(item, callback.cid) || item.idstr === comment.rootidstr);
      if (root !== undefined) {
        root.comments = [...(root.comments || []), comment];
        root.total_number += 1;
      }
    }
    total.value += 1;
  }

  function drop(cid: unknown): void {
    const kept = items.value.filter((item) => item.idstr !== cid);
    if (kept.length < items.value.length) total.value -= 1;
    items.value = kept;
    for (const root of items.value)
      if (has(root, String(cid))) {
        root.comments = (root.comments || []).filter((reply) => reply.idstr !== cid);
        root.total_number -= 1;
      }
  }

  const reload = (): void => void load();
  watch(() => store.state.composerCallBack, takeIn);
  watch(mid, () => {
    items.value = [];
    isLoaded.value = false;
    void load();
  });
  onMounted(() => {
    bus.on('commentRemoved', drop);
    bus.on('commentsReload', reload);
    void load();
  });
  onUnmounted(() => {
    bus.off('commentRemoved', drop);
    bus.off('commentsReload', reload);
  });
  return { items, total, filters, isLoaded, load, more };
}

import { createStore } from 'vuex';
import type { Comment, Status, User } from '../../shared/types';
import { getJson } from '../api/http';

export interface SiteFlags {
  readonly pc_repost_long: boolean;
  readonly pc_comment_pics: boolean;
  readonly repost_input_limits: number;
  readonly statement_required: boolean;
  readonly set: { readonly placeholder: string };
}

export interface PublisherCallBack {
  readonly action: 'publish' | 'modify' | 'schedule';
  readonly data: Status;
}

export interface ComposerCallBack {
  readonly action: 'create' | 'reply' | 'repost';
  readonly location: string;
  readonly ok: number;
  readonly data: Status | Comment;
  /** mid of the post the box belonged to. */
  readonly composer_ori_idstr: string;
  readonly cid: string;
}

export interface RootState {
  config: { config: { uid: string; user: User | null }; flags: SiteFlags };
  publisherCallBack: PublisherCallBack | null;
  composerCallBack: ComposerCallBack | null;
}

const NO_FLAGS: SiteFlags = {
  pc_repost_long: false,
  pc_comment_pics: false,
  repost_input_limits: 1000,
  statement_required: false,
  set: { placeholder: '' },
};

interface ConfigAnswer {
  readonly data: SiteFlags & { readonly uid: string; readonly user: User | null };
}

export const store = createStore<RootState>({
  state: {
    config: { config: { uid: '', user: null }, flags: NO_FLAGS },
    publisherCallBack: null,
    composerCallBack: null,
  },
  mutations: {
    setConfig(state, data: ConfigAnswer['data']) {
      state.config.config = { uid: data.uid, user: data.user };
      state.config.flags = data;
    },
    setPublisherCallBack(state, value: PublisherCallBack) {
      state.publisherCallBack = value;
    },
    setComposerCallBack(state, value: ComposerCallBack) {
      state.composerCallBack = value;
    },
  },
  actions: {
    async loadConfig({ commit }) {
      const { data } = await getJson<ConfigAnswer>('/ajax/statuses/config', { type: 'push_active' });
      commit('setConfig', data);
    },
    setPublisherCallBack({ commit }, value: PublisherCallBack) {
      commit('setPublisherCallBack', value);
    },
    setComposerCallBack({ commit }, value: ComposerCallBack) {
      commit('setComposerCallBack', value);
    },
  },
});

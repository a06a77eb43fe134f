/** Shapes of the site's JSON as far as the replica serves them (numbers in counts are exact). */
export interface User {
  readonly id: number;
  readonly idstr: string;
  readonly screen_name: string;
  readonly verified: boolean;
  readonly verified_type: number;
  readonly verified_reason: string;
  readonly description: string;
  readonly followers_count: number;
  readonly friends_count: number;
  statuses_count: number;
  readonly location: string;
  readonly gender: 'm' | 'f';
  readonly profile_url: string;
  readonly avatar_large: string;
  readonly avatar_hd: string;
  readonly profile_image_url: string;
  readonly domain: string;
  readonly mbrank: number;
  readonly mbtype: number;
  following: boolean;
}

export interface PicInfo {
  readonly thumbnail: { readonly url: string };
  readonly bmiddle: { readonly url: string };
  readonly large: { readonly url: string };
  readonly original: { readonly url: string };
  readonly largest: { readonly url: string };
  readonly type: 'pic';
}

export interface Status {
  readonly id: number;
  readonly idstr: string;
  readonly mid: string;
  readonly mblogid: string;
  readonly created_at: string;
  readonly user: User | null;
  text: string;
  text_raw: string;
  textLength: number;
  isLongText: boolean;
  source: string;
  readonly region_name?: string;
  reposts_count: number;
  comments_count: number;
  attitudes_count: number;
  attitudes_status: number;
  reads_count?: number;
  pic_ids: readonly string[];
  pic_num: number;
  pic_infos: Readonly<Record<string, PicInfo>>;
  retweeted_status?: Status;
  visible: { type: number; list_id: number };
  edit_count: number;
  can_edit: boolean;
  readonly mblogtype: number;
  readonly mlevel: number;
  readonly share_repost_type: number;
  isTop?: number;
  title?: { readonly text: string };
  ori_mid?: string;
  ori_uid?: string;
  readonly comment_manage_info: {
    /** -1 everyone. */
    readonly comment_permission_type: number;
    /** 1 while the author picks the comments others see (评论精选). */
    approval_comment_type: number;
    readonly comment_sort_type: number;
  };
  readonly number_display_strategy: {
    readonly apply_scenario_flag: number;
    readonly display_text_min_number: number;
    readonly display_text: string;
  };
  /** Set by the front end, not by the server. */
  showFeedRepost?: boolean;
  showFeedComment?: boolean;
}

export interface Comment {
  readonly id: number;
  readonly idstr: string;
  readonly mid: string;
  readonly rootid: number;
  readonly rootidstr: string;
  readonly created_at: string;
  readonly text: string;
  readonly text_raw: string;
  readonly source: string;
  readonly user: User;
  like_counts: number;
  liked: boolean;
  /** Replies; some of them in a list answer, all of them in the server's memory. */
  comments: Comment[] | false;
  total_number: number;
  max_id: number;
  readonly reply_comment?: { readonly id: number; readonly idstr: string; readonly user: User };
  readonly reply_comment_id?: string;
  /** 1 while it waits for the post's author. */
  approval_comment_type: number;
  readonly floor_number: number;
  readonly disable_reply: number;
  readonly restrictOperate: number;
  readonly isLikedByMblogAuthor: boolean;
  readonly readtimetype: 'comment';
  readonly pic_num: number;
  readonly pic_ids: readonly string[];
  readonly pic_infos: Readonly<Record<string, PicInfo>>;
}

export interface Schedule {
  readonly schedule_id: string;
  schedule_at: string;
  schedule_timestamp: number;
  text_raw: string;
  readonly user: User;
  readonly pic_ids: readonly string[];
  visible: number;
}

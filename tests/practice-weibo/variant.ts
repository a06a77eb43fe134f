/** Facts of the site that nobody could settle; each run picks one reading of every one of them. */
export interface Variant {
  readonly name: string;
  /** Rounding of the abbreviated counts. */
  readonly shortNum: 'floor' | 'round';
  /** What a zero count shows: the word, or nothing. */
  readonly emptyCountText: boolean;
  /** How the dark theme shows in the page. */
  readonly themeSignal: 'html-data-theme' | 'body-class';
  /** Where the logged-in uid can be read. */
  readonly uidIn: 'store' | 'store-and-config';
  /** The button that opens the pop-up composer. */
  readonly popupOpener: 'nav' | 'floating';
  /** A click on 转发 opens the pop-up first, or the inline box at once (pop-up on hover). */
  readonly repostClick: 'popup' | 'inline';
  readonly pictureLimit: 9 | 18;
  readonly commentPictureLimit: 1 | 18;
  /** A/B flag pc_repost_long: repost limit 1000 instead of 140. */
  readonly repostLong: boolean;
  readonly inputLimits: number | null;
  readonly placeholder: string;
  /** Posting state after an answer that is no JSON, or none at all: left, or kept for ever. */
  readonly afterBrokenAnswer: 'recover' | 'stuck';
  readonly captchaOk: 0 | 1;
  readonly captchaVendor: 'yidun' | 'geetest';
  readonly pictureUpload: 'upload' | 'pic_upload';
  readonly needTranscode: boolean;
  /** Vue key of a comment in a list: its id, or its place, so that nodes are used again for another comment. */
  readonly commentKeys: 'id' | 'index';
  /** One `.wbpro-list` around every comment, or one around all of them (on the detail page always the first). */
  readonly commentLists: 'each' | 'one';
  /** Comments of a detail page: a plain list, or a recycling one as in the feed. */
  readonly detailComments: 'plain' | 'recycled';
  /** Replies below a comment have their own time and icons. */
  readonly childInfo: boolean;
  /** 共N条回复 below every comment with replies, or only when some are not shown. */
  readonly repliesLink: 'always' | 'when-more';
  /** The reply modal begins with the comment itself. */
  readonly replyModalRoot: boolean;
  /** The avatar link of a comment carries `usercard` too. */
  readonly avatarCard: boolean;
  /** `comments` of a comment without replies. */
  readonly noReplies: 'false' | 'empty';
  /** `回复@NAME:` begins the stored text of replies to replies, or of all replies. */
  readonly replyPrefix: 'to-replies' | 'always';
  /** What a reply answers: `reply_comment`, or `reply_comment_id`. */
  readonly replyTarget: 'object' | 'id';
  /** 删除 and 屏蔽 of a comment ask first. */
  readonly removeAsks: boolean;
}

const A: Variant = {
  name: 'a',
  shortNum: 'floor',
  emptyCountText: true,
  themeSignal: 'html-data-theme',
  uidIn: 'store',
  popupOpener: 'nav',
  repostClick: 'popup',
  pictureLimit: 9,
  commentPictureLimit: 1,
  repostLong: false,
  inputLimits: 5000,
  placeholder: '有什么新鲜事想分享给大家？',
  afterBrokenAnswer: 'recover',
  captchaOk: 0,
  captchaVendor: 'yidun',
  pictureUpload: 'upload',
  needTranscode: false,
  commentKeys: 'id',
  commentLists: 'each',
  detailComments: 'plain',
  childInfo: true,
  repliesLink: 'always',
  replyModalRoot: false,
  avatarCard: false,
  noReplies: 'false',
  replyPrefix: 'to-replies',
  replyTarget: 'object',
  removeAsks: false,
};

const B: Variant = {
  name: 'b',
  shortNum: 'round',
  emptyCountText: false,
  themeSignal: 'body-class',
  uidIn: 'store-and-config',
  popupOpener: 'floating',
  repostClick: 'inline',
  pictureLimit: 18,
  commentPictureLimit: 18,
  repostLong: true,
  inputLimits: null,
  placeholder: '今天想说点什么？',
  afterBrokenAnswer: 'stuck',
  captchaOk: 1,
  captchaVendor: 'geetest',
  pictureUpload: 'pic_upload',
  needTranscode: true,
  commentKeys: 'index',
  commentLists: 'one',
  detailComments: 'recycled',
  childInfo: false,
  repliesLink: 'when-more',
  replyModalRoot: true,
  avatarCard: true,
  noReplies: 'empty',
  replyPrefix: 'always',
  replyTarget: 'id',
  removeAsks: true,
};

export const VARIANTS: Readonly<Record<'a' | 'b', Variant>> = { a: A, b: B };

/** One of the two presets, with single facts overridden where a test asks for it. */
export function pickVariant(base: 'a' | 'b', changes: Partial<Variant> = {}): Variant {
  return { ...VARIANTS[base], ...changes };
}

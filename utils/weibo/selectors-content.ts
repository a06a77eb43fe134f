import type { SelectorSpec } from './selector-spec';

/** Parts of posts, comments and profiles. */
export const CONTENT_SELECTORS = {
  post: {
    css: ['article.woo-panel-main', 'article'],
    since: '2026-01',
    note: 'nested articles belong to the outer post',
    expect: [
      [2, 'feed.html'],
      [1, 'inline-comment.html'],
    ],
  },
  postHeader: {
    css: ['header.woo-box-flex', 'header'],
    since: '2026-01',
    note: 'inside a post',
    expect: [[2, 'feed.html']],
  },
  postAuthor: {
    css: ['a[usercard][href^="/u/"]', 'a[usercard]'],
    since: '2026-01',
    note: 'inside the header; usercard = uid',
    expect: [[5, 'feed.html']],
  },
  postAuthorName: {
    css: ['a[class*="_name_"] span[title]', 'a[class*="_name_"]'],
    since: '2026-03',
    note: 'inside the header',
    expect: [[2, 'feed.html']],
  },
  postTime: {
    css: ['a[class*="_time_"]'],
    since: '2026-03',
    note: 'inside the header; title holds the full time except on the detail page',
    expect: [[2, 'feed.html']],
  },
  postSource: {
    css: ['div[class*="_source_"]'],
    since: '2026-03',
    note: '来自 X',
    expect: [[1, 'feed.html']],
  },
  postRegion: {
    css: ['div[class*="_ip_"]'],
    since: '2026-03',
    note: '发布于 X',
    expect: [[1, 'feed.html']],
  },
  postText: {
    css: ['.wbpro-feed-ogText [class*="_wbtext_"]', '.wbpro-feed-ogText'],
    since: '2026-03',
    note: 'emoji are images with alt; a repost without words has an empty ogText',
    expect: [[2, 'feed.html']],
  },
  postOriginal: {
    css: ['.retweet'],
    since: '2026-01',
    note: 'card of the reposted original',
    expect: [[1, 'feed.html']],
  },
  originalText: {
    css: ['.wbpro-feed-reText [class*="_wbtext_"]', '.wbpro-feed-reText'],
    since: '2026-03',
    note: 'inside .retweet',
    expect: [[1, 'feed.html']],
  },
  expand: {
    css: ['span.expand'],
    since: '2026-01',
    note: '展开: the text shown is cut',
    expect: [[1, 'feed.html']],
  },
  postPicture: {
    css: ['.picture img, img.woo-picture-img'],
    since: '2026-01',
    note: 'pictures shown; more may be hidden behind +N',
    expect: [[3, 'feed.html']],
  },
  postCounts: {
    css: ['footer[aria-label]'],
    since: '2026-09',
    note: 'three comma-separated values as displayed: reposts, comments, likes',
    expect: [[2, 'feed.html']],
  },
  comment: {
    css: ['.wbpro-list > .item1', '.item1'],
    since: '2026-01',
    note: 'no id in the DOM',
    expect: [[2, 'comments.html']],
  },
  commentReply: {
    css: ['.list2 > .item2', '.item2'],
    since: '2026-01',
    note: 'answers below a comment',
    expect: [[1, 'comments.html']],
  },
  commentText: {
    css: ['.con1 > .text, .con2 > .text'],
    since: '2026-01',
    note: 'name link, colon span, then a span with the words',
    expect: [[3, 'comments.html']],
  },
  commentAuthor: {
    css: ['a[usercard][href^="/u/"]', 'a[usercard]'],
    since: '2026-01',
    note: 'inside the text line',
    expect: [[3, 'comments.html']],
  },
  commentInfo: {
    css: ['.info'],
    since: '2026-01',
    note: 'time and source; 审核评论中 while pending',
    expect: [[3, 'comments.html']],
  },
  likeButton: {
    css: ['button.woo-like-main'],
    since: '2026-01',
    note: 'count in .woo-like-count; 赞 means 0',
    expect: [[2, 'feed.html']],
  },
  likeCount: { css: ['.woo-like-count'], since: '2026-01', note: 'inside', expect: [[2, 'feed.html']] },
  badge: {
    css: ['.woo-icon-wrap[title]', '.woo-icon-wrap'],
    since: '2026-01',
    note: 'verification badge',
    expect: [[1, 'feed.html']],
  },
  profileName: {
    css: ['[class*="_name_"]'],
    since: '2026-02',
    note: 'inside the profile header; weakest part, prefer JSON',
    expect: [[1, 'profile.html']],
  },
  profileBio: {
    css: ['[class*="_con3_"]'],
    since: '2026-02',
    note: 'bio of a profile',
    expect: [[1, 'profile.html']],
  },
  avatar: {
    css: ['.woo-avatar-img'],
    since: '2026-02',
    note: 'any avatar',
    expect: [[1, 'profile.html']],
  },
  appRoot: {
    css: ['#app[data-v-app]', '#app'],
    since: '2026-01',
    note: 'Vue 3 mount point: tells this front end from older ones',
    expect: [[1, 'home.html']],
  },
  scroller: {
    css: ['#scroller'],
    since: '2026-01',
    note: 'virtual list',
    expect: [[1, 'feed.html']],
  },
} as const satisfies Readonly<Record<string, SelectorSpec>>;

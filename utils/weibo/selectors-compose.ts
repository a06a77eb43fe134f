import type { SelectorSpec } from './selector-spec';

/** Parts of the compose boxes. Generic middles (`_count_`, `_check_`) are only looked for inside a box. */
export const COMPOSE_SELECTORS = {
  composerForm: {
    css: ['.wbpro-form'],
    since: '2026-01',
    note: 'literal class of the form component, main and compact',
    expect: [
      [1, 'home.html'],
      [1, 'inline-comment.html'],
      [1, 'inline-repost.html'],
      [1, 'reply-modal.html'],
      [1, 'edit-modal.html'],
      [0, 'profile.html'],
    ],
  },
  composerInput: {
    css: [
      '.wbpro-form textarea',
      'textarea[placeholder^="有什么新鲜事"], textarea[placeholder^="发布你的"], textarea[placeholder^="说说分享心得"], [composerconfig] textarea',
    ],
    since: '2026-01',
    note: 'real textarea with v-model; the placeholder may be replaced by a server setting',
    expect: [
      [1, 'home.html'],
      [1, 'inline-comment.html'],
      [1, 'reply-modal.html'],
      [0, 'profile.html'],
    ],
  },
  sendButton: {
    css: [
      'button.woo-button-main.woo-button-flat.woo-button-primary',
      'button.woo-button-primary, button[class*="button-primary"]',
    ],
    since: '2026-01',
    note: 'inside a box; the word "disabled" in the class list means nothing, only the attribute does',
    expect: [
      [1, 'home.html'],
      [1, 'inline-comment.html'],
      [1, 'inline-repost.html'],
      [1, 'reply-modal.html'],
    ],
  },
  sendLabel: {
    css: ['.woo-button-content'],
    since: '2026-01',
    note: 'inside the button',
    expect: [[1, 'home.html']],
  },
  sendCover: {
    css: ['div[class*="_check_"]'],
    since: '2026-01',
    note: 'empty layer over the button, present only while it is disabled',
    expect: [[1, 'home.html']],
  },
  mainCounter: {
    css: ['.publisher-form-count'],
    since: '2026-01',
    note: 'characters used; absent at 0',
    expect: [
      [0, 'home.html'],
      [1, 'edit-modal.html'],
    ],
  },
  compactCounter: {
    css: ['[class*="_actions_"] [class*="_count_"]', 'span[class*="_count_"]'],
    since: '2026-01',
    note: 'inside a compact box; negative remainder when over the limit',
    expect: [[1, 'inline-comment.html']],
  },
  compactTools: {
    css: ['[class*="_toolbar_"]'],
    since: '2026-01',
    note: 'inside a compact box',
    expect: [
      [1, 'inline-comment.html'],
      [1, 'inline-repost.html'],
    ],
  },
  compactBox: {
    css: ['[composerconfig]'],
    since: '2026-01',
    note: 'stray attribute on the wrapper of repost, comment and reply boxes',
    expect: [
      [1, 'inline-comment.html'],
      [0, 'home.html'],
    ],
  },
  visibility: {
    css: ['[class*="_limits_"]', '[class*="_visible_"]'],
    since: '2026-01',
    note: 'inside a box; posts and reposts have it, comments do not',
    expect: [
      [1, 'home.html'],
      [1, 'inline-repost.html'],
      [0, 'inline-comment.html'],
    ],
  },
  publishCard: {
    css: ['div[class*="_publishCard_"]'],
    since: '2026-03',
    note: 'home only',
    expect: [
      [1, 'home.html'],
      [0, 'profile.html'],
    ],
  },
  layer: {
    css: ['.wbpro-layer', '.woo-modal-main'],
    since: '2026-01',
    note: 'pop-up composer, edit, timed posting, reply',
    expect: [
      [1, 'edit-modal.html'],
      [1, 'reply-modal.html'],
      [0, 'home.html'],
    ],
  },
  layerTitle: {
    css: ['.wbpro-layer-tit-text', '.wbpro-layer-tit'],
    since: '2026-01',
    note: '编辑微博, 发布定时微博, 回复@NAME, 转发微博',
    expect: [
      [1, 'edit-modal.html'],
      [1, 'reply-modal.html'],
    ],
  },
  layerClose: {
    css: ['.wbpro-layer-tit-opt'],
    since: '2026-01',
    note: 'close control in the title bar',
    expect: [[1, 'edit-modal.html']],
  },
} as const satisfies Readonly<Record<string, SelectorSpec>>;

/**
 * Weibo's own render grammar, restated as pattern sources (site fact, 2026-09).
 * Kept apart so that the counter and the tokenizer can never disagree about what a URL is.
 */

/** Scheme plus at least five of the characters Weibo links. */
export const URL_SOURCE = '(?:https?|ftp|file):\\/\\/[a-zA-Z0-9$%&~_#/.\\-;:=,?]{5,}';

/** Characters of a nickname after `@`; the bar is an apparent slip of Weibo's class, kept because Weibo links it. */
export const NAME_SOURCE = '[\\u4e00-\\u9fa5\\ue7c7-\\ue7f3\\w\\-·|]+';

/** `[微笑]`: a bracketed name that is not the `[超话]` inside a topic. */
export const EMOJI_SOURCE = '\\[[\\u3400-\\u9fff\\w·\\-]{1,12}\\](?!#)';

export const SUPER_TOPIC_MARK = '[超话]';

/** Kinds of compose box; a public contract (`data-surface`). `fast-repost` has no box. */
export const SURFACES = ['post', 'popup', 'repost', 'comment', 'reply', 'edit', 'schedule'] as const;
export type Surface = (typeof SURFACES)[number];

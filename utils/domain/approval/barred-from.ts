import type { Draft } from '@/utils/model/draft';

/** People who may not decide about a draft: author and last editor; of a 复审 also those who brought the post out. */
export const barredFrom = ({
  author,
  lastEditor,
  recheck,
}: Pick<Draft, 'author' | 'lastEditor' | 'recheck'>): ReadonlySet<string> =>
  new Set([author, lastEditor, ...(recheck?.barred ?? [])]);

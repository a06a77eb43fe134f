import { toCsv } from '@/utils/core/csv';
import type { Finding } from '@/utils/model/finding';
import type { Post } from './parse-posts';

export interface Checked {
  readonly post: Post;
  readonly findings: readonly Finding[];
}

const HEAD = [
  'id',
  'text',
  'severity',
  'category',
  'rule',
  'quote',
  'start',
  'end',
  'message',
  'law',
  'article',
];

/** One row per finding; a clean post has one row without a finding. Ids stay text: spreadsheets round long numbers. */
export const toCsvReport = (checked: readonly Checked[]): string =>
  toCsv([
    HEAD,
    ...checked.flatMap(({ post, findings }) =>
      findings.length === 0
        ? [[post.id, post.text, '', '', '', '', '', '', '', '', '']]
        : findings.map((f) => [
            post.id,
            post.text,
            f.severity,
            f.category,
            f.rule,
            f.quote,
            f.start,
            f.end,
            f.message,
            f.citations[0]?.law ?? '',
            f.citations[0]?.article ?? '',
          ]),
    ),
  ]);

/** The shape `npm run lint-posts` writes, one line a post. */
export const toJsonReport = (checked: readonly Checked[]): string =>
  checked
    .map(({ post, findings }) => {
      const short = findings.map(({ rule, category, severity, start, end, message }) => ({
        rule,
        category,
        severity,
        start,
        end,
        message,
      }));
      return `${JSON.stringify({ id: post.id, findings: short })}\n`;
    })
    .join('');

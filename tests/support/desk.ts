import type { CommentSighting } from '@/utils/model/schema/desk';
import { companyFile, UID } from './company';
import { freshId, fromContent, fromPage } from './worker';

export const POST = { mid: '5100000000000001', mblogid: 'R1deskPost' } as const;

let serial = 0;
/** A comment that was said two minutes ago under an own post, as Weibo's data shows it. */
export function aComment(over: Partial<CommentSighting> = {}): CommentSighting {
  serial += 1;
  return {
    ref: `ref-${serial}`,
    accountUid: UID,
    post: POST,
    commentId: String(5_200_000_000_000_000 + serial),
    author: { uid: String(3_000_000_000 + serial), name: `路人${serial}` },
    text: '请问周末几点关门？',
    saidAt: Date.now() - 120_000,
    saidSlack: 0,
    ...over,
  };
}

/** A company with two people who answer comments. */
export const importDesk = () =>
  fromPage('workspace.import', {
    commandId: freshId(),
    text: JSON.stringify({
      ...companyFile,
      people: [
        ...companyFile.people,
        { id: 'xu', name: '许诺', roles: ['service'] },
        { id: 'bai', name: '白露', roles: ['service'] },
      ],
      me: 'xu',
    }),
  });

/** Shows a comment to the worker; the id of its ticket. */
export async function seen(comment: CommentSighting): Promise<string> {
  const [mark] = await fromContent('desk.observe', { comments: [comment] });
  if (!mark) throw new Error('no ticket');
  return mark.ticketId;
}

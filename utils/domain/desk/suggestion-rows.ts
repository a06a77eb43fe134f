import { dayOf } from '@/utils/core/day';
import type { SuggestionRow } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';
import { isCounted } from './first-reply';

/** Suggestions said in a month (`2026-11`, Shanghai) with what became of them, the oldest first. */
export const suggestionRows = (tickets: readonly Ticket[], month: string): readonly SuggestionRow[] =>
  tickets
    .filter((one) => one.kind === 'suggestion' && isCounted(one) && dayOf(one.saidAt).slice(0, 7) === month)
    .sort((a, b) => a.saidAt - b.saidAt || (a.id < b.id ? -1 : 1))
    .map(({ id, accountUid, saidAt, author, text, adoption, replies }) => ({
      ticketId: id,
      accountUid,
      saidAt,
      author: author.name,
      text,
      ...(adoption === undefined
        ? {}
        : {
            adoption: adoption.state,
            decidedBy: adoption.byName,
            decidedAt: adoption.at,
            note: adoption.note,
          }),
      replied: replies.length > 0,
    }));

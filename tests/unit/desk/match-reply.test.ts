import { describe, expect, it } from 'vitest';
import { matchReply, type SentReply } from '@/utils/domain/desk/match-reply';
import type { Ticket, TicketOpening } from '@/utils/model/ticket';
import { NOON } from '../../support/approval-world';
import { anOpening, deskContext, logAfter, opened, ticketOf } from '../../support/desk-world';

const MINUTE = 60_000;
const POST = { mid: '5100000000000000' };
const aTicket = (id: string, over: Partial<TicketOpening> = {}): Ticket =>
  ticketOf([opened(id, anOpening({ post: POST, ...over }))]);
const aReply = (over: Partial<SentReply> = {}): SentReply => ({
  accountUid: '1000000001',
  post: POST,
  text: '您好，晚上十点关门',
  at: NOON + 10 * MINUTE,
  ...over,
});

const chen = aTicket('t-chen', { commentId: '5000000000000001', author: { name: '小陈' } });
const ming = aTicket('t-ming', {
  commentId: '5000000000000002',
  rootId: '5000000000000001',
  author: { name: '阿明' },
  text: '我也想知道',
  saidAt: NOON + MINUTE,
});
const known = [chen, ming];

describe('a reply sent through the box of the page', () => {
  it('answers the comment whose id it was sent to, for certain', () => {
    expect(matchReply(aReply({ toCommentId: '5000000000000002' }), known)).toEqual({
      type: 'answers',
      ticketId: 't-ming',
      certainty: 'sure',
      by: 'id',
    });
  });

  it('answers the person it names, where the request only names the head of the thread', () => {
    const reply = aReply({ toCommentId: '5000000000000001', text: '回复@阿明:十点哦' });
    expect(matchReply(reply, known)).toMatchObject({ ticketId: 't-ming', certainty: 'likely', by: 'name' });
    const toHead = aReply({ toCommentId: '5000000000000001', text: '回复@小陈：十点哦' });
    expect(matchReply(toHead, known)).toMatchObject({ ticketId: 't-chen', certainty: 'sure' });
    const renamed = aReply({ toCommentId: '5000000000000001', text: '回复@改了名的人:十点哦' });
    expect(matchReply(renamed, known)).toMatchObject({ ticketId: 't-chen', certainty: 'sure' });
  });

  it('finds the ticket by author, words and time when it had no id yet', () => {
    const seen = aTicket('t-page', { author: { name: '小北' }, text: '在哪买' });
    const to = {
      commentId: '5000000000000009',
      author: { uid: '6000000009', name: '小北' },
      text: '在哪买',
      saidAt: NOON + 20_000,
      saidSlack: 0,
    };
    expect(matchReply(aReply({ toCommentId: '5000000000000009', to }), [seen, ...known])).toEqual({
      type: 'answers',
      ticketId: 't-page',
      certainty: 'likely',
      by: 'words',
    });
    expect(matchReply(aReply({ to: { ...to, saidAt: NOON + 60 * MINUTE } }), [seen])).toEqual({
      type: 'none',
    });
  });

  it('answers the latest waiting comment of whom it names, when nothing else is known', () => {
    const later = aTicket('t-later', { author: { name: '小陈' }, text: '在吗', saidAt: NOON + 5 * MINUTE });
    const after = aTicket('t-after', { author: { name: '小陈' }, saidAt: NOON + 60 * MINUTE });
    const other = aTicket('t-other', {
      author: { name: '小陈' },
      post: { mid: '5100000000000001' },
      saidAt: NOON + 6 * MINUTE,
    });
    const reply = aReply({ text: '回复@小陈:在的' });
    expect(matchReply(reply, [chen, later, after, other])).toMatchObject({
      ticketId: 't-later',
      certainty: 'likely',
      by: 'name',
    });
  });

  it('is put to no ticket when it answers nothing that is known', () => {
    expect(matchReply(aReply(), known)).toEqual({ type: 'none' });
    expect(matchReply(aReply({ toCommentId: '5000000000000099' }), known)).toEqual({ type: 'none' });
    expect(matchReply(aReply({ text: '回复@没人:在的' }), known)).toEqual({ type: 'none' });
    const foreign = aReply({ toCommentId: '5000000000000001', accountUid: '1000000002' });
    expect(matchReply(foreign, known)).toEqual({ type: 'none' });
  });

  it('is known when it comes twice, or was logged by hand before', () => {
    const answered = ticketOf(
      logAfter(
        opened('t1', anOpening({ post: POST, commentId: '5000000000000001' })),
        [
          {
            commandId: 'by-weibo',
            type: 'reply',
            text: '十点',
            answersCore: false,
            replyId: '5000000000000050',
          },
        ],
        deskContext(),
      ),
    );
    const again = aReply({ toCommentId: '5000000000000001', replyId: '5000000000000050', text: '十点' });
    expect(matchReply(again, [answered])).toEqual({ type: 'logged', ticketId: 't1', replyId: 'by-weibo' });
    const second = { ...again, replyId: '5000000000000051', text: '周末也是十点' };
    expect(matchReply(second, [answered])).toMatchObject({ type: 'answers', ticketId: 't1' });

    const byHand = ticketOf(
      logAfter(opened('t1', anOpening({ post: POST, commentId: '5000000000000001' })), [
        { commandId: 'by-hand', type: 'reply', text: '您好， 晚上十点关门', answersCore: true },
      ]),
    );
    const sent = aReply({ toCommentId: '5000000000000001', replyId: '5000000000000052' });
    expect(matchReply(sent, [byHand])).toEqual({ type: 'logged', ticketId: 't1', replyId: 'by-hand' });
    const hoursLater = { ...sent, at: NOON + 180 * MINUTE };
    expect(matchReply(hoursLater, [byHand])).toMatchObject({ type: 'answers' });
  });

  it('does not depend on the order of the tickets', () => {
    const reply = aReply({ toCommentId: '5000000000000001', text: '回复@阿明:十点哦' });
    expect(matchReply(reply, [...known].reverse())).toEqual(matchReply(reply, known));
  });
});

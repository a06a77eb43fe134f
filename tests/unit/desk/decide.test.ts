import { describe, expect, it } from 'vitest';
import type { TicketCommand } from '@/utils/domain/desk/commands';
import type { DeskContext } from '@/utils/domain/desk/context';
import { decideTicket } from '@/utils/domain/desk/decide';
import { UNDO_MS } from '@/utils/domain/desk/undo';
import { anAccount, aPerson, NOON } from '../../support/approval-world';
import { anOpening, deskContext, logAfter, opened, ticketOf } from '../../support/desk-world';

const first = opened('t1');
const reply = (text: string, commandId = 'c1'): TicketCommand => ({
  type: 'reply',
  commandId,
  text,
  answersCore: true,
});
const refusal = (
  command: TicketCommand,
  before: readonly TicketCommand[] = [],
  over: Partial<DeskContext> = {},
) => {
  const log = logAfter(first, before);
  const ruling = decideTicket(ticketOf(log), command, deskContext(over), log);
  return ruling.ok ? undefined : ruling.refusal;
};

describe('a ticket', () => {
  it('is closed by its reply, whose clock stops', () => {
    const ticket = ticketOf(logAfter(first, [reply(' 周末十点关门 ')]));
    expect(ticket).toMatchObject({ phase: 'done', outcome: { type: 'replied' } });
    expect(ticket.replies).toMatchObject([{ text: '周末十点关门', via: 'log', answersCore: true }]);
    expect(ticket.due).toBeUndefined();
  });

  it('takes no reply that is empty or still holds a variable', () => {
    expect(refusal(reply('   '))).toBe('text-missing');
    expect(refusal(reply('您好{昵称}，'))).toBe('variable-left');
    expect(refusal(reply('您好｛门店｝'))).toBe('variable-left');
  });

  it('says no reply was sent later than now', () => {
    const [told] = ticketOf(
      logAfter(first, [{ ...reply('在的'), type: 'reply', at: NOON + 1e9 } as TicketCommand]),
    ).replies;
    expect(told?.at).toBe(NOON + 60_000);
  });

  it('stands while somebody else is waited for, and goes on for as long afterwards', () => {
    const pause: TicketCommand = { type: 'pause', commandId: 'p', reason: '等门店答复' };
    const paused = ticketOf(logAfter(first, [pause]));
    expect(paused).toMatchObject({ phase: 'paused', escalateAt: [] });
    expect(paused.due).toBeUndefined();
    const resumed = ticketOf(logAfter(first, [pause, { type: 'resume', commandId: 'r' }]));
    // paused after one minute, resumed after two
    expect(resumed.due).toBe((ticketOf([first]).due ?? 0) + 60_000);
    expect(refusal({ ...pause, reason: ' ' })).toBe('reason-missing');
    expect(refusal({ type: 'resume', commandId: 'r' })).toBe('wrong-phase');
  });

  it('has a shorter clock when it becomes urgent, and none is started by that while it stands', () => {
    const urgent: TicketCommand = { type: 'set-priority', commandId: 'u', priority: 'urgent' };
    expect(ticketOf(logAfter(first, [urgent])).due).toBe(NOON + 30 * 60_000);
    const paused: TicketCommand = { type: 'pause', commandId: 'p', reason: '等' };
    expect(ticketOf(logAfter(first, [paused, urgent])).due).toBeUndefined();
  });

  it('knows what becomes of suggestions only', () => {
    const adopt: TicketCommand = { type: 'adopt', commandId: 'a', state: 'adopted', note: '下季上线' };
    expect(refusal(adopt)).toBe('not-a-suggestion');
    const kind: TicketCommand = { type: 'set-kind', commandId: 'k', kind: 'suggestion' };
    expect(ticketOf(logAfter(first, [kind, adopt])).adoption).toMatchObject({ state: 'adopted' });
  });
});

describe('whoever asks', () => {
  const lin = aPerson('lin', 'service');
  const zhou = aPerson('zhou', 'editor');
  const grants = [{ id: 'g', action: 'desk.reply' as const, to: { person: 'lin' }, scope: {} }];
  const register = {
    people: [lin, zhou],
    grants,
    delegations: [],
    accounts: [anAccount()],
    departments: [],
  };
  const as = (id: string): Partial<DeskContext> => ({ actor: { id, name: id }, register });

  it('needs the right for the account, once people are set up', () => {
    expect(refusal(reply('在的'), [], as('zhou'))).toBe('no-permission');
    expect(refusal(reply('在的'), [], as('lin'))).toBeUndefined();
  });

  it('gives a ticket only to somebody who may answer it', () => {
    const to = (id: string): TicketCommand => ({ type: 'assign', commandId: 'a', to: id });
    expect(refusal(to('zhou'), [], as('lin'))).toBe('unknown-person');
    expect(refusal(to('lin'), [], as('lin'))).toBeUndefined();
  });
});

describe('taking back', () => {
  const undo: TicketCommand = { type: 'undo', commandId: 'z', undoes: 'c1' };
  const judge = (over: Partial<DeskContext>, more: readonly TicketCommand[] = []) =>
    refusal(undo, [reply('在的'), ...more], { now: NOON + 120_000, ...over });

  it('is one’s own, the last, and soon', () => {
    expect(judge({})).toBeUndefined();
    expect(judge({ now: NOON + 60_000 + UNDO_MS + 1 })).toBe('too-late-to-undo');
    expect(judge({}, [{ type: 'note', commandId: 'n', text: '回访' }])).toBe('not-last');
    expect(judge({ actor: { id: 'lin', name: 'lin' } })).toBe('no-permission');
  });

  it('makes a ticket that was noted by hand a slip', () => {
    const own = { ...opened('t2', anOpening({ source: 'manual' })), by: '', commandId: 'c1' };
    const log = logAfter(own, [undo]);
    expect(ticketOf(log)).toMatchObject({ phase: 'done', outcome: { type: 'discarded' } });
  });
});

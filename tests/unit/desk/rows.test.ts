import { describe, expect, it } from 'vitest';
import { filterTest, fitsWords, searchText, searchWords } from '@/utils/domain/desk/fits-filter';
import { markState } from '@/utils/domain/desk/mark-state';
import { toMark, toRow } from '@/utils/domain/desk/row';
import type { DeskFilter } from '@/utils/model/desk-view';
import type { Ticket, TicketOutcome } from '@/utils/model/ticket';
import { NOON } from '../../support/approval-world';
import { logAfter, openClock, opened, ticketOf } from '../../support/desk-world';

const HOUR = 3_600_000;
const base = ticketOf([opened('t1')]);
const by = { by: 'lin', byName: '林夏', at: NOON + HOUR };
const done = (type: TicketOutcome, more: Partial<Ticket> = {}): Ticket => ({
  ...base,
  phase: 'done',
  due: undefined,
  outcome: { ...by, type },
  ...more,
});
const reply = { ...by, id: 'r', text: '十点', via: 'log' as const, answersCore: true };
const handover = { ...by, to: 'zhou', toName: '周岚', note: '' };
const adoption = { ...by, state: 'adopted' as const, note: '' };

describe('what the mark beside a comment says', () => {
  it.each<[string, Ticket, number, string]>([
    ['waits', base, NOON, 'open'],
    ['handed over', { ...base, handover }, NOON, 'handed-over'],
    ['in approval', { ...base, handover, proposals: [{ draftId: 'd', text: '' }] }, NOON, 'in-approval'],
    ['over', { ...base, handover }, NOON + 2 * HOUR, 'overdue'],
    ['just due', base, base.due ?? 0, 'overdue'],
    ['stands', { ...base, phase: 'paused', due: undefined }, NOON, 'paused'],
    ['gone', { ...base, goneAt: NOON }, NOON, 'gone'],
    ['answered', done('replied', { replies: [reply] }), NOON, 'replied'],
    ['wants no answer', done('no-reply'), NOON, 'no-reply'],
    ['dealt with', done('handled'), NOON, 'handled'],
    ['closed as gone', done('gone'), NOON, 'gone'],
    ['thrown away', done('discarded'), NOON, 'no-reply'],
    ['merged away', done('merged', { replies: [reply] }), NOON, 'replied'],
    ['a suggestion that is taken up', done('replied', { kind: 'suggestion', adoption }), NOON, 'adopted'],
    ['no suggestion any more', done('replied', { adoption }), NOON, 'replied'],
  ])('%s', (_, ticket, now, state) => {
    expect(markState(ticket, now)).toBe(state);
  });

  it('names whoever is behind it, and since when', () => {
    expect(toMark(done('replied', { replies: [reply] }), NOON, openClock)).toEqual({
      ticketId: 't1',
      state: 'replied',
      kind: 'question',
      clock: { at: NOON, isRunning: true },
      who: '林夏',
      since: NOON + HOUR,
    });
    expect(toMark({ ...base, handover }, NOON, openClock)).toMatchObject({ who: '周岚' });
    expect(toMark(done('no-reply'), NOON, openClock)).toMatchObject({ who: '林夏', since: NOON + HOUR });
    expect(toMark({ ...base, goneAt: NOON }, NOON, openClock)).toMatchObject({ since: NOON });
    expect(toMark(base, NOON, openClock)).not.toHaveProperty('who');
    const over = toMark(base, NOON + 3 * HOUR, openClock);
    expect(over).toMatchObject({ state: 'overdue', since: base.due });
  });
});

describe('a row of a list', () => {
  it('has what a list shows and nothing that is not there', () => {
    expect(toRow(base, NOON, openClock)).toEqual({
      id: 't1',
      rev: 1,
      phase: 'open',
      state: 'open',
      source: 'comment',
      accountUid: '1000000001',
      author: { name: '路过的小陈' },
      text: '周末几点关门呀',
      saidAt: NOON,
      kind: 'question',
      priority: 'normal',
      clock: { at: NOON, isRunning: true },
      isGone: false,
    });
    const log = logAfter(opened('t1'), [
      { commandId: 'c1', type: 'reply', text: '十点', answersCore: false },
    ]);
    expect(toRow(ticketOf(log), NOON + HOUR, openClock)).toMatchObject({
      phase: 'done',
      outcome: 'replied',
      replied: { byName: '', at: NOON + 60_000 },
    });
  });
});

describe('a filter', () => {
  const ticket: Ticket = {
    ...base,
    assignee: 'lin',
    post: { mid: '5100000000000000' },
    author: { uid: '6000000001', name: '小陈' },
  };
  const fits = (filter: DeskFilter, me = 'lin', one = ticket) => filterTest(filter, me)(one);

  it('asks for what waits unless it says otherwise', () => {
    expect(fits({})).toBe(true);
    expect(fits({}, 'lin', done('replied'))).toBe(false);
    expect(fits({ phase: 'done' }, 'lin', done('replied'))).toBe(true);
    expect(fits({ phase: 'done' }, 'lin', done('merged', { mergedInto: 't2' }))).toBe(false);
  });

  it.each<[DeskFilter, boolean]>([
    [{ accounts: ['1000000001'] }, true],
    [{ accounts: ['1000000002'] }, false],
    [{ accounts: [] }, true],
    [{ kinds: ['question', 'help'] }, true],
    [{ kinds: ['praise'] }, false],
    [{ priorities: ['urgent'] }, false],
    [{ sources: ['comment'] }, true],
    [{ assignee: 'me' }, true],
    [{ assignee: 'lin' }, true],
    [{ assignee: 'zhou' }, false],
    [{ assignee: 'nobody' }, false],
    [{ dueBefore: (base.due ?? 0) + 1 }, true],
    [{ dueBefore: base.due ?? 0 }, false],
    [{ from: NOON }, true],
    [{ from: NOON + 1 }, false],
    [{ until: NOON }, false],
    [{ until: NOON + 1 }, true],
    [{ postMid: '5100000000000000', authorUid: '6000000001' }, true],
    [{ postMid: '5100000000000001' }, false],
    [{ authorUid: '6000000002' }, false],
    [{ incidentId: 'i1' }, false],
    [{ outcomes: ['replied'] }, false],
    [{ adoptions: ['adopted'] }, false],
  ])('%j', (filter, expected) => {
    expect(fits(filter)).toBe(expected);
  });

  it('takes everything for one’s own where one person works alone', () => {
    expect(fits({ assignee: 'me' }, '', base)).toBe(true);
    expect(fits({ assignee: 'me' }, 'lin', base)).toBe(false);
  });

  it('looks for words in author, text and replies, in any width and case', () => {
    const text = searchText({ ...ticket, text: '那个ＡＢ茶呢', replies: [{ ...reply, text: '今天售罄' }] });
    expect(fitsWords(text, searchWords('ab茶  小陈'))).toBe(true);
    expect(fitsWords(text, searchWords('售罄'))).toBe(true);
    expect(fitsWords(text, searchWords('ab茶 小李'))).toBe(false);
    expect(fitsWords(text, searchWords('  '))).toBe(true);
    expect(fitsWords(text, searchWords(undefined))).toBe(true);
  });
});

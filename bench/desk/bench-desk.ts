import type { DeskFilter } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';
import { toStored } from '@/utils/store/repos/tickets';
import { callAsContent } from '../../tests/e2e/harness/approvals';
import { closeWelcome } from '../../tests/e2e/harness/welcome';
import { ask, type Times, timesOf } from '../lib/ask';
import { type Bench, openBench } from '../lib/browser';
import { firstShown } from '../lib/first-shown';
import { putRows } from '../lib/put-rows';
import { goal, type Section } from '../lib/section';
import { figure } from '../lib/stats';
import { ACCOUNT, makeTickets } from './seed';

const FEW = 10_000;
const MANY = 100_000;
const TURNS = 20;
const PAGE = 50;
const OPENINGS = 7;
/** A batch of rows goes over as one message; more at once would not fit. */
const PART = 5_000;

const WORKSPACE_FILE = {
  format: 'weiheng-workspace',
  version: 1,
  name: '云杉茶饮',
  people: [
    { id: 'lin', name: '林夏', roles: ['service'] },
    { id: 'zhou', name: '周岚', roles: ['manager'] },
  ],
  accounts: [{ ...ACCOUNT, kind: 'official', mode: 'enforce', industry: 'food' }],
  me: 'lin',
} as const;

async function seed({ control }: Bench, tickets: readonly Ticket[]): Promise<void> {
  if (!control) throw new Error('no extension');
  for (let from = 0; from < tickets.length; from += PART)
    await putRows(control, 'tickets', tickets.slice(from, from + PART).map(toStored));
}

const asSeen = (ticket: Ticket) => ({
  ref: ticket.id,
  accountUid: ticket.accountUid,
  post: ticket.post,
  commentId: ticket.commentId,
  author: ticket.author,
  text: ticket.text,
  saidAt: ticket.saidAt,
  saidSlack: 0,
});

export async function benchDesk(): Promise<readonly Section[]> {
  const bench = await openBench({ extension: true, posts: 20 });
  const call = bench.call as (method: string, params?: object) => Promise<unknown>;
  const list = async (what: string, filterOf: (turn: number) => DeskFilter): Promise<Times> =>
    timesOf(what, await ask(call, TURNS, 'desk.list', (turn) => ({ filter: filterOf(turn), limit: PAGE })));
  const counts = async (what: string): Promise<Times> =>
    timesOf(what, await ask(call, TURNS, 'desk.counts', () => undefined));
  const popupTimes = async (what: string): Promise<Times> => {
    const times: number[] = [];
    for (let turn = 0; turn < OPENINGS; turn++) times.push(await firstShown(bench, 'popup.html', '.dk-line'));
    return timesOf(what, times);
  };
  try {
    await closeWelcome(bench.context);
    const file = { commandId: crypto.randomUUID(), text: JSON.stringify(WORKSPACE_FILE) };
    await call('workspace.import', file);
    const tickets = makeTickets(MANY, Date.now());
    await seed(bench, tickets.slice(0, 1));
    const empty = await popupTimes('popup, to its first comment, 1 ticket');
    await seed(bench, tickets.slice(0, FEW));
    const fewCounts = await counts('figures of the popup, 10,000 tickets');
    const mid = tickets[0]?.post?.mid ?? '';
    const page = timesOf(
      'unanswered comments of the post in front, 10,000 tickets',
      await ask(call, TURNS, 'desk.page', () => ({ mid, limit: 20 })),
    );
    const popup = await popupTimes('popup, to its first comment, 10,000 tickets');
    await seed(bench, tickets.slice(FEW));

    const inbox = await list('inbox: the first 50 that wait', () => ({}));
    const mine = await list('inbox of one person', () => ({ assignee: 'lin' }));
    const closed = await list('the newest 50 answered', () => ({ phase: 'done' }));
    const at = (turn: number): Ticket => tickets[Math.floor(((turn + 1) * MANY) / (TURNS + 2))] as Ticket;
    const done = (search: string): DeskFilter => ({ phase: 'done', search });
    const byWord = await list('search: a common word', (turn) =>
      done(['退款', '门店', '客服'][turn % 3] ?? ''),
    );
    const byName = await list('search: one name', (turn) => done(at(turn).author.name));
    const byText = await list('search: the words of one comment', (turn) => done(at(turn).text.slice(0, 12)));
    const byNone = await list('search: words that never occur', (turn) => done(`龘${turn}`));
    const manyCounts = await counts('figures of the popup, 100,000 tickets');

    const home = await bench.openHome();
    const content = await callAsContent(home.page);
    const marks = timesOf(
      'marks of 20 comments under a post with 250 tickets',
      await ask(content, TURNS, 'desk.states', (turn) => ({
        comments: tickets.slice(turn * 20, turn * 20 + 20).map(asSeen),
      })),
    );
    const answers = timesOf(
      'answers given to something alike',
      await ask(call, TURNS, 'desk.answers', (turn) => ({ text: at(turn).text, limit: 5 })),
    );
    const rows = [
      empty,
      popup,
      fewCounts,
      page,
      inbox,
      mine,
      closed,
      byWord,
      byName,
      byText,
      byNone,
      manyCounts,
      marks,
      answers,
    ];
    return [
      sectionOf(rows, { popup, fewCounts, page }, [inbox, mine, closed], [byWord, byName, byText, byNone]),
    ];
  } finally {
    await bench.close();
  }
}

const worst = (list: readonly Times[]): number => Math.max(...list.map(({ p50 }) => p50));

function sectionOf(
  rows: readonly Times[],
  { popup, fewCounts, page }: Record<'popup' | 'fewCounts' | 'page', Times>,
  lists: readonly Times[],
  searches: readonly Times[],
): Section {
  const limit = (what: string, value: number, most: number) =>
    goal(what, `≤ ${most} ms`, `${figure(value)} ms`, value <= most);
  return {
    title: 'Interaction desk',
    how: `100,000 tickets in the browser's own database, of which the newest 1,500 wait; half of the people have a name of ten digits. Each question goes from a page to the background worker and back as a message, ${TURNS} times one after another, each search for something else. Times in ms.`,
    head: ['', 'p50', 'p99'],
    rows: rows.map(({ what, p50, p99 }) => [what, figure(p50), figure(p99)]),
    goals: [
      limit('inbox of 100,000, the slowest list, p50', worst(lists), 100),
      limit('search in 100,000, the slowest kind, p50', worst(searches), 100),
      limit('what the popup asks for with 10,000, p50', fewCounts.p50 + page.p50, 100),
      limit('popup with 10,000 in a fresh tab, to its first comment, p50', popup.p50, 150),
    ],
  };
}

import type { Page } from '@playwright/test';
import { fingerprint } from '@/utils/domain/approval/fingerprint';
import type { Draft } from '@/utils/model/draft';
import { toStored } from '@/utils/store/repos/drafts';
import { type Call, callAsContent } from '../../tests/e2e/harness/approvals';
import { closeWelcome } from '../../tests/e2e/harness/welcome';
import { ask, type Times, timesOf } from '../lib/ask';
import { type Bench, openBench } from '../lib/browser';
import { firstShown } from '../lib/first-shown';
import { putRows } from '../lib/put-rows';
import { goal, type Section } from '../lib/section';
import { figure } from '../lib/stats';
import { ACCOUNT, makeDraft, makePost, WORKSPACE_FILE } from './seed';

const DRAFTS = 5_000;
const POSTS = 300;
const TURNS = 20;
const OPENINGS = 5;
const WORDS = '冬至将近，热饮上新，桂圆姜枣茶回到门店，会员日当天满二十减五，各门店以柜台公示为准。';

const textOf = (i: number): string => `${i} 号稿：${WORDS.repeat(1 + (i % 4))}`;

async function seed(control: Page): Promise<readonly Draft[]> {
  const now = Date.now();
  const waiting = Array.from({ length: DRAFTS }, (_, i) =>
    makeDraft(`bench-draft-${i}`, textOf(i), now - i * 60_000, false),
  );
  const posted = Array.from({ length: POSTS }, (_, i) => {
    const { draft, events } = makeDraft(`bench-post-${i}`, textOf(i), now - i * 60_000, true);
    const print = fingerprint(draft.versions[0]?.content ?? never()) ?? '';
    const post = makePost(i, draft.id, textOf(i), print, now - i * 60_000 + 1_000);
    const outcomes = ['as-approved'] as const;
    const publication = { postId: post.mid, at: now, fingerprint: print, outcomes, checkedAt: now };
    return { post, events, draft: { ...draft, phase: 'reconciled' as const, publication } };
  });
  const all = [...waiting, ...posted];
  const stored = all.map(({ draft }) => toStored(draft));
  await putRows(control, 'drafts', stored);
  const events = all.flatMap((one) =>
    one.events.map((event, i) => ({ draftId: one.draft.id, seq: i + 1, event })),
  );
  await putRows(control, 'draftEvents', events);
  await putRows(
    control,
    'posts',
    posted.map(({ post }) => post),
  );
  return waiting.map(({ draft }) => draft);
}

const never = (): never => {
  throw new Error('a draft without a version');
};

/** To the first row of the review tab: code loaded, people and drafts read, sorted, drawn. */
async function openings(bench: Bench): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < OPENINGS; turn++) times.push(await firstShown(bench, 'review.html', '.rv-row'));
  return times;
}

export async function benchApproval(): Promise<readonly Section[]> {
  const bench = await openBench({ extension: true, posts: 20 });
  const { control, context } = bench;
  if (!control) throw new Error('no extension');
  const call = bench.call as Call;
  const id = () => crypto.randomUUID();
  try {
    await closeWelcome(context);
    await call('workspace.import', { commandId: id(), text: JSON.stringify(WORKSPACE_FILE) });
    await putRows(control, 'drafts', [
      toStored(makeDraft('bench-first', textOf(0), Date.now(), false).draft),
    ]);
    const small = timesOf('open the review tab, 1 draft waits', await openings(bench));
    const drafts = await seed(control);
    const large = timesOf('open the review tab, 5,001 drafts wait', await openings(bench));

    const home = await bench.openHome();
    const content = await callAsContent(home.page);
    const sightings = Array.from({ length: 200 }, (_, i) => ({
      uid: ACCOUNT.uid,
      mid: `${6_000_000_000_000_000 + i}`,
      mblogid: `Q${i.toString(36).padStart(6, '0')}`,
      text: textOf(i),
    }));
    const badges = timesOf(
      'badges of 200 cards in one question',
      await ask(content, TURNS, 'posts.observe', () => ({ sightings })),
    );
    const snapshot = timesOf(
      'what a page of weibo.com is told (the newest of each phase)',
      await ask(call, TURNS, 'approval.snapshot', () => undefined),
    );
    const verdict = timesOf(
      'a verdict: decide, event, state, audit entry',
      await ask(call, TURNS, 'drafts.decide', (turn) => {
        const draft = drafts[turn];
        const seen = draft?.versions[0]?.fingerprint ?? '';
        const command = { type: 'decide', verdict: 'approve', lane: 'review', note: '', seen };
        return { draftId: draft?.id ?? '', command: { commandId: id(), ...command } };
      }),
    );
    await call('me.set', { commandId: id(), personId: 'lin' });
    const created = Array.from({ length: TURNS }, id);
    const create = timesOf(
      'a new draft',
      await ask(call, TURNS, 'drafts.write', (turn) => {
        const draftId = created[turn] ?? '';
        const post = { accountUid: ACCOUNT.uid, kind: 'post', text: textOf(turn), media: [], visibility: 0 };
        const meta = { title: '', tags: [] };
        return { draftId, command: { commandId: id(), type: 'create', draftId, content: post, meta } };
      }),
    );
    const submit = timesOf(
      'submitting it',
      await ask(call, TURNS, 'drafts.write', (turn) => ({
        draftId: created[turn] ?? '',
        command: { commandId: id(), type: 'submit' },
      })),
    );
    return [
      sectionOf([create, submit, verdict, badges, snapshot, small, large], { small, large, verdict, badges }),
    ];
  } finally {
    await bench.close();
  }
}

function sectionOf(
  rows: readonly Times[],
  { small, large, verdict, badges }: Record<'small' | 'large' | 'verdict' | 'badges', Times>,
): Section {
  const more = large.p50 - small.p50;
  const perCard = badges.p50 / 200;
  return {
    title: 'Approvals',
    how: `A workspace with 5,000 drafts in review and 300 published posts with theirs, in the browser's own database. Each question goes from a page to the background worker and back as a message, ${TURNS} times one after another; the review tab is opened ${OPENINGS} times (fresh tab, code from disk, worker awake). Times in ms.`,
    head: ['', 'p50', 'p99'],
    rows: rows.map(({ what, p50, p99 }) => [what, figure(p50), figure(p99)]),
    goals: [
      goal(
        'a verdict, written with its audit entry, p50',
        '≤ 50 ms',
        `${figure(verdict.p50)} ms`,
        verdict.p50 <= 50,
      ),
      goal(
        'first row of 5,001: what the drafts add to opening the tab, p50',
        '≤ 100 ms',
        `${figure(more)} ms`,
        more <= 100,
      ),
      goal('a badge, of 200 asked for together', '≤ 1 ms', `${figure(perCard)} ms`, perCard <= 1),
    ],
  };
}

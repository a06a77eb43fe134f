import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftCommand, RecheckSubject } from '@/utils/domain/approval/commands';
import { decide } from '@/utils/domain/approval/decide';
import { mayRecheck, RECHECKABLE } from '@/utils/domain/approval/decide-recheck';
import { earlierVersion } from '@/utils/domain/approval/earlier-version';
import type { DraftEvent } from '@/utils/domain/approval/events';
import { evolve, foldDraft } from '@/utils/domain/approval/evolve';
import { fingerprint } from '@/utils/domain/approval/fingerprint';
import { laneFor } from '@/utils/domain/approval/lane-for';
import { isLowRisk } from '@/utils/domain/approval/low-risk';
import { queueOf } from '@/utils/domain/approval/queue';
import { STANDINGS, standingOf } from '@/utils/domain/approval/standing';
import { trailOf } from '@/utils/domain/approval/trail';
import { BADGE_STATES, type PublishedPost } from '@/utils/model/approval-view';
import { type Draft, PHASES } from '@/utils/model/draft';
import type { Flow } from '@/utils/model/flow';
import type { Freeze } from '@/utils/model/freeze';
import { aContent, aContext, aMeta, anAccount, aPerson, aRegister, NOON } from '../../support/approval-world';
import { aDraft } from '../../support/drafts';

const SEEN = '冬至暖饮季来啦，第二杯半价';
const PEOPLE = ['lin', 'zhou', 'wu', 'he', 'chen', 'yan', 'nobody'] as const;
const oneStep: Flow = {
  id: 'one',
  name: '一步',
  when: {},
  steps: [
    {
      id: 's',
      name: '审核',
      lanes: [
        {
          id: 'review',
          name: '审核',
          who: { roles: ['reviewer', 'manager', 'compliance'] },
          need: 'any',
        },
      ],
    },
  ],
};
const register = aRegister({
  people: [
    aPerson('lin', 'editor', 'operator'),
    aPerson('zhou', 'reviewer'),
    aPerson('wu', 'reviewer', 'editor'),
    aPerson('he', 'compliance'),
    aPerson('chen', 'manager'),
    aPerson('yan', 'staff'),
  ],
  // 陈 acts for 吴, who edited the post: not even so is 吴 heard
  delegations: [{ id: 'd', of: 'wu', by: 'chen', from: 0, until: NOON * 2, reason: '休假' }],
});
const freeze: Freeze = {
  id: 'f',
  accounts: 'all',
  by: 'chen',
  byName: '陈默',
  reason: '舆情',
  at: NOON,
  liftedBy: [],
};
const world = (actor: string, over: Parameters<typeof aContext>[1] = {}) =>
  aContext(actor, { register, flows: [oneStep], ...over });

const original: Draft = aDraft(aContent(), 'deviates', {
  id: 'origin',
  author: 'lin',
  lastEditor: 'wu',
  meta: aMeta(),
  approval: {
    fingerprint: fingerprint(aContent()) ?? '',
    version: 1,
    at: NOON - 9,
    until: NOON + 9,
    by: ['zhou'],
  },
});
const post = (over: Partial<PublishedPost> = {}): PublishedPost => ({
  mid: '5000000000000001',
  mblogid: 'Qabc123',
  uid: anAccount().uid,
  draftId: 'origin',
  createdAt: NOON - 60_000,
  seenAt: NOON - 1_000,
  text: SEEN,
  editCount: 1,
  outcomes: ['edited-later'],
  sentBy: 'lin',
  ...over,
});
const subject = (over: Partial<RecheckSubject> = {}): RecheckSubject => ({
  post: post(),
  state: 'edited',
  original,
  ...over,
});
const ask = (over: Partial<RecheckSubject> = {}, reason = '价格和批准的不一样'): DraftCommand => ({
  commandId: 'c0',
  type: 'recheck',
  draftId: 'again',
  reason,
  subject: subject(over),
});
function started(actor = 'zhou', over: Partial<RecheckSubject> = {}): Draft {
  const ruling = decide(undefined, ask(over), world(actor));
  const draft = ruling.ok ? foldDraft(ruling.events) : undefined;
  if (!draft) throw new Error(JSON.stringify(ruling));
  return draft;
}

describe('a post that is out', () => {
  it('is looked at again as it was seen, against what had been approved, in a round of its own', () => {
    const draft = started();
    expect(draft).toMatchObject({
      phase: 'in-review',
      author: 'zhou',
      recheck: { postId: post().mid, state: 'edited', originalId: 'origin', barred: ['lin', 'wu', 'lin'] },
      versions: [{ n: 1, content: { text: SEEN }, fingerprint: fingerprint(aContent({ text: SEEN })) }],
      rounds: [{ n: 1, version: 1, flowId: 'one' }],
    });
    expect(earlierVersion(draft, 1)).toMatchObject({
      wasApproved: true,
      version: { content: { text: aContent().text } },
    });
    expect(isLowRisk(draft, 2026, [])).toBe(false);
    // neither who asked nor who wrote, edited or sent it
    expect(draft.rounds[0]?.steps[0]?.lanes[0]?.people).toEqual(['he', 'chen']);
  });

  it('that nobody drafted works too', () => {
    const seen = post({ draftId: undefined, sentBy: undefined, outcomes: ['unapproved'] });
    const draft = started('lin', { post: seen, state: 'unapproved', original: undefined });
    expect(draft.recheck).toMatchObject({ barred: [], arePicturesKnown: false });
    expect(draft.recheck?.approved).toBeUndefined();
    expect(earlierVersion(draft, 1)).toBeUndefined();
    expect(draft.rounds[0]?.steps[0]?.lanes[0]?.people).toEqual(['zhou', 'wu', 'he', 'chen']);
  });

  it.each([
    ['no-permission', 'yan', ask()],
    ['no-permission', 'nobody', ask()],
    ['nothing-to-recheck', 'zhou', ask({ state: 'approved' })],
    ['nothing-to-recheck', 'zhou', ask({ state: 'deleted' })],
    ['text-unseen', 'zhou', ask({ post: post({ text: undefined }) })],
    ['reason-missing', 'zhou', ask({}, '看看')],
    ['already-in-review', 'zhou', ask({ before: started() })],
    ['no-permission', 'zhou', ask({ post: post({ uid: '42' }) })],
  ] as const)('%s for %s', (refusal, actor, command) => {
    // 周 has the right by role for every registered account, and for no other
    const stranger = command.type === 'recheck' && command.subject.post.uid === '42';
    const answer = decide(undefined, command, world(actor));
    expect(answer).toEqual({ ok: false, refusal: stranger ? 'no-flow' : refusal });
  });

  it('finds nobody and says so, and needs a flow', () => {
    const few = aRegister({ people: [aPerson('lin', 'editor'), aPerson('zhou', 'reviewer')] });
    expect(decide(undefined, ask(), world('zhou', { register: few }))).toEqual({
      ok: false,
      refusal: 'nobody-can-review',
    });
    expect(decide(undefined, ask(), world('zhou', { flows: [] }))).toEqual({ ok: false, refusal: 'no-flow' });
  });

  it('passes, is asked to change, is rejected, and can be taken back in time; the trail says so', () => {
    const nameOf = (id: string) => id;
    for (const [verdict, phase, step] of [
      ['approve', 'reconciled', 'recheck_approved'],
      ['changes', 'changes', 'recheck_changes'],
      ['reject', 'rejected', 'recheck_rejected'],
    ] as const) {
      const draft = started();
      const seen = draft.versions[0]?.fingerprint ?? '';
      const command = {
        commandId: 'c1',
        type: 'decide',
        verdict,
        lane: 'review',
        note: '看过了',
        seen,
      } as const;
      // also while the account is frozen: nothing goes out by it
      const ruling = decide(draft, command, world('he', { freezes: [freeze] }));
      const next = ruling.ok ? ruling.events.reduce<Draft | undefined>(evolve, draft) : undefined;
      expect(next?.phase).toBe(phase);
      expect(next && trailOf(next, nameOf).steps).toMatchObject([
        { kind: 'recheck', who: 'zhou', note: '价格和批准的不一样' },
        { kind: step, who: 'he' },
      ]);
      const undo = next && decide(next, { commandId: 'c2', type: 'undo-decision' }, world('he'));
      const back = undo?.ok ? undo.events.reduce<Draft | undefined>(evolve, next) : undefined;
      expect(back?.phase).toBe('in-review');
    }
  });

  it('is withdrawn by whoever asked for it', () => {
    const command = { commandId: 'c1', type: 'withdraw', reason: '看错了一条' } as const;
    expect(decide(started('zhou'), command, world('zhou'))).toMatchObject({ ok: true });
    expect(decide(started('zhou'), command, world('yan'))).toEqual({ ok: false, refusal: 'no-permission' });
  });
});

const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  wait: fc.nat({ max: 3_600_000 }),
  frozen: fc.boolean(),
  command: fc.constantFrom(
    'approve',
    'approve',
    'changes',
    'reject',
    'undo',
    'edit',
    'submit',
    'queue',
    'publish',
    'break-glass',
    'countersign',
    'expire',
    'withdraw',
    'archive',
    'again',
  ),
});
type What = typeof step extends fc.Arbitrary<infer T> ? T : never;

function commandOf({ command }: What, draft: Draft, commandId: string): DraftCommand {
  const seen = draft.versions.at(-1)?.fingerprint ?? '';
  switch (command) {
    case 'approve':
    case 'changes':
    case 'reject':
      return { commandId, type: 'decide', verdict: command, lane: 'review', note: '看过了', seen };
    case 'undo':
      return { commandId, type: 'undo-decision' };
    case 'edit':
      return { commandId, type: 'edit', content: aContent({ text: '改' }) };
    case 'publish':
      return { commandId, type: 'publish', postId: '1', sentFingerprint: seen, outcomes: ['as-approved'] };
    case 'break-glass':
      return { commandId, type: 'break-glass', reason: '必须马上发', seen };
    case 'withdraw':
      return { commandId, type: 'withdraw', reason: '不用再看了' };
    case 'again':
      return { ...ask(), commandId };
    default:
      return { commandId, type: command };
  }
}

describe('whatever happens to it', () => {
  it('nothing goes out by it, nobody who had a hand in it decides, and it replays', () => {
    const seenPhases = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom('zhou', 'lin', 'chen'),
        fc.array(step, { maxLength: 25 }),
        (starter, steps) => {
          const first = decide(undefined, ask(), world(starter));
          if (!first.ok) throw new Error(first.refusal);
          const events: DraftEvent[] = [...first.events];
          let draft = foldDraft(events) as Draft;
          let now = NOON;
          steps.forEach((one, i) => {
            now += Math.floor(one.wait / 600);
            const context = world(one.who, { now, freezes: one.frozen ? [freeze] : [] });
            const command = commandOf(one, draft, `c${i + 1}`);
            const ruling = decide(draft, command, context);
            if (!ruling.ok) return;
            for (const event of ruling.events) {
              draft = evolve(draft, event) as Draft;
              events.push(event);
            }
            // the same once more changes nothing
            expect(decide(draft, command, context)).toEqual({ ok: true, events: [] });
            seenPhases.add(draft.phase);
            const print = draft.versions.at(-1)?.fingerprint;
            expect(standingOf(draft, print, anAccount().uid, [], now).kind).not.toBe('approved');
            expect(['approved', 'queued', 'published']).not.toContain(draft.phase);
            expect(draft.versions).toHaveLength(1);
            const voices = draft.rounds.flatMap((round) =>
              round.decisions.flatMap((d) => [d.by, d.actingFor ?? d.by]),
            );
            for (const barred of [starter, 'lin', 'wu']) {
              expect(voices).not.toContain(barred);
              expect(laneFor(draft, register, barred, now)).toBeUndefined();
              expect(queueOf([draft], register, barred, now)).toEqual([]);
            }
          });
          expect(foldDraft(JSON.parse(JSON.stringify(events)))).toEqual(JSON.parse(JSON.stringify(draft)));
        },
      ),
      { numRuns: 300 },
    );
    // the property above is not empty
    expect([...seenPhases]).toEqual(
      expect.arrayContaining(['reconciled', 'changes', 'rejected', 'withdrawn', 'archived']),
    );
  });

  it('can be asked for in every state but those that are in order or gone', () => {
    expect(BADGE_STATES.filter((state) => !RECHECKABLE.includes(state))).toEqual([
      'approved',
      'emergency',
      'deleted',
      'unknown',
    ]);
    expect(PHASES).toContain('reconciled');
    expect(STANDINGS).toContain('approved');
    expect(mayRecheck(world('yan'), anAccount())).toBe(false);
    expect(mayRecheck(world('he'), anAccount())).toBe(true);
  });
});

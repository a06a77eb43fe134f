import { describe, expect, it } from 'vitest';
import type { DraftCommand } from '@/utils/domain/approval/commands';
import type { DecideContext } from '@/utils/domain/approval/context';
import { decide, FOLLOW_MS, hasRunOut } from '@/utils/domain/approval/decide';
import { evolve } from '@/utils/domain/approval/evolve';
import { fingerprint } from '@/utils/domain/approval/fingerprint';
import { awaited } from '@/utils/domain/approval/round';
import { standingOf } from '@/utils/domain/approval/standing';
import type { Draft } from '@/utils/model/draft';
import { aContent, aContext, aMeta, aPerson, aRegister, NOON, twoSteps } from '../../support/approval-world';

type Body<T> = T extends unknown ? Omit<T, 'commandId'> : never;
let n = 0;

/** Carries out commands one after the other; a refusal stops the test. */
class Story {
  draft: Draft | undefined;
  ask(body: Body<DraftCommand>, context: DecideContext) {
    return decide(this.draft, { ...body, commandId: `c${++n}` } as DraftCommand, context);
  }
  do(body: Body<DraftCommand>, context: DecideContext): this {
    const ruling = this.ask(body, context);
    if (!ruling.ok) throw new Error(`refused: ${ruling.refusal}`);
    for (const event of ruling.events) this.draft = evolve(this.draft, event);
    return this;
  }
  approve(who: string, lane: string, over: Partial<DecideContext> = {}): this {
    return this.do(
      { type: 'decide', verdict: 'approve', lane, note: '', seen: this.print },
      aContext(who, over),
    );
  }
  get print(): string {
    return this.draft?.versions.at(-1)?.fingerprint ?? '';
  }
}

const created = () =>
  new Story().do({ type: 'create', draftId: 'd1', content: aContent(), meta: aMeta() }, aContext('lin'));
const submitted = () => created().do({ type: 'submit' }, aContext('lin'));
const approved = () => submitted().approve('zhou', 'review').approve('he', 'law').approve('chen', 'boss');

describe('the way to an approval', () => {
  it('goes step by step, lanes of a step side by side', () => {
    const story = submitted();
    const round = () => story.draft?.rounds.at(-1);
    expect(round() && awaited(round() as never)).toEqual(['zhou', 'wu']);
    story.approve('wu', 'review');
    expect(round() && awaited(round() as never)).toEqual(['he', 'chen']);
    story.approve('chen', 'boss');
    expect(story.draft?.phase).toBe('in-review');
    story.approve('he', 'law');
    expect(story.draft?.phase).toBe('approved');
    expect(story.draft?.approval?.by).toEqual(['wu', 'chen', 'he']);
  });

  it('has no place for the author, nor for who edited last', () => {
    const story = created().do({ type: 'edit', content: aContent({ text: '改了一版' }) }, aContext('wu'));
    story.do({ type: 'submit' }, aContext('lin'));
    expect(
      story.ask(
        { type: 'decide', verdict: 'approve', lane: 'review', note: '', seen: story.print },
        aContext('wu'),
      ),
    ).toEqual({ ok: false, refusal: 'own-draft' });
    expect(story.draft?.rounds.at(-1)?.steps[0]?.lanes[0]?.people).toEqual(['zhou']);
  });

  it('does not let a delegate speak for the author', () => {
    const register = aRegister({
      delegations: [{ id: 'x', of: 'wu', by: 'zhou', from: 0, until: NOON * 2, reason: '休假' }],
    });
    const story = new Story()
      .do({ type: 'create', draftId: 'd1', content: aContent(), meta: aMeta() }, aContext('wu'))
      .do({ type: 'submit' }, { ...aContext('lin'), actor: 'lin' });
    const ruling = story.ask(
      { type: 'decide', verdict: 'approve', lane: 'review', note: '', seen: story.print },
      aContext('zhou', { register }),
    );
    expect(ruling.ok && ruling.events[0]).toMatchObject({ decision: { by: 'zhou', actingFor: undefined } });
  });

  it('fails closed on an empty role', () => {
    const register = aRegister({
      people: [aPerson('lin', 'editor'), aPerson('zhou', 'reviewer'), aPerson('chen', 'manager')],
    });
    expect(created().ask({ type: 'submit' }, aContext('lin', { register }))).toEqual({
      ok: false,
      refusal: 'nobody-can-review',
    });
  });

  it('fails closed when no flow fits', () => {
    const flows = [{ ...twoSteps, when: { tags: ['抽奖'] } }];
    expect(created().ask({ type: 'submit' }, aContext('lin', { flows }))).toEqual({
      ok: false,
      refusal: 'no-flow',
    });
  });

  it('takes a delegate within the dates only', () => {
    const delegations = [
      { id: 'x', of: 'chen', by: 'zhou', from: NOON - 1, until: NOON + 1000, reason: '出差' },
    ];
    const register = aRegister({ delegations });
    const story = submitted().approve('zhou', 'review').approve('he', 'law');
    const body = { type: 'decide', verdict: 'approve', lane: 'boss', note: '', seen: story.print } as const;
    expect(story.ask(body, aContext('zhou', { register, now: NOON + 1000 }))).toEqual({
      ok: false,
      refusal: 'not-your-lane',
    });
    const ruling = story.ask(body, aContext('zhou', { register, now: NOON + 999 }));
    expect(ruling.ok && ruling.events[0]).toMatchObject({ decision: { by: 'zhou', actingFor: 'chen' } });
  });

  it('counts one person once where several are wanted', () => {
    const flows = [
      {
        ...twoSteps,
        steps: [
          {
            id: 's',
            name: 's',
            lanes: [{ id: 'l', name: 'l', who: { roles: ['reviewer' as const] }, need: 2 }],
          },
        ],
      },
    ];
    const delegations = [{ id: 'x', of: 'wu', by: 'zhou', from: 0, until: NOON * 2, reason: '休假' }];
    const register = aRegister({ delegations });
    const story = created().do({ type: 'submit' }, aContext('lin', { flows }));
    story.do(
      { type: 'decide', verdict: 'approve', lane: 'l', note: '', seen: story.print },
      aContext('zhou', { register, flows }),
    );
    expect(
      story.ask(
        { type: 'decide', verdict: 'approve', lane: 'l', note: '', seen: story.print },
        aContext('zhou', { register, flows }),
      ),
    ).toEqual({ ok: false, refusal: 'already-decided' });
    expect(story.draft?.phase).toBe('in-review');
  });

  it('wants a note for changes and rejection', () => {
    const story = submitted();
    const body = { type: 'decide', verdict: 'changes', lane: 'review', seen: story.print } as const;
    expect(story.ask({ ...body, note: ' ' }, aContext('zhou'))).toEqual({
      ok: false,
      refusal: 'reason-missing',
    });
    story.do({ ...body, note: '图 2 缺授权，换一张' }, aContext('zhou'));
    expect(story.draft?.phase).toBe('changes');
  });
});

describe('an approval', () => {
  it('holds for its exact content and time', () => {
    const { draft } = approved();
    const print = fingerprint(aContent());
    const at = (over: Parameters<typeof aContent>[0], now = NOON) =>
      standingOf(draft, fingerprint(aContent(over)), '1000000001', [], now).kind;
    expect(standingOf(draft, print, '1000000001', [], NOON).kind).toBe('approved');
    expect(at({ text: '冬至暖饮季来啦！' })).toBe('void');
    expect(at({ visibility: 10 })).toBe('void');
    expect(at({ accountUid: '2' })).toBe('void');
    expect(at({ media: [{ digest: 'ab', type: 'image/png' }] })).toBe('void');
    expect(at({ media: [{ type: 'image/png' }] })).toBe('void');
    expect(at({}, NOON + 24 * 3_600_000)).toBe('expired');
  });

  it('does not begin before its window', () => {
    const story = submitted().approve('zhou', 'review').approve('he', 'law');
    const notBefore = NOON + 3_600_000;
    story.do(
      { type: 'decide', verdict: 'approve', lane: 'boss', note: '', seen: story.print, notBefore },
      aContext('chen'),
    );
    const kind = (now: number) => standingOf(story.draft, story.print, '1000000001', [], now).kind;
    expect(kind(notBefore - 1)).toBe('early');
    expect(kind(notBefore)).toBe('approved');
  });

  it('keeps the window of every reviewer, not of the last one only', () => {
    const [notBefore, until] = [NOON + 3_600_000, NOON + 7_200_000];
    const story = submitted();
    const first = {
      type: 'decide',
      verdict: 'approve',
      lane: 'review',
      note: '',
      seen: story.print,
    } as const;
    story
      .do({ ...first, notBefore, until }, aContext('zhou'))
      .approve('he', 'law')
      .approve('chen', 'boss');
    expect(story.draft?.approval).toMatchObject({ notBefore, until });
  });

  it('runs out by the clock, once, and then reads as expired', () => {
    const story = approved();
    const end = story.draft?.approval?.until ?? 0;
    const expire = (now: number) => story.ask({ type: 'expire' }, aContext('system', { now }));
    expect(expire(end - 1)).toEqual({ ok: false, refusal: 'wrong-phase' });
    story.do({ type: 'expire' }, aContext('system', { now: end }));
    expect(story.draft?.phase).toBe('void');
    expect(standingOf(story.draft, story.print, '1000000001', [], end).kind).toBe('expired');
    expect(standingOf(story.draft, 'other', '1000000001', [], end).kind).toBe('void');
    expect(expire(end + 1)).toEqual({ ok: false, refusal: 'wrong-phase' });
    story.do({ type: 'submit' }, aContext('lin', { now: end }));
    expect(story.draft?.phase).toBe('in-review');
  });

  it('is not put by for sending when it has run out', () => {
    const story = approved();
    const queue = (now: number) => story.ask({ type: 'queue' }, aContext('lin', { now }));
    expect(queue(story.draft?.approval?.until ?? 0)).toEqual({ ok: false, refusal: 'stale' });
    expect(queue(NOON)).toMatchObject({ ok: true });
  });

  it('of a timed post that was handed over is followed until a day after its time', () => {
    const scheduleAt = NOON + 72 * 3_600_000;
    const content = aContent({ kind: 'schedule', scheduleAt });
    const story = new Story()
      .do({ type: 'create', draftId: 'd1', content, meta: aMeta() }, aContext('lin'))
      .do({ type: 'submit' }, aContext('lin'))
      .approve('zhou', 'review')
      .approve('he', 'law')
      .approve('chen', 'boss')
      .do({ type: 'queue' }, aContext('lin'));
    expect(story.draft && hasRunOut(story.draft, scheduleAt)).toBe(false);
    expect(story.draft && hasRunOut(story.draft, scheduleAt + FOLLOW_MS)).toBe(true);
  });

  it('is void after an edit', () => {
    const story = approved().do({ type: 'edit', content: aContent({ text: '又改' }) }, aContext('lin'));
    expect(story.draft?.phase).toBe('void');
    expect(standingOf(story.draft, story.print, '1000000001', [], NOON).kind).toBe('void');
  });

  it('can be taken back for ten seconds by who gave it', () => {
    const story = approved();
    expect(story.ask({ type: 'undo-decision' }, aContext('he'))).toEqual({
      ok: false,
      refusal: 'not-your-lane',
    });
    expect(story.ask({ type: 'undo-decision' }, aContext('chen', { now: NOON + 10_001 }))).toEqual({
      ok: false,
      refusal: 'too-late-to-undo',
    });
    story.do({ type: 'undo-decision' }, aContext('chen', { now: NOON + 10_000 }));
    expect(story.draft?.phase).toBe('in-review');
    expect(story.draft?.approval).toBeUndefined();
  });

  it('is not given, and does not count, while the account is frozen', () => {
    const freeze = {
      id: 'f',
      accounts: 'all',
      by: 'chen',
      byName: '陈默',
      reason: '门店舆情',
      at: NOON,
      liftedBy: ['chen'],
    } as const;
    const story = submitted().approve('zhou', 'review').approve('he', 'law');
    const body = { type: 'decide', verdict: 'approve', lane: 'boss', note: '', seen: story.print } as const;
    expect(story.ask(body, aContext('chen', { freezes: [freeze] }))).toEqual({
      ok: false,
      refusal: 'frozen',
    });
    expect(standingOf(approved().draft, story.print, '1000000001', [freeze], NOON).kind).toBe('frozen');
    const lifted = { ...freeze, liftedBy: ['chen', 'he'] };
    expect(standingOf(approved().draft, story.print, '1000000001', [lifted], NOON).kind).toBe('approved');
  });
});

describe('breaking the glass', () => {
  it('needs the role and a reason, lasts a quarter of an hour and waits for a second person', () => {
    const story = created();
    const body = { type: 'break-glass', reason: '门店停电紧急通知', seen: story.print } as const;
    expect(story.ask(body, aContext('lin'))).toEqual({ ok: false, refusal: 'no-permission' });
    expect(story.ask({ ...body, reason: '急' }, aContext('chen'))).toEqual({
      ok: false,
      refusal: 'reason-missing',
    });
    story.do(body, aContext('chen'));
    expect(standingOf(story.draft, story.print, '1000000001', [], NOON + 15 * 60_000).kind).toBe('expired');
    expect(story.ask({ type: 'countersign' }, aContext('chen'))).toEqual({ ok: false, refusal: 'own-draft' });
    story.do({ type: 'countersign' }, aContext('he'));
    expect(story.draft?.approval?.emergency?.countersignedBy).toBe('he');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContent, aDraft, aSnapshot, UID } from '@/tests/support/drafts';
import { fingerprint } from '@/utils/domain/approval/fingerprint';
import { STANDINGS } from '@/utils/domain/approval/standing';
import { hasApproval, needsApproval } from '@/utils/domain/publish/approval-need';
import { draftElsewhere, draftOfContent } from '@/utils/domain/publish/draft-of-content';
import { mayPublish, type PublishQuestion } from '@/utils/domain/publish/may-publish';
import { findPersonalWords } from '@/utils/domain/publish/personal-words';
import { MODES } from '@/utils/model/policy';

const ask = (changes: Partial<PublishQuestion>): PublishQuestion => ({
  mode: 'enforce',
  whenUnknown: 'open',
  findings: [],
  doubts: [],
  circumstances: [],
  ...changes,
});

describe('mayPublish with approvals', () => {
  it('lets only an approved content go, whatever pass was given', () => {
    for (const approval of STANDINGS) {
      for (const pass of [undefined, 'confirm', 'break-glass'] as const) {
        const { send } = mayPublish(ask({ approval, pass }));
        expect(send).toBe(approval === 'approved' ? 'go' : 'stop');
      }
    }
  });

  it('stops every mode under a freeze, and nothing opens it', () => {
    for (const mode of MODES) {
      expect(mayPublish(ask({ mode, approval: 'frozen', pass: 'break-glass' }))).toEqual({
        send: 'stop',
        verdict: 'block',
        reasons: ['frozen'],
      });
    }
  });

  it('says what is wanting, and that a review is a wait and not a fault', () => {
    expect(mayPublish(ask({ approval: 'in-review' }))).toMatchObject({ verdict: 'pending' });
    expect(mayPublish(ask({ approval: 'early' })).reasons).toEqual(['approval-early']);
    expect(mayPublish(ask({ approval: 'void' }))).toMatchObject({
      verdict: 'block',
      reasons: ['approval-void'],
    });
    expect(mayPublish(ask({ approval: 'in-review', findings: [{ severity: 'block' }] })).verdict).toBe(
      'block',
    );
  });

  it('follows the mode when approvals cannot be read', () => {
    const question = ask({ doubts: ['approval-unknown'], whenUnknown: 'closed' });
    expect(mayPublish(question)).toMatchObject({ send: 'stop', verdict: 'unknown' });
    expect(mayPublish({ ...question, whenUnknown: 'open' }).send).toBe('go');
  });

  it('stops a foreign draft and personal words, except under advise', () => {
    for (const circumstance of ['wrong-account', 'personal-words'] as const) {
      expect(mayPublish(ask({ mode: 'confirm', circumstances: [circumstance] })).send).toBe('stop');
      expect(mayPublish(ask({ mode: 'advise', circumstances: [circumstance] })).send).toBe('go');
    }
  });
});

describe('draftOfContent', () => {
  const content = aContent();
  const approved = aDraft(content);
  const find = (changed: Parameters<typeof aContent>[0], bound?: string, drafts = [approved]) =>
    draftOfContent(drafts, aContent(changed), fingerprint(aContent(changed)), bound);

  it('takes the one approved for exactly this, even when the box belongs to another', () => {
    const other = aDraft(aContent({ text: '别的一篇，完全两样' }), 'draft');
    expect(find({}, other.id, [other, approved])).toBe(approved);
  });

  it('keeps the one the box was filled from while words change', () => {
    expect(find({ text: '全都改掉了' }, approved.id)).toBe(approved);
    expect(find({ text: '全都改掉了' })).toBeUndefined();
  });

  it('knows a text with one character more, of the same kind and account only', () => {
    expect(find({ text: `${content.text}啦` })).toBe(approved);
    expect(find({ text: `${content.text}啦`, kind: 'repost', originalMid: '1' })).toBeUndefined();
    expect(find({ accountUid: '1000000002' })).toBeUndefined();
  });

  it('finds what another account has to say', () => {
    const there = aDraft(aContent({ accountUid: '1000000002' }));
    expect(draftElsewhere([approved, there], content)).toBe(there);
    expect(draftElsewhere([there], aContent({ text: '好' }))).toBeUndefined();
  });

  it('never gives an approval to a picture of unknown origin', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(17), (text, n) => {
        const media = Array.from({ length: n + 1 }, () => ({ type: 'image' }));
        const unseen = aContent({ text, media });
        expect(fingerprint(unseen)).toBeUndefined();
        const one = aDraft(unseen);
        const found = draftOfContent([one], unseen, fingerprint(unseen));
        expect(found === undefined || found.approval?.fingerprint === '').toBe(true);
      }),
    );
  });
});

describe('approval need', () => {
  it('is by account and kind, and none where nobody works', () => {
    expect(needsApproval(aSnapshot(), UID, 'post')).toBe(true);
    expect(needsApproval(aSnapshot(), UID, 'comment')).toBe(false);
    expect(needsApproval(aSnapshot(), '2', 'post')).toBe(false);
    expect(needsApproval(undefined, UID, 'post')).toBe(false);
    expect(hasApproval(aSnapshot({ people: [], required: {} }), UID)).toBe(false);
    expect(hasApproval(aSnapshot({ required: {} }), UID)).toBe(true);
  });
});

describe('personal words', () => {
  it('are those of a private life', () => {
    for (const text of ['我老公说好喝', '终于加班了啊', '今天失眠了', '我妈又催我相亲', '我好烦啊'])
      expect(findPersonalWords(text), text).toBeDefined();
    expect(findPersonalWords('我妈，说了')).toBe('我妈');
  });

  it('are not those of a shop, a service desk or a campaign', () => {
    const shop = [
      '带上你的男朋友来喝第二杯半价',
      '我们的老板椅今天上新',
      '妈妈节，给妈妈一杯热茶',
      '加班到再晚，门店也亮着灯',
      '我们理解您的心情，马上为您查询',
      '打工人早安，今日份能量已送达',
      '情侣套餐：你和对象各一杯',
    ];
    for (const text of shop) expect(findPersonalWords(text), text).toBeUndefined();
  });
});

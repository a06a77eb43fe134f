import { describe, expect, it } from 'vitest';
import { judgeReply, wordsIn } from '@/utils/domain/desk/sensitive';
import { type CaptureFacts, shouldCapture } from '@/utils/domain/desk/should-capture';
import { type CapturePolicy, DEFAULT_DESK_POLICY, type SensitivePolicy } from '@/utils/model/desk-policy';
import { NOON } from '../../support/approval-world';

const facts = (over: Partial<CaptureFacts> = {}): CaptureFacts => ({
  accountUid: '1000000001',
  author: { uid: '6000000001', name: '小陈' },
  text: '几点关门',
  saidAt: NOON,
  kind: 'question',
  ...over,
});
const own = [{ uid: '1000000001', name: '云杉茶饮' }];
const ask = (over: Partial<CaptureFacts>, capture: Partial<CapturePolicy> = {}, now = NOON) =>
  shouldCapture(
    facts(over),
    {
      capture: { ...DEFAULT_DESK_POLICY.capture, ...capture },
      watch: { ...DEFAULT_DESK_POLICY.watch, terms: [{ term: '塑化剂', level: 2 }] },
    },
    { own, exempt: [{ uid: '6000000077', name: '别记我' }] },
    now,
  );

describe('which comments become tickets by themselves', () => {
  it('is what asks for something, by default', () => {
    expect(ask({}).captured).toBe(true);
    expect(ask({ kind: 'complaint' })).toEqual({ captured: true, because: 'kind' });
    expect(ask({ kind: 'praise', text: '好喝' })).toEqual({ captured: false, because: 'kind' });
    expect(ask({ kind: 'abuse', text: '滚' }).captured).toBe(false);
  });

  it('is whatever holds a watched word, in any writing of it', () => {
    expect(ask({ kind: 'praise', text: '好喝，不管什么塑化剂' })).toEqual({
      captured: true,
      because: 'word',
    });
    const words = { rule: 'words' as const, words: ['ＡＢ茶'] };
    expect(ask({ text: '那个ab茶呢' }, words)).toEqual({ captured: true, because: 'word' });
    expect(ask({}, words)).toEqual({ captured: false, because: 'word' });
  });

  it('is everything, or nothing, where the policy says so for the account', () => {
    expect(ask({ kind: 'praise' }, { rule: 'all' })).toEqual({ captured: true, because: 'all' });
    expect(ask({ kind: 'praise', text: ' ' }, { rule: 'all' })).toEqual({ captured: true, because: 'all' });
    expect(ask({}, { rule: 'off' })).toEqual({ captured: false, because: 'off' });
    expect(ask({}, { byAccount: { '1000000001': 'off' } }).captured).toBe(false);
    expect(ask({}, { rule: 'off', byAccount: { '1000000001': 'all' } }).captured).toBe(true);
    expect(ask({}, { byAccount: { '1000000002': 'off' } }).captured).toBe(true);
  });

  it('is never what the company says, or what somebody says who wants to be left alone', () => {
    const all = { rule: 'all' as const };
    expect(ask({ author: { uid: '1000000001', name: '改名了' } }, all).because).toBe('own');
    expect(ask({ author: { name: '@云杉茶饮' } }, all).because).toBe('own');
    expect(ask({ author: { uid: '6000000099', name: '云杉茶饮' } }, all).captured).toBe(true);
    expect(ask({ author: { uid: '6000000077', name: '小陈' } }, all).because).toBe('exempt');
    expect(ask({ author: { name: '别记我' } }, all).because).toBe('exempt');
  });

  it('is nothing said longer ago than the policy allows', () => {
    expect(ask({}, { maxAgeHours: 1 }, NOON + 3_600_000).captured).toBe(true);
    expect(ask({}, { maxAgeHours: 1 }, NOON + 3_600_001)).toEqual({ captured: false, because: 'old' });
  });
});

describe('replies that want an approval', () => {
  const policy: SensitivePolicy = { on: true, kinds: ['media'], words: ['赔偿'], fromLevel: 2 };
  const judge = (
    kind: 'media' | 'question',
    text: string,
    reply: string,
    level: 0 | 1 | 2 | 3,
    given = policy,
  ) => judgeReply({ kind, text }, reply, given, level);

  it('are those to the press, with listed words on either side, or during an incident', () => {
    expect(judge('question', '几点关门', '十点', 0)).toEqual({ isSensitive: false, reasons: [], words: [] });
    expect(judge('media', '我是记者', '您好', 0).reasons).toEqual(['kind']);
    expect(judge('question', '几点关门', '我们会赔偿', 0)).toEqual({
      isSensitive: true,
      reasons: ['word'],
      words: ['赔偿'],
    });
    expect(judge('question', '要求賠偿，赔 偿', '您好', 0).isSensitive).toBe(false);
    expect(judge('question', '要赔偿', '您好', 0).reasons).toEqual(['word']);
    expect(judge('question', '', '您好', 1).isSensitive).toBe(false);
    expect(judge('media', '赔偿', '您好', 3).reasons).toEqual(['kind', 'word', 'incident']);
  });

  it('are none while that is switched off; level 0 asks for no incident', () => {
    expect(judge('media', '赔偿', '赔偿', 3, { ...policy, on: false }).isSensitive).toBe(false);
    expect(judge('question', '', '您好', 3, { ...policy, fromLevel: 0 }).isSensitive).toBe(false);
  });

  it('do not count empty words of a list', () => {
    expect(wordsIn('什么都有', ['', ' ', '什么'])).toEqual(['什么']);
  });
});

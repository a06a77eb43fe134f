import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PastAnswer, pastAnswers, suggestAnswers } from '@/utils/domain/desk/likeness';
import { NOON } from '../../support/approval-world';
import { anOpening, logAfter, opened, ticketOf } from '../../support/desk-world';

const answered = (question: string, answer: string, over: Partial<PastAnswer> = {}): PastAnswer => ({
  ticketId: `t-${question}`,
  question,
  answer,
  byName: '林夏',
  at: NOON,
  accountUid: '1000000001',
  answersCore: false,
  ...over,
});

const PAST: readonly PastAnswer[] = [
  answered('请问周末几点关门呀', '您好，周末营业到晚上十点。'),
  answered('发票怎么开', '小程序“我的订单”里点“开发票”即可。'),
  answered('退款什么时候到账', '退款会在三个工作日内原路退回。'),
  answered('我的退款一周了还没到', '很抱歉让您久等，已为您加急，今天内到账。'),
  answered('深圳有门店吗', '深圳目前有 6 家门店，地址见主页。'),
  answered('孕妇可以喝吗', '建议先咨询医生；配料表见包装背面。'),
  answered('优惠券在哪里领', '打开小程序首页，点“领券”。'),
];
const best = (text: string, limit = 3) => suggestAnswers(text, PAST, { limit }).map(({ answer }) => answer);

describe('answers given to something alike', () => {
  it('are found whatever the order of the words and the polite ones around them', () => {
    expect(best('你们几点关门？周末')[0]).toContain('晚上十点');
    expect(best('想问一下怎么开发票，谢谢')[0]).toContain('开发票');
    expect(best('深圳哪里有门店')[0]).toContain('深圳');
    expect(best('退款还没有到账')[0]).toMatch(/加急|工作日/);
  });

  it('are none for something that was never asked', () => {
    expect(best('机器人真可爱')).toEqual([]);
    expect(best('')).toEqual([]);
    expect(best('😀😀')).toEqual([]);
    expect(suggestAnswers('几点关门', [], { limit: 3 })).toEqual([]);
  });

  it('are shown once when they nearly agree, the better question first', () => {
    const same = [
      answered('周末几点关门', '您好，周末营业到晚上十点。', { at: NOON - 1 }),
      answered('周末几点关门呢', '您好，周末营业到晚上十点哦。'),
      answered('周末几点关门啊朋友', '请看主页。'),
    ];
    const found = suggestAnswers('周末几点关门', same, { limit: 5 });
    expect(found.map(({ answer }) => answer)).toEqual(['您好，周末营业到晚上十点。', '请看主页。']);
    expect(found[0]?.likeness).toBeCloseTo(1);
  });

  it('prefer the same account and what was ticked as an answer, where questions are as much alike', () => {
    const equal = [
      answered('几点关门', '甲', { ticketId: 'a', accountUid: '1000000002' }),
      answered('几点关门', '乙', { ticketId: 'b' }),
      answered('几点关门', '丙', { ticketId: 'c', answersCore: true }),
    ];
    const found = suggestAnswers('几点关门', equal, { limit: 3, accountUid: '1000000001' });
    expect(found.map(({ answer }) => answer)).toEqual(['丙', '乙', '甲']);
  });

  it('come from tickets as they are now, but for erased and discarded ones', () => {
    const log = logAfter(opened('t1', anOpening({ text: '几点关门' })), [
      { commandId: 'c1', type: 'reply', text: '十点', answersCore: true },
    ]);
    const ticket = ticketOf(log);
    expect(pastAnswers(ticket)).toMatchObject([{ question: '几点关门', answer: '十点', answersCore: true }]);
    expect(pastAnswers({ ...ticket, erasedAt: NOON })).toEqual([]);
    expect(pastAnswers(ticketOf([opened('t2')]))).toEqual([]);
  });

  it('are ranked from 0 to 1, in one order whatever that of the past', () => {
    const word = fc.constantFrom('几点', '关门', '周末', '退款', '发票', '？', '呀', '我的');
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(''));
    const past = fc
      .array(fc.tuple(text, text), { maxLength: 12 })
      .map((list) =>
        list.map(([question, answer], i) => answered(question, answer, { ticketId: `t${i}`, at: i })),
      );
    fc.assert(
      fc.property(text, past, (question, given) => {
        const found = suggestAnswers(question, given, { limit: 4 });
        expect(found.length).toBeLessThanOrEqual(4);
        for (const { likeness } of found) {
          expect(likeness).toBeGreaterThan(0);
          expect(likeness).toBeLessThanOrEqual(1);
        }
        expect(suggestAnswers(question, [...given].reverse(), { limit: 4 })).toEqual(found);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { CALLED_OFF, HELD_WORDS } from '@/utils/domain/calendar/promotion-word-list';
import { PROMOTION_WORDS, wordsOfDay } from '@/utils/domain/calendar/promotion-words';
import { compileLexicon } from '@/utils/domain/lexicon/compile';
import { openLexicon } from '@/utils/domain/lexicon/lexicon';
import type { SensitiveSettings } from '@/utils/model/plan-settings';

const USUAL: SensitiveSettings = { rev: 0, days: [] };
const lexicon = openLexicon(compileLexicon(PROMOTION_WORDS));
const found = (text: string): readonly string[] => lexicon.scan(text).map(({ term }) => term);

describe('words that memorial days hold', () => {
  it.each([
    ['全场满减，手慢无', ['满减', '手慢无']],
    ['优惠券已到账，速来领券', ['优惠', '领券']],
    ['满 减 开 始', ['满减']],
    ['全店八折，会员 7折', ['八折', '7折']],
    ['抽奖公告说明', ['抽奖']],
    ['转发抽一位送奖品', ['转发抽', '抽一位', '奖品']],
    ['今天打折', ['打折']],
    ['清明节快乐', ['清明节快乐']],
    ['[doge]笑死', ['doge', '笑死']],
    ['哈哈哈', ['哈哈哈']],
  ])('%s', (text, words) => {
    expect(found(text)).toEqual(words);
  });

  it.each([
    '今天是南京大屠杀死难者国家公祭日。铭记历史，缅怀先烈，珍爱和平，开创未来。',
    '勿忘九一八，吾辈自强。',
    '公祭日当天全部直播停播，暂停一切促销活动，抽奖延期到明天，订单照常发货。',
    '我们今天不促销、不抽奖，只献一束花',
    '陪福利院的孩子读绝笔信',
    '烈属凭证享受优惠政策',
    '把防灾减灾的事做到位，不打折扣',
    '清明踏青，注意防火；祭扫请预约。',
    '三折叠屏展示区临时闭馆',
    '展览时间调整，活动移到线上',
    '医保咨询请拨打12333，随机抽查结果明天公布',
    '他一生为人民谋福利',
    '青团明天恢复供应，下单后四十八小时内发出',
    '哈',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are rows of a lexicon, each once, that block', () => {
    expect(new Set(PROMOTION_WORDS.map(({ id }) => id)).size).toBe(PROMOTION_WORDS.length);
    expect(new Set(PROMOTION_WORDS.map(({ category, severity }) => `${category} ${severity}`))).toEqual(
      new Set(['sensitive-date block']),
    );
  });

  it('protect a word only with longer ones that hold it', () => {
    const wrong = PROMOTION_WORDS.filter(({ text, allow = [] }) =>
      allow.some((longer) => longer === text || !longer.includes(text)),
    );
    expect(wrong).toEqual([]);
  });

  it('know which of them can be called off', () => {
    const all = Object.values(HELD_WORDS)
      .flat()
      .map((word) => (typeof word === 'string' ? word : word[0]));
    expect(CALLED_OFF.filter((word) => !all.includes(word))).toEqual([]);
  });
});

describe('words of a day', () => {
  it('come with the name and the advice of the day, and only when it holds', () => {
    const [first] = wordsOfDay('2026-12-13', USUAL);
    expect(first?.note).toMatch(/^国家公祭日，全天不发促销、抽奖和玩笑/);
    expect(wordsOfDay('2026-12-13', USUAL)).toHaveLength(PROMOTION_WORDS.length);
    expect(wordsOfDay('2026-12-14', USUAL)).toEqual([]);
    // reminds only
    expect(wordsOfDay('2026-09-03', USUAL)).toEqual([]);
  });

  it('count for an account alone where the day is for it alone', () => {
    const settings: SensitiveSettings = {
      rev: 1,
      days: [
        {
          id: 'founder',
          name: '创始人忌日',
          rule: { type: 'yearly', month: 11, day: 25 },
          level: 'hold',
          advice: '不发促销。',
          uids: ['1'],
        },
      ],
    };
    expect(wordsOfDay('2026-11-25', settings)).toEqual([]);
    expect(wordsOfDay('2026-11-25', settings, '2')).toEqual([]);
    expect(wordsOfDay('2026-11-25', settings, '1')[0]?.note).toBe('创始人忌日，不发促销。');
  });

  it('name both days where two fall together', () => {
    const settings: SensitiveSettings = {
      rev: 1,
      days: [
        {
          id: 'grey',
          name: '网站变灰',
          rule: { type: 'once', from: '2026-12-12', to: '2026-12-14' },
          level: 'hold',
          advice: '先停。',
          uids: [],
        },
      ],
    };
    expect(wordsOfDay('2026-12-13', settings)[0]?.note).toMatch(/^国家公祭日、网站变灰，全天/);
    expect(wordsOfDay('2026-12-14', settings)[0]?.note).toBe('网站变灰，先停。');
  });
});

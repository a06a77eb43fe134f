import { describe, expect, it } from 'vitest';
import { compileLexicon } from '@/utils/domain/lexicon/compile';
import { openLexicon, openLexicons } from '@/utils/domain/lexicon/lexicon';
import type { LexiconTerm } from '@/utils/domain/lexicon/term';

const WORDS = [
  '国家级',
  '最佳',
  '微信',
  '全网最低价',
  '稳赚不赔',
  '保本',
  '第一',
  'viagra',
  'wechat',
  'VX',
  '强奸',
  '银行',
  '赌博',
  '100%有效',
  'No.1',
];
const term = (text: string): LexiconTerm => ({
  id: text,
  text,
  evade: true,
  ...(text === '第一' && { allow: ['第一期', '第一时间'] }),
});
const lexicon = openLexicon(compileLexicon(WORDS.map(term)));
const found = (text: string) => lexicon.scan(text).map((m) => `${m.term} ${m.surface} ${m.reading}`);

describe('readings', () => {
  it.each([
    ['我们是国家级产品', '国家级 国家级 plain'],
    ['我们是國家級產品', '国家级 國家級 folded'],
    ['加ＶＸ123', 'VX ＶＸ folded'],
    ['全网最\u200b低\ufe0f价', '全网最低价 全网最\u200b低\ufe0f价 folded'],
    ['国·家·级', '国家级 国·家·级 skip'],
    ['国 家 级', '国家级 国 家 级 skip'],
    ['国。家。级', '国家级 国。家。级 skip'],
    ['最😀佳', '最佳 最😀佳 skip'],
    ['v.x', 'VX v.x skip'],
    ['全网网最最低价', '全网最低价 全网网最最低价 repeat'],
    ['国家家级', '国家级 国家家级 repeat'],
    ['加ⓋⓍ', 'VX ⓋⓍ enclosed'],
    ['加𝐯𝐱', 'VX 𝐯𝐱 enclosed'],
    ['加🆅🆇', 'VX 🆅🆇 enclosed'],
    ['１００％有效！', '100%有效 １００％有效 folded'],
    ['NO．1！', 'No.1 NO．1 folded'],
    ['w3chat', 'wechat w3chat leet'],
    ['v1agra', 'viagra v1agra leet'],
    ['wеchat', 'wechat wеchat lookalike'],
    ['弓虽奸', '强奸 弓虽奸 split'],
    ['贝者博', '赌博 贝者博 split'],
    ['国佳级', '国家级 国佳级 homophone'],
    ['薇信', '微信 薇信 homophone'],
    ['薇❤', '微信 薇❤ homophone'],
    ['V信', '微信 V信 homophone'],
    ['第1', '第一 第1 homophone'],
    ['稳赚不陪', '稳赚不赔 稳赚不陪 homophone'],
    ['zuijia', '最佳 zuijia pinyin'],
    ['wéi xìn', '微信 wéi xìn pinyin'],
    ['最jia产品', '最佳 最jia pinyin'],
    ['银hang', '银行 银hang pinyin'],
    ['qwzdj', '全网最低价 qwzdj initials'],
    ['国j级', '国家级 国j级 initials'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it('says how a reading is called', () => {
    expect(lexicon.scan('薇信')[0]).toMatchObject({ shown: '谐音', term: '微信', start: 0, end: 2 });
  });

  it('finds plain and folded only when evasions are off', () => {
    const plain = (text: string) => lexicon.scan(text, { evasions: false }).length;
    expect(['国家级', '國家級', '国·家·级', '国家家级', '薇信', 'zuijia', '弓虽奸'].map(plain)).toEqual([
      1, 1, 0, 0, 0, 0, 0,
    ]);
  });
});

describe('ordinary text stays quiet', () => {
  it.each([
    '国家，级别很高',
    '之最 佳能相机',
    '他从未信任我',
    '未信',
    '最加分的一项',
    '国家及地方标准',
    '在威信最高的人那里',
    '环保 本品可回收',
    '第1期活动',
    '第12名',
    '100有效',
    'vxa',
    'women change the world',
    '保底，本次活动',
    '存了3.5，共1.00',
    'iPhone15 和 5G',
    '公积金 gjj',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('allow words', () => {
  const deny = ['口交', '黄片', '国家级', '干'].map((text) => ({ id: text, text }));
  const allow = ['路口交通', '三黄片', '国家级别', '饼干'].map((text) => ({
    id: text,
    text,
    kind: 'allow' as const,
  }));

  it('lets the longer allow word win, in one list or across lists', () => {
    const one = openLexicon(compileLexicon([...deny, ...allow]));
    const two = openLexicons([compileLexicon(deny), compileLexicon(allow)]);
    for (const set of [one, two]) {
      const spans = (text: string) => set.scan(text).map((m) => m.surface);
      expect(spans('路口交通堵塞')).toEqual([]);
      expect(spans('三黄片说明书')).toEqual([]);
      expect(spans('国家级别的比赛')).toEqual([]);
      expect(spans('饼干')).toEqual([]);
      expect(spans('黄片和口交')).toEqual(['黄片', '口交']);
    }
  });

  it('wins over a partly overlapping shorter word too, and protects only its own term when it belongs to one', () => {
    const own = openLexicon(
      compileLexicon([
        { id: 'a', text: '级别', allow: ['国家级'] },
        { id: 'b', text: '家级' },
      ]),
    );
    expect(own.scan('国家级别').map((m) => m.termId)).toEqual(['b']);
  });
});

describe('options', () => {
  it('leaves an embargoed term out once its date has come', () => {
    const set = openLexicon(compileLexicon([{ id: 'e', text: '新品X9', embargoUntil: '2026-12-01' }]));
    const at = (iso: string) => set.scan('新品X9来了', { now: Date.parse(iso) }).length;
    expect(at('2026-11-30T15:59:00Z')).toBe(1);
    expect(at('2026-11-30T16:00:00Z')).toBe(0);
  });

  it('keeps whole words whole when asked', () => {
    const set = openLexicon(compileLexicon([{ id: 'w', text: '女装', wholeWord: true }]));
    expect(set.scan('新款女装到店').length).toBe(1);
    expect(set.scan('男女装备齐全').length).toBe(0);
  });

  it('gives back every field of a term', () => {
    const full: LexiconTerm = {
      id: 'x-1',
      text: '甲乙',
      kind: 'deny',
      category: 'company',
      severity: 'warn',
      allow: ['甲乙丙'],
      wordBoundary: false,
      wholeWord: true,
      evade: { homophone: true },
      embargoUntil: '2030-01-01',
      replacements: ['丙'],
      note: '说明',
      listId: 'l',
    };
    const set = openLexicon(compileLexicon([{ id: '乙', text: '乙' }, full]));
    expect(set.term(1)).toEqual(full);
    expect(set.term(0)).toEqual({ id: '乙', text: '乙' });
  });

  it('names what it could not compile and refuses foreign bytes', () => {
    const { meta } = compileLexicon([
      { id: 'a', text: '……' },
      { id: 'b', text: '长'.repeat(65) },
    ]);
    expect(meta.rejected).toEqual([
      { index: 0, reason: 'empty' },
      { index: 1, reason: 'too-long' },
    ]);
    expect(() => openLexicon(new ArrayBuffer(64))).toThrow('not a compiled lexicon');
    const whole = compileLexicon([{ id: 'a', text: '甲乙' }]).buffer;
    expect(() => openLexicon(whole.slice(0, 2000))).toThrow('cut off');
  });
});

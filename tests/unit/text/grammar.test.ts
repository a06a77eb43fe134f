import { describe, expect, it } from 'vitest';
import { countElements } from '@/utils/domain/text/elements';
import { readLottery } from '@/utils/domain/text/lottery';
import { readReplyPrefix, splitRepostChain } from '@/utils/domain/text/repost-chain';
import { findTopicFaults } from '@/utils/domain/text/topics';

describe('findTopicFaults', () => {
  const faults = (text: string) =>
    findTopicFaults(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

  it.each<[string, [string, string][]]>([
    ['#好茶# 上新', []],
    ['#a##b#', []],
    ['今天 #好茶 上新', [['unclosed', '#好茶']]],
    ['好茶# 上新', [['unclosed', '#']]],
    ['## 上新', [['empty', '##']]],
    ['# # 上新', [['empty', '# #']]],
    [
      '#甲 今天上新！欢迎 #乙#',
      [
        ['swallowed', '#甲 今天上新！欢迎 #'],
        ['unclosed', '#'],
      ],
    ],
    ['https://a.example/#/b', []],
  ])('%s', (text, expected) => expect(faults(text)).toEqual(expected));
});

describe('splitRepostChain', () => {
  it('gives the own words and each carried remark with its place', () => {
    const text = '说得好//@甲:第一//@乙-店：第二';
    const { own, links } = splitRepostChain(text);
    expect(own).toBe('说得好');
    expect(links.map(({ name, text: words }) => [name, words])).toEqual([
      ['甲', '第一'],
      ['乙-店', '第二'],
    ]);
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(['//@甲:第一', '//@乙-店：第二']);
  });

  it('leaves other slashes alone', () => {
    expect(splitRepostChain('见 https://a.example/@b').links).toEqual([]);
    expect(splitRepostChain('//@甲 没有冒号').own).toBe('//@甲 没有冒号');
  });

  it('reads who is answered', () => {
    expect(readReplyPrefix('回复@茶友小林:谢谢')).toEqual({ name: '茶友小林', textStart: 8 });
    expect(readReplyPrefix('请回复@茶友小林:谢谢')).toBeUndefined();
  });
});

describe('readLottery', () => {
  it.each([
    ['转发并关注，抽3位送桂花乌龙，2026.2.27 23：59通过@微博抽奖平台', 'announce'],
    ['评论区揪一位送免单', 'announce'],
    ['恭喜@某某 等10名用户获得【礼盒】。微博官方唯一抽奖工具@微博抽奖平台 对本次抽奖进行监督', 'result'],
    ['请勿抽烟，转发提醒，送给朋友', 'none'],
    ['抽空来店里坐坐', 'none'],
    ['3位店员今天值班', 'none'],
  ])('%s', (text, kind) => expect(readLottery(text).kind).toBe(kind));
});

describe('countElements', () => {
  it('counts all nine', () => {
    const text = '#桂花乌龙##云杉[超话]#上新[微笑]👨‍👩‍👧🇨🇳 @茶友小林 http://t.cn/A6abcdef ©2026';
    expect(countElements(text, { pictures: 9, video: 1, audio: 0, app: 2 })).toMatchObject({
      pictures: 9,
      video: 1,
      audio: 0,
      app: 2,
      links: 1,
      mentions: 1,
      topics: 1,
      superTopics: 1,
      emoji: 3,
      lottery: false,
      unclosedTopics: 0,
    });
  });
});

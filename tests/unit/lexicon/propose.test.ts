import { describe, expect, it } from 'vitest';
import { proposeTerms } from '@/utils/domain/lexicon/propose';

const posts = [
  '周三见！桂圆姜枣茶回来了，云杉会员日第二杯半价',
  '今天的桂圆姜枣茶加了红枣，来门店尝尝',
  '下雨天喝桂圆姜枣茶，最暖。云杉会员日记得来',
  '问：桂圆姜枣茶有几种杯？答：两种。Spruce-Card 也能用',
  '云杉会员日明天开始，Spruce-Card 双倍积分',
  '带 Spruce-Card 来，今天我们都在',
];

describe('terms out of past posts', () => {
  it('are whole names, the frequent ones first, without their pieces', () => {
    const texts = proposeTerms(posts).map((proposal) => proposal.text);
    expect(texts.slice(0, 3)).toEqual(expect.arrayContaining(['桂圆姜枣茶', '云杉会员日', 'Spruce-Card']));
    expect(texts).not.toContain('桂圆姜枣');
    expect(texts).not.toContain('圆姜');
  });

  it('say how often, in how many posts and where', () => {
    expect(proposeTerms(posts).find(({ text }) => text === '桂圆姜枣茶')).toEqual({
      text: '桂圆姜枣茶',
      count: 4,
      posts: 4,
      example: '周三见！桂圆姜枣茶回来了，云杉会员',
    });
  });

  it('are not those that a list has, nor everyday words', () => {
    const texts = proposeTerms(posts, { known: ['桂圆姜枣茶', 'spruce-card'] }).map(({ text }) => text);
    expect(texts).toEqual(['云杉会员日']);
    expect(proposeTerms(['今天我们在', '今天我们来', '今天我们去']).map(({ text }) => text)).not.toContain(
      '今天',
    );
  });

  it('need to come back: one post says nothing', () => {
    expect(proposeTerms(['桂圆姜枣茶，桂圆姜枣茶！桂圆姜枣茶？'])).toEqual([]);
    expect(proposeTerms([])).toEqual([]);
  });
});

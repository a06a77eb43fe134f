import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/utils/domain/approval/facts';

const kinds = (text: string) => extractFacts(text, 2026).map((f) => `${f.kind}:${f.text}`);

describe('facts to tick', () => {
  it.each([
    [
      '12 月 21 日（星期一）起，全国 38 家门店 9.9 元',
      ['date:12 月 21 日（星期一）', 'number:38 家', 'price:9.9 元'],
    ],
    [
      '转发@云杉茶饮客服 抽 20 位，晚上8点半开奖',
      ['mention:@云杉茶饮客服', 'number:20 位', 'time:晚上8点半'],
    ],
    [
      '第二杯 5 折，含茶多酚 30%，详见 https://t.cn/A6abcdef',
      ['price:5 折', 'percent:30%', 'link:https://t.cn/A6abcdef'],
    ],
    ['《价目表》今天更新', ['name:《价目表》']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('knows the weekday of a date and sees a wrong one', () => {
    expect(extractFacts('12月21日周二见', 2026)[0]?.check).toEqual({ weekday: 1, claimed: 2 });
    expect(extractFacts('2月30日见', 2026)[0]?.check).toBeUndefined();
  });

  it('never overlaps and always quotes the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'0123456789月日年元%@张三 ：折周一https://t.cn《》'.split('')),
          maxLength: 60,
        }),
        (text) => {
          let end = 0;
          for (const fact of extractFacts(text, 2026)) {
            expect(fact.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(fact.start, fact.end)).toContain(fact.text);
            end = fact.end;
          }
        },
      ),
    );
  });
});

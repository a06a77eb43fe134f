import { expect, it } from 'vitest';
import { metaOf } from '@/utils/guard/submission';

const form = { title: '', note: ' 周五前看 ', tags: ['上新', ' 上新 '] };

it('takes sources given in the box along, one for each rule', () => {
  const meta = metaOf(form, '销量第一', 'evidence', undefined, { 'cn.ad.rank': '尼尔森 2026 年 9 月报告' });
  expect(meta.evidence).toEqual([{ rule: 'cn.ad.rank', quote: '', source: '尼尔森 2026 年 9 月报告' }]);
  expect(meta).toMatchObject({ title: '销量第一', note: '周五前看', tags: ['上新'], gravest: 'evidence' });
});

it('keeps the sources of the draft while the box has none of its own', () => {
  const evidence = [{ rule: 'a', quote: '', source: '年报第 12 页' }];
  expect(metaOf(form, 'x', undefined, { title: 'x', tags: [], evidence }).evidence).toEqual(evidence);
});

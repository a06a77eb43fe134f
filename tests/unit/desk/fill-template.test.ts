import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, hasVariable, variablesOf } from '@/utils/domain/desk/fill-template';

const own = { authorName: '小陈', accountName: '云杉茶饮', day: '2026-11-05' };

describe('a template', () => {
  it('fills what is known and names what is not', () => {
    const { text, missing } = fillTemplate('{昵称}您好，{日期}到{门店}，{客服}为您服务，{门店}见', own);
    expect(text).toBe('小陈您好，11月5日到{门店}，{客服}为您服务，{门店}见');
    expect(missing).toEqual(['门店', '客服']);
    expect(hasVariable(text)).toBe(true);
  });

  it('lets a given value win, and an empty one fill nothing', () => {
    expect(fillTemplate('{昵称}', own, { 昵称: '陈女士' }).text).toBe('陈女士');
    expect(fillTemplate('{门店}', own, { 门店: ' ' })).toEqual({ text: '{门店}', missing: ['门店'] });
    expect(fillTemplate('{toString}', own).missing).toEqual(['toString']);
  });

  it('names what only reads as a variable once it is filled', () => {
    expect(fillTemplate('{{门店}}', own, { 门店: '西湖' })).toEqual({ text: '{西湖}', missing: ['西湖'] });
  });

  it('holds no variable once nothing is missing, whatever the values', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('{', '}', '{门店}', '｛x｝'));
    const around = fc.oneof(fc.string(), fc.constantFrom('{', '}', '｛'));
    fc.assert(
      fc.property(around, value, around, (a, given, b) => {
        const { text, missing } = fillTemplate(`${a}{门店}${b}`, own, { 门店: given });
        if (missing.length === 0) expect(variablesOf(text)).toEqual([]);
        else expect(hasVariable(text)).toBe(true);
      }),
    );
  });
});

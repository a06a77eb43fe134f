import { describe, expect, it } from 'vitest';
import { moved, putBack, withItem, withoutItem } from '@/entrypoints/dashboard/org/edit-list';
import { fromLocalField, toLocalField } from '@/entrypoints/dashboard/org/local-time';
import { anchorOf } from '@/entrypoints/dashboard/pages/audit/backup-anchors';
import { listOrNone, toNumber, toTags, toWhole } from '@/entrypoints/dashboard/pages/flows/parse-fields';

interface Named {
  readonly id: string;
  readonly name: string;
}
const a: Named = { id: 'a', name: '林洁' };
const b: Named = { id: 'b', name: '周岚' };
const c: Named = { id: 'c', name: '陈默' };

describe('one item of a list', () => {
  it('is put in, changed, taken out and brought back to its place', () => {
    expect(withItem([a], undefined, b)).toEqual([a, b]);
    expect(withItem([a, b], a, { ...a, name: '林' })).toEqual([{ id: 'a', name: '林' }, b]);
    expect(withoutItem([a, b, c], b)).toEqual([a, c]);
    expect(putBack([a, c], b, 1)).toEqual([a, b, c]);
    expect(putBack([a], c, 9)).toEqual([a, c]);
    expect(putBack([a, b], b, 0)).toEqual([a, b]);
  });

  it('that somebody else changed or removed is not written over', () => {
    const theirs = { ...a, name: '别人改的' };
    expect(withItem([theirs], a, { ...a, name: '我改的' })).toBe('changed');
    expect(withItem([b], a, { ...a, name: '我改的' })).toBe('gone');
    expect(withItem([a], undefined, { ...a, name: '同号' })).toBe('changed');
    expect(withoutItem([theirs], a)).toBe('changed');
    expect(withoutItem([b], a)).toEqual([b]);
    // seen and meant: the second save goes through
    expect(withItem([theirs], theirs, { ...a, name: '我改的' })).toEqual([{ id: 'a', name: '我改的' }]);
  });

  it('moves by one and stops at the ends', () => {
    expect(moved([a, b, c], 'c', -1)).toEqual([a, c, b]);
    expect(moved([a, b, c], 'a', 1)).toEqual([b, a, c]);
    expect(moved([a, b, c], 'a', -1)).toEqual([a, b, c]);
    expect(moved([a, b, c], 'c', 1)).toEqual([a, b, c]);
    expect(moved([a, b], 'x', 1)).toEqual([a, b]);
  });
});

describe('fields', () => {
  it('hold a time to the minute in the machine’s own time', () => {
    const at = new Date(2026, 10, 5, 9, 3).getTime();
    expect(toLocalField(at)).toBe('2026-11-05T09:03');
    expect(fromLocalField('2026-11-05T09:03')).toBe(at);
    expect(fromLocalField('2026-11-05')).toBe(new Date(2026, 10, 5).getTime());
    expect(toLocalField(undefined)).toBe('');
    expect(fromLocalField('')).toBeUndefined();
  });

  it('take tags with commas of either script and numbers within bounds', () => {
    expect(toTags(' 抽奖，新品,抽奖、 ,')).toEqual(['抽奖', '新品']);
    expect(toNumber('', 0)).toBeUndefined();
    expect(toNumber('12.5', 0)).toBe(12.5);
    expect(toNumber('-1', 0)).toBeUndefined();
    expect(toNumber('abc', 0)).toBeUndefined();
    expect(toWhole('90.7', 1)).toBe(90);
    expect(toWhole('0', 1)).toBeUndefined();
    expect(listOrNone([])).toBeUndefined();
    expect(listOrNone(['x'])).toEqual(['x']);
  });
});

describe('a backup as an anchor', () => {
  const hash = 'ab'.repeat(32);
  it('gives the end of the record that it noted', () => {
    const text = JSON.stringify({ format: 'weiheng-backup', auditHead: { seq: 12, hash } });
    expect(anchorOf(text, 5)).toEqual({ at: 5, seq: 12, hash });
  });
  it('gives none from before there was a record, or from another text', () => {
    expect(anchorOf(JSON.stringify({ auditHead: { seq: 0, hash: '' } }), 5)).toBeUndefined();
    expect(anchorOf(JSON.stringify({ auditHead: { seq: 12, hash }, more: 1 }), 5)).toBeUndefined();
  });
});

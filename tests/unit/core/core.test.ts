import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/utils/core/canonical-json';
import { dayOf } from '@/utils/core/day';
import { sha256Hex } from '@/utils/core/sha256';

describe('canonicalJson', () => {
  it('does not depend on the order of keys and leaves undefined members out', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: undefined }] })).toBe('{"a":[{"d":null}],"b":1}');
  });

  it('parses back to what JSON would keep of the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('dayOf', () => {
  it('turns at midnight in Shanghai', () => {
    expect(dayOf(Date.UTC(2026, 10, 23, 15, 59, 59, 999))).toBe('2026-11-23');
    expect(dayOf(Date.UTC(2026, 10, 23, 16))).toBe('2026-11-24');
  });
});

describe('sha256Hex', () => {
  it('hashes UTF-8', async () => {
    expect(await sha256Hex('衡')).toBe('e122f7ae1cf383fd6590b2d5fbe39dc8de3c79eec38a59b6517299c365419dfe');
    expect(await sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

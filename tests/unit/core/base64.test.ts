import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { fromBase64, toBase64 } from '@/utils/core/base64';

afterEach(() => vi.unstubAllGlobals());

it('reads back what it wrote, any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});

it('reads what is longer than one slice', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, i) => i % 251);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

it("takes the engine's own conversion where there is one", () => {
  const bytes = Uint8Array.of(1, 2) as Uint8Array & { toBase64?: () => string };
  bytes.toBase64 = () => 'own';
  expect(toBase64(bytes)).toBe('own');
});

it('refuses what is not base64', () => {
  expect(() => fromBase64('*')).toThrow();
});

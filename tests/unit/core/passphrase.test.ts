import { describe, expect, it } from 'vitest';
import { openSealed, ROUNDS, readSealed, type SealedFile, sealText } from '@/utils/core/passphrase';

const TEXT = '{"name":"云杉茶饮","n":1}';
const made = sealText(TEXT, '静夜思 2026', 'backup');

const read = (text: string): SealedFile => {
  const file = readSealed(text);
  if (!file) throw new Error('not a sealed file');
  return file;
};
/** Fault of opening, or the text. */
const attempt = (file: SealedFile, passphrase: string): Promise<string> =>
  openSealed(file, passphrase).catch((error: { fault: string }) => `fault ${error.fault}`);
const faultOf = (text: string): string => {
  try {
    return String(readSealed(text)?.format);
  } catch (error) {
    return `fault ${(error as { fault: string }).fault}`;
  }
};
const bend = (base64: string) => (base64.startsWith('A') ? 'B' : 'A') + base64.slice(1);

describe('a text under a passphrase', () => {
  it('comes back whole, and does not show before', async () => {
    const text = await made;
    expect(text).not.toContain('云杉');
    const file = read(text);
    expect(file.content).toBe('backup');
    expect(file.rounds).toBe(ROUNDS);
    expect(await attempt(file, '静夜思 2026')).toBe(TEXT);
  });

  it('takes the same passphrase however it was composed', async () => {
    const text = await sealText('x', 'caf\u00e9', 'backup');
    expect(await attempt(read(text), 'cafe\u0301')).toBe('x');
  });

  it('is never the same twice', async () => {
    expect(await sealText(TEXT, '静夜思 2026', 'backup')).not.toBe(await made);
  });

  it('tells a wrong passphrase from damage', async () => {
    const file = read(await made);
    expect(await attempt(file, '静夜思 2025')).toBe('fault wrong');
    expect(await attempt(file, '')).toBe('fault wrong');
    expect(await attempt({ ...file, data: bend(file.data) }, '静夜思 2026')).toBe('fault broken');
    expect(await attempt({ ...file, data: file.data.slice(0, -8) }, '静夜思 2026')).toBe('fault broken');
  });

  it('does not open with a changed header', async () => {
    const file = read(await made);
    expect(await attempt({ ...file, content: 'policy' }, '静夜思 2026')).toMatch(/^fault/);
    expect(await attempt({ ...file, rounds: ROUNDS + 1 }, '静夜思 2026')).toMatch(/^fault/);
    expect(await attempt({ ...file, salt: bend(file.salt) }, '静夜思 2026')).toMatch(/^fault/);
  });

  it('says when a file is cut off, weakened, newer, or something else', async () => {
    const text = await made;
    expect(faultOf(text.slice(0, -30))).toBe('fault broken');
    expect(faultOf(text.replace(`"rounds":${ROUNDS}`, '"rounds":1'))).toBe('fault broken');
    expect(faultOf(text.replace('"rounds":', '"rounds":9'))).toBe('weiheng-sealed');
    expect(faultOf(text.replace(`"rounds":${ROUNDS}`, '"rounds":900000000'))).toBe('fault broken');
    expect(faultOf(text.replace('"version":1', '"version":2'))).toBe('fault newer');
    expect(readSealed('{"format":"weiheng-backup"}')).toBeUndefined();
    expect(readSealed('weiheng')).toBeUndefined();
  });
});

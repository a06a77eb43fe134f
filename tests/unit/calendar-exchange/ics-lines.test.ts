import { describe, expect, it } from 'vitest';
import {
  contentLine,
  escapeText,
  fold,
  readTexts,
  textsLine,
} from '@/utils/domain/calendar/exchange/ics-line';

const octets = (line: string): number => new TextEncoder().encode(line).length;

describe('folding at 75 octets', () => {
  it.each([
    ['ASCII', 'x'.repeat(200)],
    ['Chinese text', `SUMMARY:${'春节活动预告'.repeat(30)}`],
    ['four-octet emoji', `SUMMARY:${'🎉'.repeat(60)}`],
    ['joined emoji', `SUMMARY:${'👩‍👩‍👧'.repeat(20)}`],
    ['a rare character outside of the first plane', `SUMMARY:a${'𠮷'.repeat(40)}`],
  ])('breaks %s between characters and loses none', (_, line) => {
    const lines = fold(line).split('\r\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const part of lines) {
      expect(octets(part)).toBeLessThanOrEqual(75);
      expect(part.isWellFormed()).toBe(true);
    }
    expect(lines.slice(1).every((part) => part.startsWith(' '))).toBe(true);
    expect(lines.map((part, i) => (i === 0 ? part : part.slice(1))).join('')).toBe(line);
  });

  it('uses the whole 75 octets, and counts the blank before a continued line', () => {
    expect(fold('x'.repeat(75))).toBe('x'.repeat(75));
    expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    expect(
      fold('x'.repeat(75 + 75))
        .split('\r\n')
        .map(octets),
    ).toEqual([75, 75, 2]);
    // 73 octets and a character of three
    expect(
      fold(`${'x'.repeat(73)}春`)
        .split('\r\n')
        .map(octets),
    ).toEqual([73, 4]);
  });
});

describe('texts', () => {
  it.each([
    ['9:00, 上新;速来', '9:00\\, 上新\\;速来'],
    ['C:\\new', 'C:\\\\new'],
    ['一行\n两行\r\n三行\r四行', '一行\\n两行\\n三行\\n四行'],
    ['铃\u0007声\u0000', '铃声'],
    ['留\t着', '留\t着'],
  ])('%j stands in a file as %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it.each([
    [['上新,速来', '抽奖']],
    [['反斜杠\\', '后面']],
    [['\\n 不是换行', '是\n换行']],
    [[';', ',', '\\', '\\,']],
    [['']],
  ])('%j comes back from its line', (texts) => {
    const line = textsLine('X', texts);
    expect(readTexts(line.slice(2, -2))).toEqual(texts);
  });

  it('takes what other programs escape or leave', () => {
    expect(readTexts('a\\Nb')).toEqual(['a\nb']);
    expect(readTexts('a\\:b')).toEqual(['a:b']);
    expect(readTexts('末尾\\')).toEqual(['末尾\\']);
  });

  it('ends every line with CRLF', () => {
    expect(contentLine('VERSION', '2.0')).toBe('VERSION:2.0\r\n');
  });
});

import { describe, expect, it } from 'vitest';
import { isOnTheWay, placeCard } from '@/utils/page/placement';

const column = { left: 174, right: 774, top: 10, bottom: 400 };
const word = { left: 330, right: 376, top: 40, bottom: 66 };
const card = { width: 320, height: 250 };
const input = { word, column, card, viewport: { width: 1344, height: 860 }, protectedRects: [] };

describe('placeCard', () => {
  it('stands right of the column, level with the word', () => {
    expect(placeCard(input)).toEqual({ kind: 'beside', side: 'right', left: 786, top: 30, notch: 23 });
  });

  it('needs 336 px beside the column', () => {
    expect(placeCard({ ...input, viewport: { width: 774 + 336, height: 860 } }).kind).toBe('beside');
    expect(placeCard({ ...input, viewport: { width: 774 + 335, height: 860 } }).kind).toBe('docked');
  });

  it('takes the left when only that is free', () => {
    const moved = { ...column, left: 400, right: 1000 };
    expect(placeCard({ ...input, column: moved, viewport: { width: 1100, height: 860 } })).toMatchObject({
      side: 'left',
      left: 68,
    });
  });

  it('is docked on narrow windows, for a word out of sight, and where it would touch a control', () => {
    expect(placeCard({ ...input, viewport: { width: 479, height: 860 } }).kind).toBe('docked');
    expect(placeCard({ ...input, word: { ...word, top: 900, bottom: 926 } }).kind).toBe('docked');
    const control = { left: 800, right: 900, top: 100, bottom: 140 };
    expect(placeCard({ ...input, protectedRects: [control] }).kind).toBe('docked');
  });

  it('keeps in the window and lets the notch follow the word', () => {
    const low = { ...word, top: 800, bottom: 826 };
    expect(placeCard({ ...input, word: low })).toMatchObject({ top: 602, notch: 211 });
  });
});

describe('isOnTheWay', () => {
  const target = { left: 786, right: 1106, top: 30, bottom: 280 };
  const from = { x: 376, y: 53 };

  it('is true inside the triangle between word and card', () => {
    expect(isOnTheWay({ x: 600, y: 90 }, from, target)).toBe(true);
    expect(isOnTheWay({ x: 600, y: 300 }, from, target)).toBe(false);
    expect(isOnTheWay({ x: 300, y: 53 }, from, target)).toBe(false);
  });
});

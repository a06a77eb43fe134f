import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crisisHints } from '@/utils/domain/crisis/crisis-hints';
import { type Counted, surgeHints } from '@/utils/domain/crisis/surge';
import { termHints } from '@/utils/domain/crisis/terms';
import type { CrisisHint } from '@/utils/model/desk-view';
import { NOON } from '../../support/approval-world';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const DAY = 24 * HOUR;
const SURGE = { on: true, factor: 3, least: 10 };

let serial = 0;
const said = (saidAt: number, over: Partial<Counted> = {}): Counted => ({
  id: `t${String(serial++).padStart(6, '0')}`,
  accountUid: '1000000001',
  kind: 'question',
  saidAt,
  ...over,
});
/** So many in the hour before an instant, evenly. */
const inHour = (end: number, count: number, over: Partial<Counted> = {}): readonly Counted[] =>
  Array.from({ length: count }, (_, i) => said(end - Math.floor(((i + 0.5) * HOUR) / count), over));
/** A week in which each hour of the day has its usual number, the day before the last being the latest. */
const week = (perHour: (hour: number) => number, before = NOON): readonly Counted[] =>
  Array.from({ length: 7 * 24 }, (_, back) => {
    const end = before - (back + 1) * HOUR;
    return inHour(end, perHour(new Date(end + 7 * HOUR).getUTCHours()));
  }).flat();

describe('a surge of tickets', () => {
  it('is three times what is usual', () => {
    const usual = week(() => 5);
    expect(surgeHints([...usual, ...inHour(NOON, 14)], SURGE, NOON)).toEqual([]);
    const [hint, ...more] = surgeHints([...usual, ...inHour(NOON, 16)], SURGE, NOON);
    expect(more).toEqual([]);
    expect(hint).toMatchObject({ type: 'surge', accountUid: '1000000001', count: 16, median: 5, level: 1 });
    expect(hint?.tickets.length).toBeGreaterThanOrEqual(16);
  });

  it('is at least a minimum, however quiet it is otherwise', () => {
    expect(surgeHints(inHour(NOON, 9), SURGE, NOON)).toEqual([]);
    expect(surgeHints(inHour(NOON, 10), SURGE, NOON)).toMatchObject([{ count: 10, median: 0 }]);
    expect(surgeHints(inHour(NOON, 10), { ...SURGE, on: false }, NOON)).toEqual([]);
  });

  it('is seen across the full hour', () => {
    const end = Math.floor(NOON / HOUR) * HOUR + 20 * MINUTE;
    expect(surgeHints(inHour(end, 12), SURGE, end)).toHaveLength(1);
  });

  it('is not what every noon brings, but is the same number at night', () => {
    const busy = week((hour) => (hour >= 11 && hour < 14 ? 20 : 1));
    expect(surgeHints([...busy, ...inHour(NOON, 22)], SURGE, NOON)).toEqual([]);
    const night = NOON + 14 * HOUR;
    expect(surgeHints([...busy, ...inHour(night, 22)], SURGE, night)).toHaveLength(1);
  });

  it('counts each account by itself, and no praise', () => {
    const two = [...inHour(NOON, 6), ...inHour(NOON, 6, { accountUid: '1000000002' })];
    expect(surgeHints(two, SURGE, NOON)).toEqual([]);
    expect(surgeHints(inHour(NOON, 40, { kind: 'praise' }), SURGE, NOON)).toEqual([]);
  });

  it('is graver the higher it is, and the more complaints or the press are in it', () => {
    const levelOf = (list: readonly Counted[]) => surgeHints(list, SURGE, NOON)[0]?.level;
    expect(levelOf(inHour(NOON, 12))).toBe(1);
    expect(levelOf(inHour(NOON, 12, { kind: 'complaint' }))).toBe(2);
    expect(levelOf([...inHour(NOON, 12), said(NOON - MINUTE, { kind: 'media' })])).toBe(2);
    expect(levelOf(inHour(NOON, 25))).toBe(2);
    expect(levelOf(inHour(NOON, 60))).toBe(3);
    expect(levelOf(inHour(NOON, 60, { kind: 'complaint' }))).toBe(4);
  });

  it('keeps its name while it goes on, and has another the next day', () => {
    const first = inHour(NOON, 12);
    const [hint] = surgeHints(first, SURGE, NOON);
    const later = [...first, ...inHour(NOON + 50 * MINUTE, 20)];
    const [same, ...none] = surgeHints(later, SURGE, NOON + HOUR);
    expect(none).toEqual([]);
    expect(same?.id).toBe(hint?.id);
    expect(same?.count).toBeGreaterThan(12);
    // comments said before it, seen only now, move its beginning, not its name once it was shown
    const seenLate = [...later, ...inHour(NOON - 40 * MINUTE, 12)];
    expect(surgeHints(seenLate, SURGE, NOON + HOUR, hint ? [hint] : [])[0]?.id).toBe(hint?.id);
    const next = surgeHints(
      [...later, ...inHour(NOON + 2 * DAY, 40)],
      SURGE,
      NOON + 2 * DAY,
      hint ? [hint] : [],
    );
    expect(next.map(({ id }) => id)).not.toContain(hint?.id);
    expect(next).toHaveLength(1);
  });

  it('is over after a day, and knows nothing of the future', () => {
    const list = inHour(NOON, 12);
    expect(surgeHints(list, SURGE, NOON + DAY + 1)).toEqual([]);
    expect(surgeHints(list, SURGE, NOON - HOUR)).toEqual([]);
  });

  it('is the same whatever the order of the tickets', () => {
    const counts = fc.array(fc.tuple(fc.nat({ max: 9 * 24 * 60 }), fc.constantFrom('1', '2')), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 6 }), (list, least) => {
        const tickets = list.map(([back, uid], i) =>
          said(NOON - Math.floor((back * MINUTE) / 40), { id: `t${i}`, accountUid: uid }),
        );
        const hints = surgeHints(tickets, { ...SURGE, least }, NOON);
        expect(surgeHints([...tickets].reverse(), { ...SURGE, least }, NOON)).toEqual(
          expect.arrayContaining([...hints]),
        );
        for (const hint of hints) {
          expect(hint.count).toBeGreaterThanOrEqual(Math.max(least, 3 * hint.median));
          expect(hint.tickets.length).toBeLessThanOrEqual(50);
          expect(new Set(hint.tickets).size).toBe(hint.tickets.length);
        }
        expect(new Set(hints.map(({ id }) => id)).size).toBe(hints.length);
      }),
    );
  });
});

describe('watched words', () => {
  const TERMS = [
    { term: '塑化剂', level: 2 as const },
    { term: 'ABC', level: 4 as const },
  ];
  const words = (text: string, saidAt = NOON, accountUid = '1000000001') => ({
    id: `w${serial++}`,
    accountUid,
    text,
    saidAt,
  });

  it('suggest an incident of their level, once for a word, an account and a day', () => {
    const list = [
      words('有塑化剂？'),
      words('塑化剂！', NOON - HOUR),
      words('ａｂｃ', NOON, '1000000002'),
      words('好'),
    ];
    const hints = termHints(list, TERMS, NOON);
    expect(hints).toMatchObject([
      { type: 'term', term: '塑化剂', count: 2, level: 2, at: NOON - HOUR, accountUid: '1000000001' },
      { type: 'term', term: 'ABC', count: 1, level: 4, accountUid: '1000000002' },
    ]);
    expect(termHints([...list].reverse(), TERMS, NOON)).toEqual(hints);
    const again = termHints([...list, words('还有塑化剂', NOON + MINUTE)], TERMS, NOON + MINUTE);
    expect(again.map(({ id }) => id)).toEqual(hints.map(({ id }) => id));
    expect(again[0]?.count).toBe(3);
  });

  it('are over after a day, and are new ones the next', () => {
    const list = [words('塑化剂')];
    expect(termHints(list, TERMS, NOON + DAY - 1)).toHaveLength(1);
    expect(termHints(list, TERMS, NOON + DAY)).toEqual([]);
    const both = termHints([...list, words('塑化剂', NOON + 13 * HOUR)], TERMS, NOON + 13 * HOUR);
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
  });

  it('are none without words', () => {
    expect(termHints([words('塑化剂')], [], NOON)).toEqual([]);
    expect(termHints([words('塑化剂')], [{ term: ' ', level: 1 }], NOON)).toEqual([]);
  });

  it('stand with surges in one list, the gravest first', () => {
    const tickets = [
      ...inHour(NOON, 12).map((one) => ({ ...one, text: '在吗' })),
      { ...said(NOON), text: 'abc' },
      { ...said(NOON), text: '塑化剂' },
    ];
    const levels = (hints: readonly CrisisHint[]) => hints.map(({ level }) => level);
    expect(levels(crisisHints(tickets, { terms: TERMS, surge: SURGE }, NOON))).toEqual([4, 2, 1]);
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRhythmLayer } from '@/components/rhythm/rhythm-layer';
import { linesOf } from '@/components/rhythm/rhythm-lines';
import type { RhythmFacts, RhythmView } from '@/utils/model/plan-view';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());

const TODAY = '2026-11-25';
const view = (over: Partial<RhythmView> = {}): RhythmView => ({
  uid: '1',
  today: 0,
  notes: [],
  now: { grade: 'fair', weekday: 3, hour: 9, n: 0 },
  days: [],
  items: [],
  lately: [],
  sameText: { accounts: 3, minutes: 60 },
  ...over,
});
const facts = (over: Partial<RhythmView> = {}, sameOn = 0): RhythmFacts => ({
  view: view(over),
  sameOn,
  today: TODAY,
});
const said = (one: RhythmFacts): readonly string[] => linesOf(one).map(({ text }) => text);

describe('what is said beside a box', () => {
  it('is nothing where all is as it should be', () => {
    expect(said(facts())).toEqual([]);
    expect(
      said(facts({ now: { grade: 'good', weekday: 3, hour: 20, n: 14, median: 386, versus: 42 } })),
    ).toEqual([]);
  });

  it.each([
    [{ type: 'over', period: 'day', out: 3, max: 2 }, '今天已发 3 条，最多 2 条'],
    [{ type: 'gap', minutes: 12, least: 60 }, '离上一条才 12 分钟，至少隔 60 分钟'],
    [{ type: 'missing', period: 'day', missing: 1, min: 1 }, '今天还没有发，每天至少 1 条'],
    [{ type: 'missing', period: 'week', missing: 1, min: 3 }, '本周还差 1 条，每周至少 3 条'],
    [{ type: 'crowd', monday: 4, week: 7 }, '这周 7 条里有 4 条在周一，匀一条到周三或周四'],
  ] as const)('cadence: %o', (note, text) => {
    expect(said(facts({ notes: [note] }))).toEqual([text]);
  });

  it('an hour with its reason, and a better one with its own', () => {
    const now = { grade: 'poor', weekday: 1, hour: 9, n: 11, median: 86, versus: -42 } as const;
    const better = { grade: 'good', weekday: 3, hour: 20, n: 14, median: 386, versus: 42 } as const;
    expect(said(facts({ now, better: { ...better, day: TODAY } }))).toEqual([
      '现在（周一 09:00）不太合适：自己 11 条，互动中位数 86，比平时低 42%；今天 20:00 更好：自己 14 条，互动中位数 386，比平时高 42%',
    ]);
    const usual = { grade: 'usual', weekday: 4, hour: 20, n: 2, band: 'workday-evening' } as const;
    expect(said(facts({ better: { ...usual, day: '2026-11-26' } }))).toEqual([
      '周四 20:00 更好：看惯例，工作日 18–23 点',
    ]);
  });

  it('the same text only on more accounts than are allowed, this one counted', () => {
    expect(said(facts({}, 2))).toEqual([]);
    expect(said(facts({}, 3))).toEqual(['60 分钟内已有 3 个账号发过同样的文字，换个写法再发']);
  });

  it('the gravest first', () => {
    const all = facts(
      {
        notes: [
          { type: 'missing', period: 'day', missing: 1, min: 1 },
          { type: 'gap', minutes: 12, least: 60 },
        ],
        items: [{ id: 'a', title: '礼盒预告', minute: 1140, state: 'ready', draftIds: [] }],
        days: [{ name: '九一八事变纪念日', level: 'hold', advice: '不发促销。' }],
      },
      3,
    );
    expect(linesOf(all).map(({ type }) => type)).toEqual(['hold', 'same', 'gap', 'item', 'missing']);
    expect(said(all)[0]).toBe('今天是九一八事变纪念日：不发促销。');
    expect(said(all)[3]).toBe('今天 19:00 排了“礼盒预告”，还没有发');
  });
});

describe('the line', () => {
  let end: AbortController;
  let strip: HTMLElement;
  let input: HTMLTextAreaElement;
  const gap = (minutes: number): RhythmFacts => facts({ notes: [{ type: 'gap', minutes, least: 60 }] });
  const host = (): HTMLElement | null => document.querySelector('weiheng-rhythm');
  const find = (css: string): HTMLElement => {
    const found = host()?.shadowRoot?.querySelector<HTMLElement>(css);
    if (!found) throw new Error(`no ${css}`);
    return found;
  };
  const type = (kind: string): boolean => input.dispatchEvent(new Event(kind, { bubbles: true }));
  const layer = () => createRhythmLayer(() => input, vi.fn(), end.signal);

  beforeEach(() => {
    vi.useFakeTimers();
    end = new AbortController();
    document.body.innerHTML =
      '<div><textarea></textarea><weiheng-composer data-theme="dark"></weiheng-composer></div>';
    strip = document.querySelector('weiheng-composer') as HTMLElement;
    input = document.querySelector('textarea') as HTMLTextAreaElement;
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
  });

  it('stands after the strip, looks like it, and goes when there is nothing to say or the part ends', () => {
    const rhythm = layer();
    rhythm.show(strip, facts());
    expect(host()).toBeNull();
    rhythm.show(strip, gap(12));
    expect(strip.nextSibling).toBe(host());
    expect(host()?.dataset).toMatchObject({ theme: 'dark', notes: 'gap', grade: 'fair' });
    strip.parentElement?.append(strip);
    expect(rhythm.isPlaced(strip)).toBe(false);
    rhythm.show(strip, gap(12));
    expect(rhythm.isPlaced(strip)).toBe(true);
    rhythm.show(strip, facts());
    expect(host()).toBeNull();
    rhythm.show(strip, gap(12));
    end.abort();
    expect(host()).toBeNull();
  });

  it('stays open, with the focus where it is, while it is repainted', () => {
    const rhythm = layer();
    rhythm.show(strip, gap(12));
    const more = find('button.more');
    more.setAttribute('aria-expanded', 'true');
    find('.lines').hidden = false;
    more.focus();
    rhythm.show(strip, gap(13));
    expect(find('.lines').hidden).toBe(false);
    expect(find('.lines').textContent).toContain('13 分钟');
    expect(host()?.shadowRoot?.activeElement).toBe(more);
  });

  it('speaks after a rest and never into typing or a composition', () => {
    layer().show(strip, gap(12));
    const spoken = (): string | null => find('[aria-live]').textContent;
    vi.advanceTimersByTime(1_500);
    type('input');
    vi.advanceTimersByTime(1_500);
    expect(spoken()).toBe('');
    type('compositionstart');
    vi.advanceTimersByTime(20_000);
    expect(spoken()).toBe('');
    type('compositionend');
    vi.advanceTimersByTime(2_000);
    expect(spoken()).toBe('发布节奏：离上一条才 12 分钟，至少隔 60 分钟');
  });

  it('does not speak again for a minute more', () => {
    const rhythm = layer();
    rhythm.show(strip, gap(12));
    vi.advanceTimersByTime(2_000);
    rhythm.show(strip, gap(13));
    vi.advanceTimersByTime(5_000);
    expect(find('[aria-live]').textContent).toContain('12 分钟');
    expect(find('.first').textContent).toBe('离上一条才 13 分钟，至少隔 60 分钟');
  });
});

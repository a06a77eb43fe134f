import { describe, expect, it } from 'vitest';
import { toOverrides, toRows } from '@/entrypoints/dashboard/pages/health/override-rows';
import {
  selectorVerdict,
  summariseSelectors,
  summariseSurfaces,
} from '@/entrypoints/dashboard/pages/health/summary';
import { countToday } from '@/entrypoints/popup/data';
import { parseTabState } from '@/entrypoints/popup/tab-state';
import { toCsv } from '@/utils/core/csv';
import { decodeText } from '@/utils/core/decode-text';
import type { HealthRow } from '@/utils/model/health';

const surface = (day: string, verdict: 'ok' | 'broken', counters: object): HealthRow => ({
  id: `${day}/surface/post`,
  day,
  kind: 'surface',
  surface: 'post',
  verdict,
  counters,
});

describe('health on the pages', () => {
  const rows: readonly HealthRow[] = [
    surface('2026-11-24', 'broken', { judged: 2, unrecognised: 1 }),
    surface('2026-11-23', 'ok', { judged: 1, held: 1 }),
    { id: 'a', day: '2026-11-23', kind: 'selector', name: 'box', strict: 1, loose: 0, missed: 2 },
    { id: 'b', day: '2026-11-24', kind: 'selector', name: 'box', strict: 1, loose: 3, missed: 0 },
  ];

  it('adds days up and takes the newest verdict', () => {
    expect(summariseSurfaces(rows)).toMatchObject([
      { surface: 'post', verdict: 'broken', counters: { judged: 3, held: 1, unrecognised: 1, escaped: 0 } },
    ]);
    expect(summariseSelectors(rows)).toEqual([{ name: 'box', strict: 2, loose: 3, missed: 2 }]);
  });

  it('calls a selector drifting as soon as only the loose finder hits', () => {
    expect(selectorVerdict({ name: 'a', strict: 9, loose: 1, missed: 0 })).toBe('drifting');
    expect(selectorVerdict({ name: 'a', strict: 1, loose: 0, missed: 5 })).toBe('ok');
    expect(selectorVerdict({ name: 'a', strict: 0, loose: 0, missed: 5 })).toBe('unseen');
  });

  it('counts today for the popup over all surfaces', () => {
    expect(countToday(rows)).toEqual({ judged: 3, held: 1, escaped: 0 });
  });

  it('carries overrides from rows and back, without empty finders', () => {
    const overrides = { box: ['textarea.form', 'textarea'], send: ['button'] };
    expect(toOverrides(toRows(overrides))).toEqual(overrides);
  });
});

describe('tab state of the popup', () => {
  it.each([
    [undefined, undefined],
    ['ok', undefined],
    [{ verdict: 'great' }, undefined],
    [{ verdict: 'ok' }, { verdict: 'ok' }],
    [{ verdict: 'ok', account: { uid: 1 } }, { verdict: 'ok' }],
    [
      { verdict: 'drifting', account: { uid: '1', name: 'n', mode: 'enforce', more: 1 } },
      { verdict: 'drifting', account: { uid: '1', name: 'n', mode: 'enforce' } },
    ],
  ])('%o is read as %o', (stored, read) => {
    expect(parseTabState(stored)).toEqual(read);
  });
});

describe('files', () => {
  it('are read in the encodings of offices', () => {
    const gbk = new Uint8Array([0xd6, 0xd0, 0xce, 0xc4]);
    const utf16 = new Uint8Array([0xff, 0xfe, 0x2d, 0x4e, 0x87, 0x65]);
    const utf8 = new TextEncoder().encode('\uFEFF中文');
    expect([gbk, utf16, utf8].map(decodeText)).toEqual(['中文', '中文', '中文']);
    expect(decodeText(new Uint8Array())).toBe('');
  });

  it('never start a cell with a formula', () => {
    expect(toCsv([['=1+1', '+a', '-b', '@c', 5, 'a\nb']])).toBe(`\uFEFF'=1+1,'+a,'-b,'@c,5,"a\nb"\r\n`);
  });
});

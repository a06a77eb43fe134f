// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { find, findAll, is, peek, setLookupReporter, setSelectorOverrides } from '@/utils/weibo/find';
import { parseOverrides } from '@/utils/weibo/overrides';
import type { SelectorSpec } from '@/utils/weibo/selector-spec';
import { SELECTOR_NAMES, SELECTORS } from '@/utils/weibo/selectors';
import { showFixture } from './support';

const reports: string[] = [];
afterEach(() => {
  setSelectorOverrides({});
  setLookupReporter(() => {});
  reports.length = 0;
});
const listen = () => setLookupReporter((name, result) => reports.push(`${name} ${result}`));

describe('expectations', () => {
  const expectations = SELECTOR_NAMES.flatMap((name) =>
    (SELECTORS[name] as SelectorSpec).expect.map(([count, fixture]) => [name, fixture, count] as const),
  );

  it.each(expectations)('%s in %s: %i', (name, fixture, count) => {
    showFixture(fixture);
    expect(document.querySelectorAll(SELECTORS[name].css[0])).toHaveLength(count);
  });

  it('every selector has one that it meets', () => {
    for (const name of SELECTOR_NAMES)
      expect(
        SELECTORS[name].expect.some(([count]) => count > 0),
        name,
      ).toBe(true);
  });

  it('no selector leans on a class hash', () => {
    for (const name of SELECTOR_NAMES)
      for (const css of SELECTORS[name].css) expect(css, name).not.toMatch(/_[a-zA-Z]+_[a-z0-9]{5}/);
  });
});

describe('finders', () => {
  it('report hit, drift and miss', () => {
    showFixture('feed.html');
    listen();
    expect(find('post', document)).toBeDefined();
    for (const article of document.querySelectorAll('article')) article.className = 'new';
    expect(findAll('post', document)).toHaveLength(2);
    expect(find('composerForm', document)).toBeUndefined();
    expect(peek('mainCounter', document)).toBeUndefined();
    expect(reports).toEqual(['post hit', 'post loose', 'composerForm miss']);
  });

  it('find drifted boxes beside known ones', () => {
    showFixture('home.html', 'inline-comment.html');
    document.querySelector('.wbpro-form')?.classList.remove('wbpro-form');
    listen();
    expect([...document.querySelectorAll('textarea')].map((box) => is('composerInput', box))).toEqual([
      true,
      true,
    ]);
    expect(reports).toEqual(['composerInput loose', 'composerInput hit']);
  });

  it('use overrides and leave out what cannot be used', () => {
    showFixture('home.html');
    const refused = setSelectorOverrides({
      composerForm: ['main > div'],
      nobody: ['a'],
      sendButton: ['button['],
    });
    expect(refused).toEqual(['nobody', 'sendButton']);
    expect(find('composerForm', document)?.className).toContain('_publishCard_');
    expect(find('sendButton', document)).toBeDefined();
  });
});

describe('parseOverrides', () => {
  const good = {
    id: 'weibo-2026-12',
    version: 1,
    date: '2026-12-01',
    note: '发送按钮换了类名',
    selectors: { sendButton: ['button.send', 'button'] },
  };

  it('takes good data', () => expect(parseOverrides(good)).toEqual({ ok: true, value: good }));

  it.each<[string, unknown, string]>([
    ['a wrong id', { ...good, id: 'A b' }, 'id'],
    ['a wrong date', { ...good, date: '1.12.2026' }, 'date'],
    ['version 0', { ...good, version: 0 }, 'version'],
    ['no selectors', { ...good, selectors: undefined }, 'selectors'],
    ['an unknown name', { ...good, selectors: { nobody: ['a'] } }, 'selectors.nobody'],
    ['broken CSS', { ...good, selectors: { sendButton: ['button', 'a['] } }, 'selectors.sendButton.1'],
    ['a style rule', { ...good, selectors: { sendButton: ['a{color:red}'] } }, 'selectors.sendButton.0'],
    ['an empty list', { ...good, selectors: { sendButton: [] } }, 'selectors.sendButton'],
    ['too much', { ...good, code: 'x' }, '(整体)'],
    ['a number', 3, '(整体)'],
  ])('names the field of %s', (_, data, field) => {
    const result = parseOverrides(data);
    expect(result.ok || result.errors.map((error) => error.field)).toContain(field);
  });
});

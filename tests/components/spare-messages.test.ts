import { beforeEach, expect, it, vi } from 'vitest';

const said = vi.hoisted(() => ({ word: '' }));
vi.mock('#i18n', () => ({ i18n: { t: () => said.word } }));

beforeEach(() => {
  vi.resetModules();
  said.word = '';
});

it('takes the words of the package where the browser gives none', async () => {
  const { t, takeMessages } = await import('@/components/ui/message');
  expect(t('review.title')).toBe('');
  takeMessages({ review_title: { message: '审批' }, review_expired: { message: '$$$1 到 $2' } });
  expect(t('review.title')).toBe('审批');
  expect(t('review.expired' as 'review.title', 9, '18:00')).toBe('$9 到 18:00');
});

it('the browser’s own words come first', async () => {
  const { t, takeMessages } = await import('@/components/ui/message');
  said.word = '浏览器的话';
  takeMessages({ review_title: { message: '审批' } });
  expect(t('review.title')).toBe('浏览器的话');
});

it.each([
  ['zh-CN', 'zh_CN'],
  ['en-US', 'en'],
  ['en', 'en'],
  ['fr', 'zh_CN'],
])('%s is read in %s', async (language, locale) => {
  const { localeOf } = await import('@/components/page/ready-messages');
  expect(localeOf(language)).toBe(locale);
});

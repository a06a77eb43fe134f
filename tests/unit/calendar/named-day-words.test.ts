import { readFileSync } from 'node:fs';
import { parseYAML } from 'confbox';
import { describe, expect, it } from 'vitest';
import { ALL_NAMED_DAYS } from '@/utils/domain/calendar/named-days';

const wordsIn = (locale: string): Readonly<Record<string, unknown>> =>
  parseYAML<{ readonly day: Readonly<Record<string, unknown>> }>(
    readFileSync(`utils/i18n/locales/${locale}.yml`, 'utf8'),
  ).day;
const key = (id: string): string => id.replaceAll('-', '_');

describe('names of days in the locales', () => {
  it('are the ones of the calendar in Chinese', () => {
    expect(wordsIn('zh_CN')).toEqual(
      Object.fromEntries(ALL_NAMED_DAYS.map(({ id, name }) => [key(id), name])),
    );
  });

  it('are there in English, no Chinese among them', () => {
    const words = wordsIn('en');
    expect(Object.keys(words).sort()).toEqual(ALL_NAMED_DAYS.map(({ id }) => key(id)).sort());
    expect(
      Object.values(words).filter((word) => typeof word !== 'string' || /\p{Script=Han}/u.test(word)),
    ).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTemplate, writeTemplate } from '@/components/plan/template-file';
import {
  daysOf,
  hasRule,
  mondayFrom,
  newInput,
  planOf,
  startsOnMonday,
} from '@/components/plan/template-plan';
import { instantOf } from '@/utils/domain/calendar/instant';
import { BUNDLED_TEMPLATES } from '@/utils/domain/calendar/plan-templates';
import { USUAL_CADENCE } from '@/utils/model/plan-settings';
import { planItemInput } from '@/utils/model/schema/plan';

const byId = (id: string) => {
  const found = BUNDLED_TEMPLATES.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const SHOP = byId('flower-shop');
const makeId = () => `item-${randomUUID()}`;

describe('a template as a file', () => {
  it('comes back as it was, bundled ones too', () => {
    for (const template of BUNDLED_TEMPLATES)
      expect(readTemplate(`\uFEFF${writeTemplate(template)}`)).toEqual({ ok: true, template });
  });

  it.each([
    ['{"id": "x"', 'file', 1],
    ['[]', 'file', 1],
    [writeTemplate({ ...SHOP, name: '' }), 'name', 3],
    [writeTemplate({ ...SHOP, entries: [] }), 'entries', 5],
    [writeTemplate(SHOP).replace('"minute": 540', '"minute": 1440'), 'entries[0].minute', 10],
    [writeTemplate(SHOP).replace('"note"', '"remark"'), 'note', 1],
    [writeTemplate(SHOP).replace('"form": "original"', '"form": "story"'), 'entries[0].form', 9],
    [writeTemplate({ ...SHOP, id: '鲜花' }), 'id', 2],
  ])('names the first thing that does not fit: %#', (text, field, line) => {
    expect(readTemplate(text)).toMatchObject({ ok: false, field, line });
  });

  it('is written as the manual shows it', () => {
    const example = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/plan-templates.md', 'utf8'))?.[1] ?? '';
    expect(readTemplate(example)).toMatchObject({ ok: true, template: { id: 'spring-week' } });
  });

  it('takes no rule that cannot be kept', () => {
    const cadence = [{ scope: { channel: 'weibo' as const }, period: 'day' as const, min: 3, max: 2 }];
    expect(readTemplate(writeTemplate({ ...SHOP, cadence }))).toMatchObject({
      ok: false,
      field: 'cadence[0].max',
    });
  });
});

describe('a template on the calendar', () => {
  it('takes so many days, and begins on a Monday when it takes weeks', () => {
    expect([daysOf(SHOP), startsOnMonday(SHOP)]).toEqual([7, false]);
    expect([daysOf(byId('five-weeks')), startsOnMonday(byId('five-weeks'))]).toEqual([33, true]);
    expect(['2026-11-23', '2026-11-24', '2026-11-29', '2026-11-30'].map(mondayFrom)).toEqual([
      '2026-11-23',
      '2026-11-30',
      '2026-11-30',
      '2026-11-30',
    ]);
  });

  it('is in order of day and hour, and what is over by now stands apart', () => {
    const { ahead, past } = planOf(SHOP, '2026-11-30', ['1001'], instantOf('2026-11-30', 540), makeId);
    expect(past.map(({ day, minute }) => [day, minute])).toEqual([['2026-11-30', 540]]);
    const times = ahead.map(({ day, minute = 0 }) => instantOf(day, minute));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(ahead).toHaveLength(SHOP.entries.length - 1);
    expect(planOf(SHOP, '2026-11-30', [], instantOf('2026-12-07', 0), makeId).ahead).toEqual([]);
  });

  it('makes what the worker takes, the work inside the company without an account', () => {
    const { ahead } = planOf(byId('five-weeks'), '2026-11-30', ['1001'], 0, makeId);
    for (const item of ahead) expect(planItemInput.safeParse(newInput(item)).success).toBe(true);
    expect(ahead.filter(({ channel }) => channel === 'task').map(({ uids }) => uids)).toEqual([[], [], []]);
    expect(ahead.filter(({ channel }) => channel === 'weibo').every(({ uids }) => uids[0] === '1001')).toBe(
      true,
    );
  });

  it('offers no rule twice: what counts is whom and what it counts, not how many', () => {
    const [daily, funny] = SHOP.cadence ?? [];
    expect(daily && hasRule(USUAL_CADENCE.rules, daily)).toBe(true);
    expect(funny && hasRule(USUAL_CADENCE.rules, funny)).toBe(false);
  });
});

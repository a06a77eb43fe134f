import { describe, expect, it } from 'vitest';
import { type HeldAccount, heldWords } from '@/utils/domain/calendar/held-words';
import { PROMOTION_WORDS } from '@/utils/domain/calendar/promotion-words';
import { compileLexicon } from '@/utils/domain/lexicon/compile';
import { openLexicon } from '@/utils/domain/lexicon/lexicon';
import { createLinter } from '@/utils/domain/lint/create-linter';
import { buildScanner } from '@/utils/domain/lint/scanner';
import type { SensitiveSettings } from '@/utils/model/plan-settings';
import type { LintContext } from '@/utils/model/policy';

const listed = openLexicon(compileLexicon(PROMOTION_WORDS));
const find = (text: string) => listed.scan(text);
const USUAL: SensitiveSettings = { rev: 0, days: [] };
const DAY = '2026-09-18';
const AT = Date.parse('2026-09-18T12:00:00+08:00');
const TEXT = '礼盒满减50元，今晚八点见。门店照常营业';

const context = (accountUid: string | undefined, now = AT): LintContext => ({
  industry: 'general',
  commercial: true,
  hasPurchaseLink: false,
  surface: 'post',
  now,
  ...(accountUid === undefined ? {} : { uid: accountUid }),
});

function linterFor(accounts: readonly HeldAccount[], settings = USUAL, day = DAY) {
  const linter = createLinter({
    packs: [],
    scanner: buildScanner([], heldWords(day, settings, accounts, find)),
  });
  return (text: string, uid: string | undefined, now?: number) =>
    linter.lint(text, context(uid, now)).findings.map(({ quote, severity, rule }) => [quote, severity, rule]);
}

const HELD = [['满减', 'block', 'company.lexicon.sensitive-date']];

describe('words that a day holds', () => {
  it('stop a company account and nobody else', () => {
    const lint = linterFor([{ uid: '1', released: [] }]);
    expect(lint(TEXT, '1')).toEqual(HELD);
    expect(lint(TEXT, '2')).toEqual([]);
    expect(lint(TEXT, undefined)).toEqual([]);
  });

  it('say the day and what is advised', () => {
    const linter = createLinter({
      packs: [],
      scanner: buildScanner([], heldWords(DAY, USUAL, [{ uid: '1', released: [] }], find)),
    });
    expect(linter.lint(TEXT, context('1')).findings[0]?.message).toMatch(
      /^“满减”：九一八事变纪念日，不发促销、抽奖和玩笑/,
    );
  });

  it('rest by themselves at the midnight of Shanghai', () => {
    const lint = linterFor([{ uid: '1', released: [] }]);
    const midnight = Date.parse('2026-09-19T00:00:00+08:00');
    expect(lint(TEXT, '1', midnight - 1)).toEqual(HELD);
    expect(lint(TEXT, '1', midnight)).toEqual([]);
  });

  it('are none on other days, and none without company accounts', () => {
    expect(heldWords('2026-09-19', USUAL, [{ uid: '1', released: [] }], find)).toEqual([]);
    expect(heldWords(DAY, USUAL, [], find)).toEqual([]);
  });

  it('are none where the company has switched the day off', () => {
    const off: SensitiveSettings = {
      rev: 1,
      days: [
        {
          id: 'september-18',
          name: '九一八',
          rule: { type: 'yearly', month: 9, day: 18 },
          level: 'hold',
          advice: '',
          uids: [],
          isOff: true,
        },
      ],
    };
    expect(heldWords(DAY, off, [{ uid: '1', released: [] }], find)).toEqual([]);
  });

  it('of a day for some accounts stop those', () => {
    const some: SensitiveSettings = {
      rev: 1,
      days: [
        {
          id: 'founder',
          name: '创始人忌日',
          rule: { type: 'yearly', month: 11, day: 25 },
          level: 'hold',
          advice: '不发促销。',
          uids: ['1'],
        },
      ],
    };
    const accounts = [
      { uid: '1', released: [] },
      { uid: '2', released: [] },
    ];
    const lint = linterFor(accounts, some, '2026-11-25');
    const noon = Date.parse('2026-11-25T12:00:00+08:00');
    expect(lint(TEXT, '1', noon)).toEqual(HELD);
    expect(lint(TEXT, '2', noon)).toEqual([]);
  });
});

describe('a released text', () => {
  const accounts = [
    { uid: '1', released: [TEXT] },
    { uid: '2', released: [] },
  ];
  const lint = linterFor(accounts);

  it('goes through from its own account, and from no other', () => {
    expect(lint(TEXT, '1')).toEqual([]);
    expect(lint(TEXT, '2')).toEqual(HELD);
  });

  it('frees its clause, not the word', () => {
    expect(lint('全场满减，速来', '1')).toEqual(HELD);
    expect(lint(`${TEXT}。全场满减，速来`, '1')).toEqual(HELD);
    expect(lint('礼盒满减90元，今晚八点见', '1')).toEqual(HELD);
  });

  it.each([
    ['a word by itself', '满减！礼盒今晚八点见'],
    ['a word with a blank in it', '礼盒满 减50元'],
    ['a word in another writing', '禮盒滿減50元'],
    [
      'a long clause',
      `${'云杉今天在门店准备了热茶和座位'.repeat(8)}礼盒满减50元${'欢迎带朋友来坐坐聊聊近况'.repeat(8)}`,
    ],
    ['a word twice', '礼盒满减50元，茶具满减20元'],
    ['several words', '礼盒满减50元，会员七折，转发抽一位送奖品'],
  ])('goes through with %s', (_what, text) => {
    const own = linterFor([
      { uid: '1', released: [text] },
      { uid: '2', released: [] },
    ]);
    expect(own(text, '1')).toEqual([]);
    expect(own(text, '2')).not.toEqual([]);
  });
});

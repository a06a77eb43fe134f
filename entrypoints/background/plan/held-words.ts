import { dayOf } from '@/utils/core/day';
import { hasRunOut } from '@/utils/domain/approval/decide';
import { heldWords } from '@/utils/domain/calendar/held-words';
import { PROMOTION_WORDS } from '@/utils/domain/calendar/promotion-words';
import { isReleased, sensitiveOn } from '@/utils/domain/calendar/sensitive-days';
import { compileLexicon } from '@/utils/domain/lexicon/compile';
import { openLexicon } from '@/utils/domain/lexicon/lexicon';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { Draft, DraftContent } from '@/utils/model/draft';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readDraft } from '@/utils/store/repos/drafts';
import { putHeldWords, readHeldWords } from '@/utils/store/repos/lexicon';
import { readPlanItems, readSensitive } from '@/utils/store/repos/plan';
import type { Database } from '@/utils/store/schema';
import { accountsInForce } from '../snapshot';

/** What was approved, while the approval lasts. */
function approvedContent(draft: Draft | undefined, now: number): DraftContent | undefined {
  if (!draft?.approval || (draft.phase !== 'approved' && draft.phase !== 'queued')) return undefined;
  if (hasRunOut(draft, now)) return undefined;
  return draft.versions.find(({ n }) => n === draft.approval?.version)?.content;
}

/** Approved texts of a day's items that two people released, by account. */
async function releasedTexts(
  db: Database,
  day: string,
  now: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const items = (await readPlanItems(db, day, day)).filter(isReleased);
  const texts = new Map<string, readonly string[]>();
  for (const { draftIds, uids } of items) {
    for (const id of draftIds) {
      // a draft that cannot be read lets nothing through
      const content = approvedContent(await readDraft(db, id).catch(() => undefined), now);
      if (!content || !uids.includes(content.accountUid)) continue;
      texts.set(content.accountUid, [...(texts.get(content.accountUid) ?? []), content.text]);
    }
  }
  return texts;
}

/**
 * Words that are held at `now` (epoch ms), for company accounts alone. They rest by themselves at the midnight of
 * Shanghai that ends the day: a page that hears nothing of the next one holds nobody up.
 */
async function heldWordsAt(db: Database, now: number): Promise<readonly CompanyTerm[]> {
  const day = dayOf(now);
  const settings = await readSensitive(db);
  if (sensitiveOn(day, undefined, settings).length === 0) return [];
  const accounts = await accountsInForce();
  const texts = await releasedTexts(db, day, now);
  return heldWords(
    day,
    settings,
    accounts.map(({ uid }) => ({ uid, released: texts.get(uid) ?? [] })),
    (text) => openLexicon(compileLexicon(PROMOTION_WORDS)).scan(text),
  );
}

/**
 * Puts the words of the day in force when they are others than those in force: at midnight, when the days are set
 * otherwise, when a text is released or its approval ends. Pages hear of it as of any change of the rules.
 */
export async function keepHeldWords(now: number): Promise<void> {
  const changed = async (db: Database): Promise<readonly CompanyTerm[] | undefined> => {
    const [terms, held] = await Promise.all([heldWordsAt(db, now), readHeldWords(db)]);
    return JSON.stringify(terms) === JSON.stringify(held.terms) ? undefined : terms;
  };
  // nearly always nothing is to do, and nobody waits for that
  if (!(await changed(await connection()))) return;
  await mutate({ stores: ['lexicons'], actor: 'system', action: 'lexicon.held', at: now }, async (db) => {
    const terms = await changed(db);
    if (!terms) return undefined;
    return {
      subject: 'lexicon:held',
      detail: { day: dayOf(now), words: terms.length },
      value: null,
      write: (tx, rev) => putHeldWords(tx, { rev, terms }),
    };
  });
}

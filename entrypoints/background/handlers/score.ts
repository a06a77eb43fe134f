import { isAlone } from '@/utils/domain/desk/context';
import { decideScore, linesOf, makeCard, type ScoreAnswer } from '@/utils/domain/scorecard/decide-score';
import { DEFAULT_CRITERIA } from '@/utils/domain/scorecard/default-criteria';
import { faultOfCriteria } from '@/utils/domain/scorecard/score';
import type { Scorecard, ScoreSubject } from '@/utils/model/scorecard';
import { CallError } from '@/utils/rpc/call-error';
import type { ScoreWritten } from '@/utils/rpc/contract-score';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { subjectKeyOf, toCard, toStoredCard } from '@/utils/store/repos/scorecards';
import type { Database } from '@/utils/store/schema';
import { accountsOf, type Measured, measureAccounts } from '../metrics/measure-subject';
import { mayMeasure, readSight, type Sight } from '../metrics/read-sight';
import { written } from './written';

/** The right to manage counts for the accounts the card is about; a person without accounts takes it anywhere. */
const mayManage = (sight: Sight, subject: ScoreSubject): boolean => {
  const uids = accountsOf(sight, subject);
  return uids.length === 0
    ? mayMeasure(sight, 'score.manage')
    : uids.every((uid) => mayMeasure(sight, 'score.manage', uid));
};

const isMine = (sight: Sight, { subject }: Scorecard): boolean => {
  const me = sight.world.me?.id;
  if (me === undefined) return false;
  return subject.type === 'person'
    ? subject.id === me
    : accountsOf(sight, { type: 'person', id: me }).includes(subject.uid);
};

const settingsOf = async (db: Database) =>
  (await db.get('scoreSettings', 'score')) ?? { rev: 0, criteria: DEFAULT_CRITERIA };

/** The card as it stands after a write. */
async function answered(id: string, rev: Awaited<ReturnType<typeof written>>): Promise<ScoreWritten> {
  const row = await (await connection()).get('scorecards', id);
  if (!row) throw new CallError('missing', 'no such card', 'id');
  return { ...rev, ok: true, card: toCard(row) };
}

/** A refusal writes nothing and is answered as a refusal. */
class Refused extends Error {
  readonly answer: Extract<ScoreAnswer, { ok: false }>;
  constructor(answer: Extract<ScoreAnswer, { ok: false }>) {
    super(answer.refusal);
    this.answer = answer;
  }
}

const refusing = async (write: () => Promise<ScoreWritten>): Promise<ScoreWritten> => {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Refused)
      return { ...(await written(undefined)), ok: false, refusal: error.answer.refusal };
    throw error;
  }
};

export const scoreHandlers = {
  async 'score.list'() {
    const db = await connection();
    const sight = await readSight(db, Date.now());
    const cards = (await db.getAll('scorecards')).map(toCard);
    const manages = mayMeasure(sight, 'score.manage');
    const me = sight.world.me?.id;
    return {
      cards: cards
        .filter((card) => mayManage(sight, card.subject) || (isMine(sight, card) && card.state !== 'draft'))
        .sort((a, b) => (a.period.from < b.period.from ? 1 : -1) || (a.id < b.id ? -1 : 1)),
      mayManage: manages,
      ...(me === undefined ? {} : { me }),
    };
  },

  async 'score.make'({ commandId, subject, period }) {
    const now = Date.now();
    return refusing(async () => {
      const outcome = await mutate(
        { stores: ['scorecards'], actor: 'page', action: 'score.make', at: now, commandId },
        async (db) => {
          const sight = await readSight(db, now);
          if (!mayManage(sight, subject)) throw new Refused({ ok: false, refusal: 'no-permission' });
          if (subject.type === 'person' && !sight.world.register.people.some(({ id }) => id === subject.id))
            throw new CallError('missing', 'no such person', 'subject.id');
          const uids = accountsOf(sight, subject);
          if (subject.type === 'account' && uids.length === 0)
            throw new CallError('missing', 'no such account', 'subject.uid');
          const { criteria } = await settingsOf(db);
          const measuring = await measureAccounts(db, sight, subject, uids, period);
          const measured = new Map<string, Measured>();
          for (const criterion of criteria) measured.set(criterion.id, await measuring.of(criterion.measure));
          const id = `${subjectKeyOf(subject)}:${period.kind}:${period.from}`;
          const before = await db.get('scorecards', id);
          const answer = makeCard(
            { id, subject, period, criteria },
            linesOf(criteria, ({ id: one }) => measured.get(one) ?? { sources: [] }),
            before && toCard(before),
            { by: sight.world.me?.id ?? '', at: now },
          );
          if (!answer.ok) throw new Refused(answer);
          return {
            subject: `score:${id}`,
            detail: { total: answer.card.total ?? null, rev: answer.card.rev },
            value: id,
            write: (tx) => tx.objectStore('scorecards').put(toStoredCard(answer.card)),
          };
        },
      );
      return answered(outcome?.value ?? '', await written(outcome));
    });
  },

  async 'score.write'({ commandId, id, act }) {
    const now = Date.now();
    return refusing(async () => {
      const outcome = await mutate(
        { stores: ['scorecards'], actor: 'page', action: `score.${act.type}`, at: now, commandId },
        async (db) => {
          const sight = await readSight(db, now);
          const row = await db.get('scorecards', id);
          if (!row) throw new CallError('missing', 'no such card', 'id');
          const card = toCard(row);
          const may = mayManage(sight, card.subject);
          if (!may && !isMine(sight, card)) throw new Refused({ ok: false, refusal: 'no-permission' });
          const answer = decideScore(card, act, {
            by: sight.world.me?.id ?? '',
            at: now,
            mayManage: may,
            isAlone: isAlone(sight.world.register),
          });
          if (!answer.ok) throw new Refused(answer);
          return {
            subject: `score:${id}`,
            detail: {
              by: sight.world.me?.id ?? '',
              state: answer.card.state,
              total: answer.card.total ?? null,
            },
            value: id,
            write: (tx) => tx.objectStore('scorecards').put(toStoredCard(answer.card)),
          };
        },
      );
      return answered(outcome?.value ?? '', await written(outcome));
    });
  },

  async 'score.settings'() {
    const { rev, criteria } = await settingsOf(await connection());
    return { rev, criteria };
  },

  async 'score.saveSettings'({ commandId, baseRev, criteria }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['scoreSettings'], actor: 'page', action: 'score.saveSettings', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        if (!mayMeasure(sight, 'score.manage'))
          throw new CallError('forbidden', 'the profile in use may not do this: score.manage', 'me');
        const fault = faultOfCriteria(criteria);
        if (fault) throw new CallError('invalid', fault.fault, fault.field);
        const { rev } = await settingsOf(db);
        if (rev !== baseRev) throw new CallError('conflict', 'changed meanwhile', 'baseRev');
        return {
          subject: 'score',
          detail: { weights: criteria.map(({ id, weight }) => [id, weight]) },
          value: null,
          write: (tx) => tx.objectStore('scoreSettings').put({ id: 'score', rev: rev + 1, criteria }),
        };
      },
    );
    return written(outcome);
  },
} satisfies Partial<Handlers>;

import type { Criterion, Scorecard, ScoredLine, ScoreEvent } from '@/utils/model/scorecard';
import { scoreOf, totalOf } from './score';

export type ScoreCommand =
  /** A line by hand, with its reason; before anybody confirmed, or in answer to an appeal. */
  | { readonly type: 'line'; readonly criterionId: string; readonly raw: number; readonly note: string }
  | { readonly type: 'confirm' }
  | { readonly type: 'see' }
  | { readonly type: 'appeal'; readonly note: string }
  | { readonly type: 'answer'; readonly note: string };

export type ScoreRefusal =
  | 'wrong-state'
  | 'own-card'
  | 'not-own-card'
  | 'no-permission'
  | 'no-such-line'
  | 'no-number';

export interface ScoreContext {
  readonly by: string;
  readonly at: number;
  /** May manage scorecards. */
  readonly mayManage: boolean;
  /** With nobody set up one person is everybody. */
  readonly isAlone: boolean;
}

export type ScoreAnswer =
  | { readonly ok: true; readonly card: Scorecard }
  | { readonly ok: false; readonly refusal: ScoreRefusal };

const refuse = (refusal: ScoreRefusal): ScoreAnswer => ({ ok: false, refusal });

/** Lines out of raw numbers; a criterion without a number is missing. */
export const linesOf = (
  criteria: readonly Criterion[],
  rawOf: (criterion: Criterion) => Omit<ScoredLine, 'criterionId' | 'score'>,
): readonly ScoredLine[] =>
  criteria.map((criterion) => {
    const { raw, sources, note } = rawOf(criterion);
    return {
      criterionId: criterion.id,
      sources,
      ...(raw === undefined ? {} : { raw, score: scoreOf(raw, criterion) }),
      ...(note === undefined ? {} : { note }),
    };
  });

/** A new card, or the same made anew from the data before anybody confirmed it; lines by hand are kept. */
export function makeCard(
  facts: Pick<Scorecard, 'id' | 'subject' | 'period' | 'criteria'>,
  lines: readonly ScoredLine[],
  before: Scorecard | undefined,
  { by, at }: Pick<ScoreContext, 'by' | 'at'>,
): ScoreAnswer {
  if (before && before.state !== 'draft') return refuse('wrong-state');
  const kept = lines.map((line) => {
    const old = before?.lines.find(({ criterionId }) => criterionId === line.criterionId);
    const criterion = facts.criteria.find(({ id }) => id === line.criterionId);
    return old?.note !== undefined && old.raw !== undefined && criterion
      ? { ...old, score: scoreOf(old.raw, criterion) }
      : line;
  });
  const total = totalOf(facts.criteria, kept);
  const event: ScoreEvent = { type: before ? 'remade' : 'made', by, at };
  return {
    ok: true,
    card: {
      ...facts,
      rev: (before?.rev ?? 0) + 1,
      lines: kept,
      ...(total === undefined ? {} : { total }),
      state: 'draft',
      log: [...(before?.log ?? []), event],
    },
  };
}

/** Whose card it is: the person, or nobody in particular for an account. */
const isOwn = ({ subject }: Scorecard, by: string): boolean =>
  subject.type === 'person' && by !== '' && subject.id === by;

/**
 * What a command makes of a card: draft → confirmed by a manager, never the person it is about → seen by the person →
 * appealed, once → answered and settled, with lines changed or not.
 */
export function decideScore(card: Scorecard, command: ScoreCommand, context: ScoreContext): ScoreAnswer {
  const { by, at, mayManage, isAlone } = context;
  const own = isOwn(card, by);
  const done = (change: Partial<Scorecard>, event: Omit<ScoreEvent, 'by' | 'at'>): ScoreAnswer => ({
    ok: true,
    card: { ...card, ...change, rev: card.rev + 1, log: [...card.log, { ...event, by, at }] },
  });
  switch (command.type) {
    case 'line': {
      if (!mayManage) return refuse('no-permission');
      if (own && !isAlone) return refuse('own-card');
      if (card.state !== 'draft' && card.state !== 'appealed') return refuse('wrong-state');
      const criterion = card.criteria.find(({ id }) => id === command.criterionId);
      if (!criterion) return refuse('no-such-line');
      if (!Number.isFinite(command.raw)) return refuse('no-number');
      const lines = card.lines.map((line) =>
        line.criterionId === criterion.id
          ? { ...line, raw: command.raw, score: scoreOf(command.raw, criterion), note: command.note }
          : line,
      );
      const total = totalOf(card.criteria, lines);
      return done({ lines, ...(total === undefined ? {} : { total }) }, { type: 'line', note: command.note });
    }
    case 'confirm':
      if (!mayManage) return refuse('no-permission');
      if (own && !isAlone) return refuse('own-card');
      return card.state === 'draft'
        ? done({ state: 'confirmed' }, { type: 'confirmed' })
        : refuse('wrong-state');
    case 'see':
      if (card.subject.type === 'person' && !own && !isAlone) return refuse('not-own-card');
      return card.state === 'confirmed' ? done({ state: 'seen' }, { type: 'seen' }) : refuse('wrong-state');
    case 'appeal':
      if (card.subject.type === 'person' && !own && !isAlone) return refuse('not-own-card');
      if (card.state !== 'confirmed' && card.state !== 'seen') return refuse('wrong-state');
      return card.log.some(({ type }) => type === 'appealed')
        ? refuse('wrong-state')
        : done({ state: 'appealed' }, { type: 'appealed', note: command.note });
    default:
      if (!mayManage) return refuse('no-permission');
      if (own && !isAlone) return refuse('own-card');
      return card.state === 'appealed'
        ? done({ state: 'settled' }, { type: 'answered', note: command.note })
        : refuse('wrong-state');
  }
}

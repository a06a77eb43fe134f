import type { Scorecard, ScoreSubject } from '@/utils/model/scorecard';
import type { StoredScorecard } from '../metric-schema';

export const subjectKeyOf = (subject: ScoreSubject): string =>
  subject.type === 'person' ? `person:${subject.id}` : `account:${subject.uid}`;

export const toCard = ({ subjectKey: _key, from: _from, ...card }: StoredScorecard): Scorecard => card;

/** A card with what its index needs beside it. */
export const toStoredCard = (card: Scorecard): StoredScorecard => ({
  ...card,
  subjectKey: subjectKeyOf(card.subject),
  from: card.period.from,
});

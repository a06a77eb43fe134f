import type { PublishedPost } from '@/utils/model/approval-view';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { Draft } from '@/utils/model/draft';
import type { Freeze } from '@/utils/model/freeze';
import type { PolicySettings } from '@/utils/model/policy-document';
import { USUAL_TIMERS } from '@/utils/model/timers';
import type { FieldSpec, Shown } from './field';

/** Settings have no name of their own. */
export type Settings = PolicySettings & { readonly id: 'policy' };
/** A draft and how many steps its log has. */
export type LoggedDraft = Draft & { readonly steps: number };

const LONGEST = 120;
/** Beginning of a text, in characters as people count them. */
export const shortened = (text: string): string => {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : signs.join('');
};

export const policyFields: readonly FieldSpec<Settings>[] = [
  { name: 'unregisteredMode', as: 'mode', show: (one) => one.unregisteredMode },
  { name: 'whenUnknown', as: 'text', show: () => undefined, whole: (one) => one.whenUnknown },
  { name: 'packs', as: 'count', show: (one) => one.packs.length, whole: (one) => one.packs },
  { name: 'rules', as: 'count', show: (one) => one.rules.length, whole: (one) => one.rules },
  { name: 'ignores', as: 'count', show: (one) => one.ignores.length, whole: (one) => one.ignores },
  { name: 'mayIgnore', as: 'text', show: () => undefined, whole: (one) => one.mayIgnore },
  { name: 'mayBreakGlass', as: 'yes', show: (one) => one.mayBreakGlass },
  {
    name: 'selectorOverrides',
    as: 'count',
    show: (one) => Object.keys(one.selectorOverrides).length,
    whole: (one) => one.selectorOverrides,
  },
  {
    name: 'timers',
    as: 'text',
    show: () => undefined,
    whole: ({ timers = USUAL_TIMERS }) => timers,
  },
];

/** Of a secret word nothing is shown that could tell it: neither the word nor what is written beside it. */
const unlessSecret =
  (show: (term: CompanyTerm) => Shown | undefined) =>
  (term: CompanyTerm): Shown | undefined =>
    isSecret(term) ? undefined : show(term);
export const isSecret = (term: CompanyTerm): boolean => term.text === '';

export const termFields: readonly FieldSpec<CompanyTerm>[] = [
  { name: 'word', as: 'text', show: unlessSecret((one) => one.text), whole: (one) => [one.text, one.secret] },
  { name: 'severity', as: 'severity', show: (one) => one.severity },
  { name: 'category', as: 'category', show: (one) => one.category },
  { name: 'exception', as: 'yes', show: (one) => one.kind === 'allow' },
  {
    name: 'replacements',
    as: 'text',
    show: unlessSecret((one) => one.replacements),
    whole: (one) => one.replacements ?? [],
  },
  { name: 'embargo', as: 'text', show: (one) => one.embargoUntil },
  { name: 'note', as: 'text', show: unlessSecret((one) => one.note), whole: (one) => one.note ?? '' },
  { name: 'allow', as: 'text', show: unlessSecret((one) => one.allow), whole: (one) => one.allow ?? [] },
  { name: 'evade', as: 'yes', show: (one) => one.evade === true },
];

const last = (draft: Draft) => draft.versions[draft.versions.length - 1];

export const draftFields: readonly FieldSpec<LoggedDraft>[] = [
  { name: 'phase', as: 'phase', show: (one) => one.phase },
  { name: 'account', as: 'account', show: (one) => last(one)?.content.accountUid },
  {
    name: 'text',
    as: 'text',
    show: (one) => shortened(last(one)?.content.text ?? ''),
    whole: (one) => last(one)?.content.text,
  },
  {
    name: 'pictures',
    as: 'count',
    show: (one) => last(one)?.content.media.length,
    whole: (one) => last(one)?.content.media.map((media) => media.digest),
  },
  { name: 'visibility', as: 'visibility', show: (one) => last(one)?.content.visibility },
  { name: 'scheduleAt', as: 'time', show: (one) => last(one)?.content.scheduleAt },
  { name: 'versions', as: 'count', show: (one) => one.versions.length, whole: (one) => one.versions },
  {
    name: 'decisions',
    as: 'count',
    show: (one) => one.rounds.reduce((sum, round) => sum + round.decisions.length, 0),
    whole: (one) => one.rounds,
  },
  // remarks may be private: how many there are is enough
  { name: 'comments', as: 'count', show: (one) => one.comments.length, whole: (one) => one.comments },
  { name: 'approvedUntil', as: 'time', show: (one) => one.approval?.until, whole: (one) => one.approval },
  { name: 'publishedAt', as: 'time', show: (one) => one.publication?.at, whole: (one) => one.publication },
  { name: 'meta', as: 'text', show: (one) => one.meta.title || undefined, whole: (one) => one.meta },
  { name: 'steps', as: 'count', show: (one) => one.steps },
];

export const postFields: readonly FieldSpec<PublishedPost>[] = [
  { name: 'text', as: 'text', show: (one) => one.text && shortened(one.text), whole: (one) => one.text },
  { name: 'account', as: 'account', show: (one) => one.uid },
  { name: 'outcomes', as: 'outcome', show: (one) => one.outcomes },
  { name: 'visibility', as: 'visibility', show: (one) => one.visibility },
  { name: 'edits', as: 'count', show: (one) => one.editCount },
  { name: 'deleted', as: 'yes', show: (one) => one.isDeleted === true },
  { name: 'sentBy', as: 'person', show: (one) => one.sentBy },
];

export const freezeFields: readonly FieldSpec<Freeze>[] = [
  { name: 'scope', as: 'account', show: (one) => one.accounts },
  { name: 'reason', as: 'text', show: (one) => one.reason },
  { name: 'liftedBy', as: 'person', show: (one) => one.liftedBy },
  { name: 'reviewAt', as: 'time', show: (one) => one.reviewAt },
];

import { i18n } from '#i18n';

const KEYS = [
  'guard.comma',
  'guard.semicolon',
  'guard.has_block',
  'guard.has_evidence',
  'guard.denied',
  'guard.silent',
  'guard.confirmed_by_notice',
  'reason.account_changed',
  'reason.context_gone',
  'reason.checking',
  'reason.policy_missing',
  'reason.request_unreadable',
  'reason.box_unrecognised',
  'reason.approval_missing',
  'reason.approval_void',
  'reason.approval_early',
  'reason.approval_expired',
  'reason.approval_unknown',
  'reason.wrong_account',
  'reason.personal_words',
  'reason.frozen',
] as const;
type Key = (typeof KEYS)[number];

/** Stands for the place of a value; no message and no browser gives it a meaning. */
const PLACE = '\uE001';
const kept = new Map<Key, string>();

/** Looks every message up: the browser answers no more once the extension was replaced under the page. */
export function keepWords(): void {
  const read = i18n.t as (key: string, values: readonly string[]) => string;
  for (const key of KEYS) kept.set(key, read(key, [PLACE]));
}

/** A message of the guard in the interface language, with its value put in. */
export function say(key: Key, value = ''): string {
  if (kept.size === 0) keepWords();
  return (kept.get(key) ?? '').replace(PLACE, () => value);
}

import { type MessageKey, t } from '@/components/ui/message';
import type { Action, Person, Role } from '@/utils/model/people';
import type { AccountKind } from '@/utils/model/policy';

export const roleText = (role: Role): string => t(`review.role_${role}`);
export const actionText = (action: Action): string =>
  t(`org.action.${action.replace(/[.-]/g, '_')}` as MessageKey);
export const kindText = (kind: AccountKind): string => t(`page.kind.${kind}`);
export const listText = (parts: readonly string[]): string => parts.join(t('review.comma'));

/** Name of a person by id; of somebody who is no longer there, the id. */
export const nameOf = (people: readonly Person[], id: string): string =>
  people.find((person) => person.id === id)?.name ?? id;

/** People for a list of choices, those who work here first. */
export const personOptions = (people: readonly Person[]): readonly (readonly [string, string])[] =>
  [...people.filter((one) => one.active), ...people.filter((one) => !one.active)].map(
    ({ id, name, active }) => [id, active ? name : `${name} (${t('org.inactive')})`] as const,
  );

/** The same with a choice of nobody in front. */
export const optional = (
  options: readonly (readonly [string, string])[],
  none: string = t('org.none'),
): readonly (readonly [string, string])[] => [['', none], ...options];

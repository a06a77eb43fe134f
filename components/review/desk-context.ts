import { createContext, useContext } from 'react';
import { t } from '@/components/ui/message';
import type { Register } from '@/utils/domain/accounts/permissions';
import type { Freeze } from '@/utils/model/freeze';
import type { GovernedAccount } from '@/utils/model/policy';
import type { DeskData } from './ports';

/** What every part of the panel may ask about. */
export interface DeskFacts {
  readonly me: string;
  readonly now: number;
  readonly register: Register;
  readonly freezes: readonly Freeze[];
  /** Name of a person; the reader themselves are 我. */
  readonly nameOf: (personId: string) => string;
  readonly fullNameOf: (personId: string) => string;
  readonly accountOf: (uid: string) => GovernedAccount | undefined;
}

const DeskContext = createContext<DeskFacts | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDeskFacts(): DeskFacts {
  const facts = useContext(DeskContext);
  if (!facts) throw new Error('no desk');
  return facts;
}

export const registerOf = ({ workspace, accounts }: DeskData): Register => ({
  people: workspace.people,
  departments: workspace.departments,
  grants: workspace.grants,
  delegations: workspace.delegations,
  accounts,
});

/** Somebody who has left the register keeps their place in the record, under their id. */
export const factsOf = (data: DeskData, register: Register, me: string, now: number): DeskFacts => {
  const names = new Map(data.workspace.people.map((person) => [person.id, person.name]));
  const accounts = new Map(data.accounts.map((account) => [account.uid, account]));
  return {
    me,
    now,
    register,
    freezes: data.freezes,
    nameOf: (id) => (id === me ? t('review.me') : (names.get(id) ?? id)),
    fullNameOf: (id) => names.get(id) ?? id,
    accountOf: (uid) => accounts.get(uid),
  };
};

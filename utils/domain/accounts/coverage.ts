import { ACCOUNT_KINDS, type AccountKind, type GovernedAccount } from '@/utils/model/policy';

/** One line of the matrix: a department (undefined = none) and how its accounts spread over the kinds. */
export interface CoverageRow {
  readonly departmentId: string | undefined;
  readonly accounts: Readonly<Record<AccountKind, readonly GovernedAccount[]>>;
}

export interface Coverage {
  /** Kinds of the matrix that no account has. */
  readonly missing: readonly AccountKind[];
  /** Departments in the given order, then accounts without one, if there are any. */
  readonly rows: readonly CoverageRow[];
  /** Accounts nobody answers for: no owner, or one who is no longer here. */
  readonly ownerless: readonly GovernedAccount[];
}

/** How the accounts cover the ten kinds of the matrix document. `people` = ids of those who work here. */
export function coverageOf(
  accounts: readonly GovernedAccount[],
  departments: readonly string[],
  people: ReadonlySet<string>,
): Coverage {
  const known = new Set(departments);
  const place = ({ departmentId }: GovernedAccount) =>
    departmentId !== undefined && known.has(departmentId) ? departmentId : undefined;
  const rowOf = (departmentId: string | undefined): CoverageRow => ({
    departmentId,
    accounts: Object.fromEntries(
      ACCOUNT_KINDS.map((kind) => [
        kind,
        accounts.filter((one) => one.kind === kind && place(one) === departmentId),
      ]),
    ) as unknown as CoverageRow['accounts'],
  });
  const hasLoose = accounts.some((one) => place(one) === undefined);
  return {
    missing: ACCOUNT_KINDS.filter((kind) => !accounts.some((one) => one.kind === kind)),
    rows: [...departments, ...(hasLoose ? [undefined] : [])].map(rowOf),
    ownerless: accounts.filter(({ ownerId }) => ownerId === undefined || !people.has(ownerId)),
  };
}

import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';

/** Something that names nothing: where, e.g. `flows[0].steps[1].lanes[0].who.people[2]`, and in words. */
export interface Fault {
  readonly field: string;
  readonly message: string;
}

export type Parts = Pick<Workspace, 'people' | 'departments' | 'grants' | 'delegations' | 'flows'> & {
  readonly accounts: readonly Omit<GovernedAccount, 'registeredAt' | 'rev'>[];
};

type Check = Fault | undefined;

const twice = <K extends string>(
  list: string,
  key: K,
  items: readonly { readonly [Key in K]: string }[],
): Check => {
  const ids = items.map((item) => item[key]);
  const index = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  return index < 0
    ? undefined
    : { field: `${list}[${index}].${key}`, message: `${ids[index]} is there twice` };
};

/** First fault of a list of checks, each given only as it is needed. */
const firstOf = (checks: Iterable<Check>): Check => {
  for (const check of checks) if (check) return check;
  return undefined;
};

interface Known {
  readonly people: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
}

const named = (known: ReadonlySet<string>, id: string | undefined, field: string, what: string): Check =>
  id === undefined || known.has(id) ? undefined : { field, message: `no ${what} ${id}` };

const allNamed = (
  known: ReadonlySet<string>,
  ids: readonly string[] | undefined,
  field: string,
  what: string,
): Check => firstOf((ids ?? []).map((id, i) => named(known, id, `${field}[${i}]`, what)));

function* checkPeople(parts: Parts, known: Known): Generator<Check> {
  for (const [i, person] of parts.people.entries()) {
    yield named(known.departments, person.departmentId, `people[${i}].departmentId`, 'department');
  }
  for (const [i, one] of parts.departments.entries()) {
    yield named(known.people, one.headId, `departments[${i}].headId`, 'person');
  }
  for (const [i, one] of parts.accounts.entries()) {
    const at = `accounts[${i}]`;
    yield named(known.departments, one.departmentId, `${at}.departmentId`, 'department');
    yield named(known.people, one.ownerId, `${at}.ownerId`, 'person');
    yield named(known.people, one.deputyId, `${at}.deputyId`, 'person');
    yield named(known.accounts, one.parentUid, `${at}.parentUid`, 'account');
    if (one.parentUid === one.uid)
      yield { field: `${at}.parentUid`, message: 'an account is not its own parent' };
  }
}

function* checkRights(parts: Parts, known: Known): Generator<Check> {
  for (const [i, one] of parts.grants.entries()) {
    const at = `grants[${i}]`;
    if ('person' in one.to) yield named(known.people, one.to.person, `${at}.to.person`, 'person');
    yield allNamed(known.accounts, one.scope.accounts, `${at}.scope.accounts`, 'account');
    yield allNamed(known.departments, one.scope.departments, `${at}.scope.departments`, 'department');
    if (one.from !== undefined && one.until !== undefined && one.until <= one.from) {
      yield { field: `${at}.until`, message: 'ends before it begins' };
    }
  }
  for (const [i, one] of parts.delegations.entries()) {
    const at = `delegations[${i}]`;
    yield named(known.people, one.of, `${at}.of`, 'person');
    yield named(known.people, one.by, `${at}.by`, 'person');
    if (one.of === one.by) yield { field: `${at}.by`, message: 'nobody stands in for themselves' };
    if (one.until <= one.from) yield { field: `${at}.until`, message: 'ends before it begins' };
  }
}

function* checkFlows(parts: Parts, known: Known): Generator<Check> {
  const roles = new Set(parts.people.filter((person) => person.active).flatMap((person) => person.roles));
  for (const [i, flow] of parts.flows.entries()) {
    const when = `flows[${i}].when`;
    yield allNamed(known.accounts, flow.when.accounts, `${when}.accounts`, 'account');
    yield allNamed(known.departments, flow.when.departments, `${when}.departments`, 'department');
    yield twice(`flows[${i}].steps`, 'id', flow.steps);
    for (const [j, step] of flow.steps.entries()) {
      yield twice(`flows[${i}].steps[${j}].lanes`, 'id', step.lanes);
      for (const [k, { who }] of step.lanes.entries()) {
        const at = `flows[${i}].steps[${j}].lanes[${k}].who`;
        yield allNamed(known.people, who.people, `${at}.people`, 'person');
        const hasRole = who.roles?.some((role) => roles.has(role)) ?? false;
        // a lane that nobody can ever decide would stop every draft: said here rather than at the first submit
        if (!hasRole && !who.people?.length && who.departmentHead !== true) {
          yield { field: who.roles?.length ? `${at}.roles` : at, message: 'names nobody who works here' };
        }
      }
    }
  }
}

/** First reference that leads nowhere, id that is there twice, or lane without anybody; undefined = all is sound. */
export function checkReferences(parts: Parts): Fault | undefined {
  const known = {
    people: new Set(parts.people.map((one) => one.id)),
    departments: new Set(parts.departments.map((one) => one.id)),
    accounts: new Set(parts.accounts.map((one) => one.uid)),
  };
  const ids = [
    twice('people', 'id', parts.people),
    twice('departments', 'id', parts.departments),
    twice('accounts', 'uid', parts.accounts),
    twice('flows', 'id', parts.flows),
    twice('grants', 'id', parts.grants),
    twice('delegations', 'id', parts.delegations),
  ];
  return (
    firstOf(ids) ??
    firstOf(checkPeople(parts, known)) ??
    firstOf(checkRights(parts, known)) ??
    firstOf(checkFlows(parts, known))
  );
}

/** Accounts that are not being edited: they may be named, but where they lead to themselves is not looked at. */
export const asKnown = (accounts: Parts['accounts']): Parts['accounts'] =>
  accounts.map(({ departmentId: _d, ownerId: _o, deputyId: _y, parentUid: _p, ...account }) => account);

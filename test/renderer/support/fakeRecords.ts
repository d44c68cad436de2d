import type { Company, CompanyRow, LeadRow } from '#shared/contract/companies.ts';
import type { Topic } from '#shared/contract/events.ts';
import type { Channel, Input, Output } from '#shared/contract/index.ts';
import { LIST_PAGE } from '#shared/contract/pageSizes.ts';
import type { PeoplePair } from '#shared/contract/people.ts';
import type { ErrorCode } from '#shared/contract/result.ts';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { Undoable } from '#shared/contract/undo.ts';
import type { CommandName } from '#shared/domain/commandName.ts';
import type { CompanyRef } from '#shared/domain/companyRef.ts';
import { definedOf } from '#shared/domain/definedOf.ts';
import type { CompanyId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Person } from '#shared/domain/person.ts';

type Stored<T> = T & { readonly lastContactAt: Instant | null };
export type FakePerson = Stored<Person> & { readonly roles: Output<'people.get'>['roles'] };
export type FakeCompany = Stored<Company> &
  Pick<CompanyRow, 'ghosted'> & {
    readonly roles: Output<'companies.get'>['roles'];
    readonly people: Output<'companies.get'>['people'];
  };

const clashesOf = (first: FakePerson, second: FakePerson): PeoplePair['clashes'] =>
  first.roles.flatMap(({ roleId, title, part }) => {
    const other = second.roles.find((role) => role.roleId === roleId);
    return other === undefined || other.part === part ? [] : [{ title, first: part, second: other.part }];
  });

export type RecordOptions = {
  readonly people?: readonly FakePerson[];
  readonly companies?: readonly FakeCompany[];
  readonly leads?: readonly LeadRow[];
  readonly duplicatePeople?: readonly (readonly [number, number, PeoplePair['because']])[];
  readonly duplicateCompanies?: readonly (readonly [number, number])[];
  readonly connections?: Output<'connections.choose'>;
  readonly timeline?: readonly TimelineEntry[];
};

type Doors = {
  readonly changed: (...topics: Topic[]) => void;
  readonly refuse: (code: ErrorCode, message: string) => never;
};

type Own = Extract<
  Channel,
  `people.${string}` | `companies.${string}` | `leads.list` | `connections.${string}` | `undo.${string}`
>;
type Handlers = { readonly [C in Own]: (input: Input<C>) => Output<C> };

type Versioned = { readonly id: string; readonly version: number };

const uuid = (group: string, number: number): string =>
  `0190${group}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** An id of a person, as good as any. */
export const personIdOf = (number: number): PersonId => uuid('0010', number) as PersonId;
/** An id of a company. */
export const companyIdOf = (number: number): CompanyId => uuid('0011', number) as CompanyId;
/** An id of a lead. */
export const leadIdOf = (number: number): RoleId => uuid('0012', number) as RoleId;

/** A person with nothing but a name, and what is given. */
export const fakePerson = (number: number, name: string, part: Partial<FakePerson> = {}): FakePerson => ({
  id: personIdOf(number),
  name,
  companyId: null,
  companyName: null,
  position: null,
  email: null,
  phone: null,
  profileUrl: null,
  notes: '',
  connectedOn: null,
  version: 1,
  lastContactAt: null,
  roles: [],
  ...part,
});

/** A company with nothing but a name, and what is given. */
export const fakeCompany = (number: number, name: string, part: Partial<FakeCompany> = {}): FakeCompany => ({
  id: companyIdOf(number),
  name,
  isAgency: false,
  avoidReason: null,
  website: null,
  notes: '',
  version: 1,
  lastContactAt: null,
  ghosted: 0,
  roles: [],
  people: [],
  ...part,
});

/** A lead with nothing but a title and a company, and what is given. */
export const fakeLead = (number: number, title: string, part: Partial<LeadRow> = {}): LeadRow => ({
  id: leadIdOf(number),
  title,
  companyName: 'Tribune Daily',
  stageName: 'Lead',
  people: [],
  source: null,
  createdAt: '2026-11-16T09:00:00.000Z' as Instant,
  lastContactAt: null,
  version: 1,
  ...part,
});

const personRowOf = ({ notes: _notes, profileUrl: _url, connectedOn: _day, roles, ...row }: FakePerson) => ({
  ...row,
  roles: roles.length,
});

const companyRowOf = ({ notes: _notes, roles, people, ...row }: FakeCompany): CompanyRow => ({
  ...row,
  roles: roles.length,
  activeRoles: roles.filter(({ outcome }) => outcome === null).length,
  people: people.length,
});

const fold = (value: unknown): string => `${value ?? ''}`.toLowerCase();

/** One page of a list under a filter and in an order, as main answers it. */
const pageOf = <Row extends object>(
  rows: readonly Row[],
  query: { readonly filter: string; readonly direction: string; readonly offset: number },
  key: (row: Row) => unknown,
) => {
  const words = fold(query.filter).split(/\s+/);
  const fitting = rows.filter((row) => words.every((word) => fold(Object.values(row).join(' ')).includes(word)));
  const sign = query.direction === 'ascending' ? 1 : -1;
  const order = (one: Row, other: Row): number => {
    const [first, second] = [key(one), key(other)];
    return sign * (typeof first === 'number' ? first - Number(second) : fold(first).localeCompare(fold(second)));
  };
  const sorted = [...fitting].sort(order);
  return { total: sorted.length, rows: sorted.slice(query.offset, query.offset + LIST_PAGE) };
};

/** The name of the company that a form means, of those that are known. */
export const nameMeant = (
  ref: CompanyRef | null,
  known: readonly { readonly id: string; readonly name: string }[],
): string | null => {
  if (ref === null) return null;
  if (ref.kind === 'new') return ref.name;
  return ref.spelling ?? known.find(({ id }) => id === ref.id)?.name ?? 'Unknown Ltd';
};

/** People, companies and leads in memory, with what can be done to them. */
export const createFakeRecords = (options: RecordOptions, { changed, refuse }: Doors) => {
  let people = [...(options.people ?? [])];
  let companies = [...(options.companies ?? [])];
  const leads = [...(options.leads ?? [])];
  const done: { readonly what: Undoable; readonly before: readonly [typeof people, typeof companies] }[] = [];

  const find = <T extends Versioned>(list: readonly T[], id: string, version?: number): T => {
    const found = list.find((one) => one.id === id) ?? refuse('not_found', 'It was removed in the meantime.');
    return version === undefined || found.version === version
      ? found
      : refuse('stale', 'This was changed elsewhere since you opened it. Nothing was overwritten.');
  };
  const record = (name: CommandName, about: string, run: () => void): void => {
    done.push({ what: { name, about }, before: [people, companies] });
    run();
    changed('people', 'companies', 'undo');
  };
  const pairs = <T>(list: readonly T[], places: readonly (readonly [number, number, ...unknown[]])[]) =>
    places.flatMap(([one, other]) => {
      const [first, second] = [list[one], list[other]];
      return first === undefined || second === undefined ? [] : [{ first, second }];
    });
  const firstPeople = people;
  const firstCompanies = companies;
  const isThere = (list: readonly Versioned[]) => (pair: { readonly first: Versioned; readonly second: Versioned }) =>
    [pair.first, pair.second].every(({ id }) => list.some((one) => one.id === id));

  const handlers: Handlers = {
    'people.list': (input) => {
      const keys = { name: 'name', company: 'companyName', roles: 'roles', lastContact: 'lastContactAt' } as const;
      return pageOf(people.map(personRowOf), input, (row) => row[keys[input.sort]]);
    },
    'people.get': ({ id }) => {
      const { roles, lastContactAt, ...person } = find(people, id);
      const said = (options.timeline ?? []).filter((entry) => entry.kind === 'interaction');
      const interactions = said.filter((entry) => entry.roleId !== null).length;
      const counts = { interviews: 0, interactions, withoutRole: said.length - interactions };
      return { person, roles, lastContactAt, counts };
    },
    'people.suggest': ({ text }) =>
      people
        .filter(({ name }) => fold(name).includes(fold(text)))
        .map(({ id, name, companyName }) => ({ id, name, companyName, part: null, isHere: false })),
    'people.create': ({ role: _role, company, ...fields }) => {
      const companyName = nameMeant(company as CompanyRef | null, companies);
      const person = fakePerson(9000 + people.length, fields.name, { ...fields, companyName });
      record('addPerson', fields.name, () => {
        people = [...people, person];
      });
      return person;
    },
    'people.patch': ({ id, version, fields: { company, ...fields } }) => {
      const before = find(people, id, version);
      const companyName =
        company === undefined ? before.companyName : nameMeant(company as CompanyRef | null, companies);
      const next = { ...before, ...definedOf(fields), companyName, version: version + 1 };
      record('editPerson', next.name, () => {
        people = people.map((one) => (one.id === id ? next : one));
      });
      return next;
    },
    'people.remove': ({ id, version }) => {
      const { name } = find(people, id, version);
      record('removePerson', name, () => {
        people = people.filter((one) => one.id !== id);
      });
      return null;
    },
    'people.duplicates': () =>
      pairs(firstPeople, options.duplicatePeople ?? [])
        .map(({ first, second }, index) => ({
          first: personRowOf(first),
          second: personRowOf(second),
          because: options.duplicatePeople?.[index]?.[2] ?? ('name' as const),
          clashes: clashesOf(first, second),
        }))
        .filter(isThere(people)),
    'people.merge': ({ keepId, keepVersion, dropId, dropVersion }) => {
      const kept = find(people, keepId, keepVersion);
      find(people, dropId, dropVersion);
      record('mergePeople', kept.name, () => {
        people = people.filter(({ id }) => id !== dropId);
      });
      return kept;
    },
    'people.setPart': () => null,
    'people.removeFromRole': () => null,
    'people.timeline': ({ offset }) => (options.timeline ?? []).slice(offset, offset + 100),
    'connections.choose': () => options.connections ?? null,
    'connections.add': ({ which }) => {
      record('addConnections', '', () => undefined);
      const { atBoardCount = 0, newCount = 0 } = options.connections ?? {};
      return { added: which === 'all' ? newCount : atBoardCount };
    },
    'companies.list': (input) => {
      const keys = { name: 'name', roles: 'roles', people: 'people', lastContact: 'lastContactAt' } as const;
      return pageOf(companies.map(companyRowOf), input, (row) => row[keys[input.sort]]);
    },
    'companies.get': ({ id }) => {
      const { roles, people: there, lastContactAt, ghosted: _ghosted, ...company } = find(companies, id);
      return { company, roles, people: there, lastContactAt };
    },
    'companies.suggest': ({ text }) =>
      companies.filter(({ name }) => fold(name).includes(fold(text))).map(({ id, name }) => ({ id, name })),
    'companies.patch': ({ id, version, fields }) => {
      const next = { ...find(companies, id, version), ...definedOf(fields), version: version + 1 };
      record('editCompany', next.name, () => {
        companies = companies.map((one) => (one.id === id ? next : one));
      });
      return next;
    },
    'companies.remove': ({ id, version }) => {
      const { name } = find(companies, id, version);
      record('removeCompany', name, () => {
        companies = companies.filter((one) => one.id !== id);
      });
      return null;
    },
    'companies.duplicates': () =>
      pairs(firstCompanies, options.duplicateCompanies ?? [])
        .map(({ first, second }) => ({ first: companyRowOf(first), second: companyRowOf(second) }))
        .filter(isThere(companies)),
    'companies.merge': ({ keepId, keepVersion, dropId, dropVersion }) => {
      const kept = find(companies, keepId, keepVersion);
      find(companies, dropId, dropVersion);
      record('mergeCompanies', kept.name, () => {
        companies = companies.filter(({ id }) => id !== dropId);
      });
      return kept;
    },
    'leads.list': (input) => {
      const keys = {
        title: 'title',
        company: 'companyName',
        added: 'createdAt',
        lastContact: 'lastContactAt',
      } as const;
      return pageOf(leads, input, (row) => row[keys[input.sort]]);
    },
    'undo.state': () => ({ undo: done.at(-1)?.what ?? null, redo: null }),
    'undo.undo': () => {
      const last = done.pop() ?? refuse('conflict', 'There is nothing to undo.');
      [people, companies] = [[...last.before[0]], [...last.before[1]]];
      changed('people', 'companies', 'undo');
      return { done: last.what };
    },
    'undo.redo': () => refuse('conflict', 'There is nothing to redo.'),
  };

  return {
    handlers,
    /** Adds a lead, as `leads.create` does. */
    addLead: (lead: LeadRow): void => {
      leads.push(lead);
    },
    /** Notes down a command, so that it can be undone. */
    record,
    person: (id: string) => people.find((one) => one.id === id),
    company: (id: CompanyId) => companies.find((one) => one.id === id),
    /** Changes a person behind the page's back: no event tells of it. */
    changePerson: (id: PersonId, part: Partial<FakePerson>): void => {
      people = people.map((one) => (one.id === id ? { ...one, ...part } : one));
    },
  };
};

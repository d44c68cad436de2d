import { v7 as uuidv7 } from 'uuid';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { LIST_PAGE } from '#shared/contract/pageSizes.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { definedOf } from '#shared/domain/definedOf.ts';
import { likelyPeople } from '#shared/domain/duplicates.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { Person } from '#shared/domain/person.ts';
import { errors } from '#shared/messages/errors.ts';
import { withPauses } from '../steps.ts';
import { personGone, roleGone } from './gone.ts';
import type { Parts } from './parts.ts';

/** The people whom the user meets on the way, and their parts in roles. Merging two is in `mergePeople.ts`. */
export const createPeople = ({
  write,
  clock,
  changes,
  people,
  peopleList,
  rolePeople,
  companies,
  companyOfRef,
  promises,
}: Pick<
  Parts,
  'write' | 'clock' | 'changes' | 'people' | 'peopleList' | 'rolePeople' | 'companies' | 'companyOfRef' | 'promises'
>) => {
  /** Reads back what a command wrote; that they are there is a matter of the same transaction. */
  const written = (id: PersonId): Result<Person> => {
    const person = people.find(id);
    return person === undefined ? personGone() : ok(person);
  };

  /** People's names and companies stand in many places: on cards, in lists, in a role's panel. */
  const toldWhenDone = <T>(result: Result<T>): Result<T> => changes.told(result, ['people', 'companies', 'board']);

  return {
    list: (query: Parsed<'people.list'>): Result<Output<'people.list'>> =>
      ok({ total: peopleList.count(query.filter), rows: peopleList.page(query) }),

    get: (id: PersonId): Result<Output<'people.get'>> => {
      const person = people.find(id);
      if (person === undefined) return personGone();
      return ok({
        person,
        roles: [...people.rolesOf(id)],
        lastContactAt: people.lastContactAt(id),
        counts: people.counts(id),
        promises: promises.countsOfPerson(id),
      });
    },

    suggest: ({ text, roleId }: Parsed<'people.suggest'>): Result<Output<'people.suggest'>> =>
      ok(peopleList.suggest(text, roleId)),

    create: ({ role, company, ...fields }: Parsed<'people.create'>): Result<Person> =>
      toldWhenDone(
        write('addPerson', ({ about }) => {
          if (role !== null && rolePeople.role(role.roleId) === undefined) return roleGone();
          const companyId = companyOfRef.orNone(company);
          if (!companyId.ok) return companyId;
          about(fields.name);
          const id = uuidv7() as PersonId;
          const createdAt = clock.now();
          people.add({
            ...fields,
            id,
            nameKey: nameKey(fields.name),
            companyId: companyId.value,
            connectedOn: null,
            isSample: false,
            createdAt,
          });
          if (role !== null) rolePeople.set(role.roleId, id, role.part, createdAt);
          return written(id);
        }),
      ),

    /** Changes the fields that the user touched; everything else is as it is in the database. */
    patch: ({ id, version, fields }: Parsed<'people.patch'>): Result<Person> =>
      toldWhenDone(
        write('editPerson', ({ about }) => {
          const before = people.find(id);
          if (before === undefined) return personGone();
          if (before.version !== version) return fail('stale', errors.stale());
          const { company, ...given } = fields;
          const companyId = company === undefined ? ok(before.companyId) : companyOfRef.orNone(company);
          if (!companyId.ok) return companyId;
          const after = { ...before, ...definedOf(given), companyId: companyId.value };
          about(after.name);
          people.edit({ ...after, nameKey: nameKey(after.name), updatedAt: clock.now() });
          if (before.companyId !== null && before.companyId !== after.companyId) {
            companies.removeUnused(before.companyId);
          }
          return written(id);
        }),
      ),

    /** Removes a person with their parts. What they said and wrote stays with its role, or goes with them if it has none. */
    remove: ({ id, version }: Parsed<'people.remove'>): Result<null> =>
      toldWhenDone(
        write('removePerson', ({ about }) => {
          const before = people.find(id);
          if (before === undefined) return personGone();
          if (before.version !== version) return fail('stale', errors.stale());
          about(before.name);
          people.removeTheirOwn(id);
          people.remove(id);
          return ok(null);
        }),
      ),

    /** Who may be entered twice. Nothing is decided here. */
    duplicates: async (): Promise<Result<Output<'people.duplicates'>>> => {
      const identities = await withPauses(people.identities());
      const pairs = await withPauses(likelyPeople(identities, LIST_PAGE));
      const ids = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
      const rows = new Map(peopleList.rowsOf(ids).map((row) => [row.id, row]));
      return ok(
        pairs.flatMap(({ first, second, because }) => {
          const [one, other] = [rows.get(first), rows.get(second)];
          return one && other ? [{ first: one, second: other, because, clashes: people.clashes(first, second) }] : [];
        }),
      );
    },

    setPart: ({ personId, roleId, part }: Parsed<'people.setPart'>): Result<null> => {
      const isIn = rolePeople.partOf(roleId, personId) !== undefined;
      return toldWhenDone(
        write(isIn ? 'changePart' : 'addToRole', ({ about }) => {
          const person = people.find(personId);
          if (person === undefined) return personGone();
          if (rolePeople.role(roleId) === undefined) return roleGone();
          about(person.name);
          rolePeople.set(roleId, personId, part, clock.now());
          return ok(null);
        }),
      );
    },

    /** Takes somebody out of a role. That they took part in its interviews stays true. */
    removeFromRole: ({ personId, roleId }: Parsed<'people.removeFromRole'>): Result<null> =>
      toldWhenDone(
        write('removeFromRole', ({ about }) => {
          const person = people.find(personId);
          if (person === undefined) return personGone();
          about(person.name);
          rolePeople.remove(roleId, personId);
          return ok(null);
        }),
      ),
  };
};
export type People = ReturnType<typeof createPeople>;

import { v7 as uuidv7 } from 'uuid';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { RoleDetails } from '#shared/contract/roles.ts';
import { definedOf } from '#shared/domain/definedOf.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { rankBetween } from '#shared/domain/rank.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { errors } from '#shared/messages/errors.ts';
import { roleGone } from './gone.ts';
import type { Parts } from './parts.ts';

/** Roles as records: made, edited, removed. Where they stand on the board is a matter of `roleMoves.ts`. */
export const createRoles = ({
  write,
  clock,
  companies,
  companyOfRef,
  catchUp,
  derived,
  roleCards,
  roles,
  rolePeople,
  roleTags,
  records,
  stages,
  tags,
}: Parts) => {
  const detailsOf = (id: RoleId): Result<RoleDetails> => {
    const card = roleCards.find(id);
    const [details, counts] = [roles.details(id), roles.counts(id)];
    if (card === undefined || details === undefined || counts === undefined) return roleGone();
    return ok({ card, ...details, counts, people: [...rolePeople.ofRole(id)] });
  };

  return {
    /** Puts a new role on top of a column. */
    create: (input: Parsed<'roles.create'>): Result<RoleCard> =>
      records.told(
        write('addRole', ({ about }) => {
          if (stages.find(input.stageId) === undefined) return fail('not_found', errors.stageNotFound());
          const company = companyOfRef.of(input.company);
          if (!company.ok) return company;
          about(input.title);
          const id = uuidv7() as RoleId;
          roles.add({
            id,
            title: input.title,
            titleKey: nameKey(input.title),
            companyId: company.value,
            location: input.location,
            stageId: input.stageId,
            rank: rankBetween(null, roles.firstRank(input.stageId, id)),
            stageSince: clock.today(),
            appliedOn: input.appliedOn,
            url: input.url,
            source: null,
            excitement: null,
            notes: '',
            isSample: false,
            createdAt: clock.now(),
          });
          records.claimPosting(id, input.url);
          records.recordStage(id, null, input.stageId);
          return records.written(id);
        }),
        'companies',
      ),

    /** Changes the fields that the user touched; everything else is as it is in the database. */
    patch: ({ id, version, fields }: Parsed<'roles.patch'>): Result<RoleDetails> =>
      records.told(
        write('editRole', ({ about }) => {
          const found = records.found(id, version);
          const before = roles.fields(id);
          if (!found.ok) return found;
          if (before === undefined) return roleGone();
          const { company: companyRef, via: viaRef, tags: names, ...given } = fields;
          const after = { ...before, ...definedOf(given) };
          const company = companyRef === undefined ? ok(before.companyId) : companyOfRef.of(companyRef);
          const via = viaRef === undefined ? ok(before.viaCompanyId) : companyOfRef.orNone(viaRef);
          if (!company.ok) return company;
          if (!via.ok) return via;
          about(after.title);
          roles.edit({
            ...after,
            id,
            version,
            titleKey: nameKey(after.title),
            companyId: company.value,
            // What came through the company itself is simply there.
            viaCompanyId: via.value === company.value ? null : via.value,
            updatedAt: clock.now(),
          });
          if (names !== undefined) roleTags.set(id, names);
          for (const one of [before.companyId, before.viaCompanyId]) if (one !== null) companies.removeUnused(one);
          records.claimPosting(id, after.url);
          derived.refresh();
          return detailsOf(id);
        }),
        'companies',
      ),

    /** Typing on in the same notes is one step for undo. */
    setNotes: ({ id, notes, version }: Parsed<'roles.setNotes'>): Result<RoleCard> =>
      records.told(
        write('editNotes', ({ about, joins }) => {
          const found = records.found(id, version);
          if (!found.ok) return found;
          about(found.value.title);
          joins(id);
          roles.setNotes({ id, notes, version, updatedAt: clock.now() });
          return records.written(id);
        }),
      ),

    get: (id: RoleId): Result<RoleDetails> => {
      catchUp();
      return detailsOf(id);
    },

    /** Says why a role closed, or that it did not. */
    setOutcome: ({ id, outcome, version }: Parsed<'roles.setOutcome'>): Result<RoleCard> =>
      records.told(
        write('closeRole', ({ about }) => {
          const found = records.found(id, version);
          if (!found.ok) return found;
          about(found.value.title);
          roles.setOutcome({ id, outcome, version, updatedAt: clock.now() });
          records.recordOutcome(found.value, outcome);
          return records.written(id);
        }),
        'companies',
      ),

    /** Removes a role with all that hangs on it. Its company goes too, unless somebody or something else is there. */
    remove: ({ id, version }: Parsed<'roles.remove'>): Result<null> =>
      records.told(
        write('removeRole', ({ about }): Result<null> => {
          const found = records.found(id, version);
          if (!found.ok) return found;
          const { title, companyId, viaCompanyId } = found.value;
          about(title);
          const itsTags = tags.ofRole(id);
          roles.remove(id);
          for (const tag of itsTags) tags.removeUnused(tag.id);
          for (const company of [companyId, viaCompanyId]) if (company !== null) companies.removeUnused(company);
          return ok(null);
        }),
        'companies',
        'people',
      ),
  };
};
export type Roles = ReturnType<typeof createRoles>;

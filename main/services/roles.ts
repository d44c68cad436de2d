import { v7 as uuidv7 } from 'uuid';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { rankBetween } from '#shared/domain/rank.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { errors } from '#shared/messages/errors.ts';
import type { PipelineParts } from './pipelineParts.ts';
import { roleGone } from './roleRecords.ts';

/** Roles as records: made, edited, removed. Where they stand on the board is a matter of `roleMoves.ts`. */
export const createRoles = ({
  write,
  clock,
  companies,
  companyByName,
  roles,
  rolePeople,
  roleTags,
  records,
  stages,
  tags,
}: PipelineParts) => ({
  /** Puts a new role on top of a column. */
  create: (input: Parsed<'roles.create'>): Result<RoleCard> =>
    records.told(
      write('addRole', ({ about }) => {
        if (stages.find(input.stageId) === undefined) return fail('not_found', errors.stageNotFound());
        about(input.title);
        const id = uuidv7() as RoleId;
        roles.add({
          id,
          title: input.title,
          titleKey: nameKey(input.title),
          companyId: companyByName(input.companyName),
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

  update: (input: Parsed<'roles.update'>): Result<RoleCard> =>
    records.told(
      write('editRole', ({ about }) => {
        const found = records.found(input.id, input.version);
        if (!found.ok) return found;
        about(input.title);
        const before = found.value;
        const companyId = companyByName(input.companyName, before.companyId);
        const via = input.viaCompanyName === null ? null : companyByName(input.viaCompanyName, before.viaCompanyId);
        const { tags: names, companyName: _company, viaCompanyName: _via, ...fields } = input;
        roles.edit({
          ...fields,
          titleKey: nameKey(input.title),
          companyId,
          // What came through the company itself is simply there.
          viaCompanyId: via === companyId ? null : via,
          updatedAt: clock.now(),
        });
        roleTags.set(input.id, names);
        for (const id of [before.companyId, before.viaCompanyId]) if (id !== null) companies.removeUnused(id);
        records.claimPosting(input.id, input.url);
        return records.written(input.id);
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

  get: (id: RoleId): Result<Output<'roles.get'>> => {
    const card = records.written(id);
    const details = roles.details(id);
    if (!card.ok || details === undefined) return roleGone();
    return ok({ card: card.value, ...details, people: [...rolePeople.ofRole(id)] });
  },

  /** Says why a role closed, or that it did not. */
  setOutcome: ({ id, outcome, version }: Parsed<'roles.setOutcome'>): Result<RoleCard> =>
    records.told(
      write('closeRole', ({ about }) => {
        const found = records.found(id, version);
        if (!found.ok) return found;
        about(found.value.title);
        roles.setOutcome({ id, outcome, version, updatedAt: clock.now() });
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
});
export type Roles = ReturnType<typeof createRoles>;

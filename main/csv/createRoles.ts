import { stageHistory } from '#shared/csv/stageHistory.ts';
import type { CompanyId, RoleId } from '#shared/domain/ids.ts';
import type { Rank } from '#shared/domain/rank.ts';
import type { ImportRolesRepository } from '../repositories/importRoles.ts';
import { contactFinder } from './addContacts.ts';
import type { ApplyParts } from './applyParts.ts';
import type { NewRole } from './boardOrder.ts';

export type RoleWriter = { readonly write: (role: NewRole, rank: Rank, boardChanged: boolean) => RoleId };

type RoleWriterParts = Pick<ApplyParts, 'batchId' | 'resolver' | 'today' | 'now'> & {
  readonly roles: ImportRolesRepository;
  /** By name key; new ones are added. */
  readonly companies: Map<string, CompanyId>;
  readonly nextId: () => string;
};

/** Writes new roles: company if there is none of that name, role, keys, contact, history. To be called within a transaction. */
export const createRoleWriter = ({
  batchId,
  resolver,
  today,
  now,
  roles,
  companies,
  nextId,
}: RoleWriterParts): RoleWriter => {
  const companyFor = (name: string, key: string, boardChanged: boolean): CompanyId => {
    // Once somebody else has written, a company that was there at first may be gone, or a new one may have come.
    const known = boardChanged ? roles.companyByKey(key) : companies.get(key);
    if (known !== undefined) return known;
    const id = nextId() as CompanyId;
    roles.addCompany(id, name, key, batchId, now);
    companies.set(key, id);
    return id;
  };
  const findContact = contactFinder({ roles, batchId, now, nextId });
  return {
    write: ({ group, stage, outcome, raw }, rank, boardChanged) => {
      const { draft, titleKey } = group;
      const companyId = companyFor(draft.company, group.companyKey, boardChanged);
      const id = nextId() as RoleId;
      const steps = stageHistory(draft, { stage, raw: raw || null }, resolver, today);
      const stageSince = steps.at(-1)?.onDay ?? today;
      const contact = draft.contact === null ? null : findContact(companyId, draft.contact);
      const notes = [draft.notes, contact?.beside ?? ''].filter((text) => text !== '').join('\n\n');
      roles.addRole(
        { id, companyId, titleKey, stageId: stage.id, rank, stageSince, outcome },
        { ...draft, notes },
        batchId,
        now,
      );
      for (const key of group.keys) roles.addKey(key, id);
      if (contact !== null) roles.addPart(id, contact.id, batchId, now);
      steps.forEach((step, index) => {
        roles.addStep(
          {
            id: nextId(),
            roleId: id,
            fromStageId: steps[index - 1]?.stage.id ?? null,
            toStageId: step.stage.id,
            onDay: step.onDay,
            atTime: step.time,
            zone: step.zone,
            raw: step.raw,
            batchId: null,
          },
          now,
        );
      });
      if (outcome !== null)
        roles.addOutcome({ id: nextId(), roleId: id, outcome, onDay: stageSince, batchId: null }, now);
      return id;
    },
  };
};

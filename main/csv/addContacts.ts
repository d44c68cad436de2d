import type { DraftContact } from '#shared/csv/roleDraft.ts';
import type { CompanyId, ImportBatchId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { ImportRolesRepository } from '../repositories/importRoles.ts';

export type ContactParts = {
  readonly roles: ImportRolesRepository;
  readonly batchId: ImportBatchId;
  readonly now: Instant;
  readonly nextId: () => string;
};

/**
 * Gives what adds somebody to a new role: whom the user knows by that e-mail, or by that name at that company; else somebody
 * new. To be called within a transaction.
 */
export const contactAdder = ({ roles, batchId, now, nextId }: ContactParts) => {
  let byIdentity: Map<string, PersonId> | undefined;
  const emailKey = (email: string): string => `mail ${email.toLowerCase()}`;
  const nameAt = (key: string, companyId: CompanyId | null): string => `name ${companyId ?? ''} ${key}`;

  /** Read when the first one is named: most files name nobody. */
  const known = (): Map<string, PersonId> => {
    if (byIdentity !== undefined) return byIdentity;
    byIdentity = new Map();
    for (const person of roles.people()) {
      const keys = [
        nameAt(person.nameKey, person.companyId),
        ...(person.email === null ? [] : [emailKey(person.email)]),
      ];
      for (const key of keys) if (!byIdentity.has(key)) byIdentity.set(key, person.id);
    }
    return byIdentity;
  };

  return (roleId: RoleId, companyId: CompanyId, { name, email, phone }: DraftContact): void => {
    const people = known();
    const key = nameKey(name);
    const keys = [...(email === null ? [] : [emailKey(email)]), nameAt(key, companyId)];
    const found = keys.map((one) => people.get(one)).find((id) => id !== undefined);
    // Somebody may have removed them while the import runs.
    const there = found !== undefined && roles.isPerson(found) ? found : undefined;
    const id = there ?? (nextId() as PersonId);
    if (there === undefined) roles.addPerson({ id, name, nameKey: key, companyId, email, phone }, batchId, now);
    for (const one of keys) people.set(one, id);
    roles.addPart(roleId, id, batchId, now);
  };
};

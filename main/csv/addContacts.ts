import { contactText } from '#shared/csv/mergeDrafts.ts';
import type { DraftContact } from '#shared/csv/roleDraft.ts';
import type { CompanyId, ImportBatchId, PersonId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { ImportRolesRepository } from '../repositories/importRoles.ts';

export type ContactParts = {
  readonly roles: ImportRolesRepository;
  readonly batchId: ImportBatchId;
  readonly now: Instant;
  readonly nextId: () => string;
};

/** Who is meant, and what the file says of them that they do not have; empty if there is nothing. */
export type FoundContact = { readonly id: PersonId; readonly beside: string };

type Known = {
  readonly id: PersonId;
  readonly nameKey: string;
  readonly email: string | null;
  readonly phone: string | null;
};

/**
 * Gives what finds somebody for a new role: whom the user knows by that e-mail, or by that name at that company; else somebody
 * new, who is added. To be called within a transaction.
 */
export const contactFinder = ({ roles, batchId, now, nextId }: ContactParts) => {
  let byIdentity: Map<string, Known> | undefined;
  const emailKey = (email: string): string => `mail ${email.toLowerCase()}`;
  const nameAt = (key: string, companyId: CompanyId | null): string => `name ${companyId ?? ''} ${key}`;

  /** Read when the first one is named: most files name nobody. */
  const known = (): Map<string, Known> => {
    if (byIdentity !== undefined) return byIdentity;
    byIdentity = new Map();
    for (const person of roles.people()) {
      const keys = [
        nameAt(person.nameKey, person.companyId),
        ...(person.email === null ? [] : [emailKey(person.email)]),
      ];
      for (const key of keys) if (!byIdentity.has(key)) byIdentity.set(key, person);
    }
    return byIdentity;
  };

  const says = ({ nameKey: key, email, phone }: Known, contact: DraftContact): boolean =>
    key === nameKey(contact.name) &&
    (contact.email === null || contact.email.toLowerCase() === email?.toLowerCase()) &&
    (contact.phone === null || contact.phone === phone);

  return (companyId: CompanyId, contact: DraftContact): FoundContact => {
    const { name, email, phone } = contact;
    const people = known();
    const key = nameKey(name);
    const keys = [...(email === null ? [] : [emailKey(email)]), nameAt(key, companyId)];
    const found = keys.map((one) => people.get(one)).find((person) => person !== undefined);
    // Somebody may have removed them while the import runs.
    if (found !== undefined && roles.isPerson(found.id)) {
      return { id: found.id, beside: says(found, contact) ? '' : contactText(contact) };
    }
    const id = nextId() as PersonId;
    roles.addPerson({ id, name, nameKey: key, companyId, email, phone }, batchId, now);
    for (const one of keys) people.set(one, { id, nameKey: key, email, phone });
    return { id, beside: '' };
  };
};
